package org.hessq.analyse;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hessq.problem.Banded;
import org.hessq.problem.Boundary;
import org.hessq.problem.Identity;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Scale;
import org.hessq.problem.Sum;

/** Sums written as one matrix of a form whose spectrum is known. */
final class Folding {
  private Folding() {}

  /**
   * {@return one banded matrix or Kronecker sum that equals the sum up to the rounding of its
   * coefficients}
   */
  static Optional<MatrixExpression> of(Sum sum) {
    Optional<MatrixExpression> banded = banded(sum).map(b -> b);
    return banded.isPresent() ? banded : kroneckerSum(sum);
  }

  /** {@return the real factor of a multiple of the identity} */
  static OptionalDouble multipleOfIdentity(MatrixExpression matrix) {
    return switch (matrix) {
      case Identity _ -> OptionalDouble.of(1);
      case Scale(var factor, Identity _) when factor.getImaginary() == 0 ->
          OptionalDouble.of(factor.getReal());
      default -> OptionalDouble.empty();
    };
  }

  private static Optional<Banded> banded(MatrixExpression matrix) {
    return switch (matrix) {
      case Banded banded -> Optional.of(banded);
      case Identity(var rows) -> Optional.of(diagonal(rows, 1));
      case Scale(var factor, var operand) when factor.getImaginary() == 0 ->
          banded(operand).map(b -> scaled(b, factor.getReal()));
      case Sum(var left, var right) ->
          banded(left).flatMap(l -> banded(right).flatMap(r -> joined(l, r)));
      default -> Optional.empty();
    };
  }

  private static Banded diagonal(long rows, double value) {
    TreeMap<Long, Double> main = new TreeMap<>();
    main.put(0L, value);
    return new Banded(rows, main, Boundary.OPEN);
  }

  /** {@return the matrix times {@code factor}} */
  static Banded scaled(Banded banded, double factor) {
    TreeMap<Long, Double> scaled = new TreeMap<>();
    banded.diagonals().forEach((k, value) -> scaled.put(k, value * factor));
    return new Banded(banded.rows(), scaled, banded.boundary());
  }

  /** A diagonal matrix takes either boundary. */
  private static Optional<Banded> joined(Banded left, Banded right) {
    boolean leftIsDiagonal = left.diagonals().keySet().stream().allMatch(k -> k == 0);
    boolean rightIsDiagonal = right.diagonals().keySet().stream().allMatch(k -> k == 0);
    if (left.boundary() != right.boundary() && !leftIsDiagonal && !rightIsDiagonal) {
      return Optional.empty();
    }
    TreeMap<Long, Double> sums = new TreeMap<>(left.diagonals());
    right.diagonals().forEach((k, value) -> sums.merge(k, value, Double::sum));
    Boundary boundary = leftIsDiagonal ? right.boundary() : left.boundary();
    return Optional.of(new Banded(left.rows(), sums, boundary));
  }

  private static Optional<MatrixExpression> kroneckerSum(Sum sum) {
    if (sum.left() instanceof Kronecker(var a, Identity(var inner))
        && sum.right() instanceof Kronecker(Identity(var outer), var b)
        && a.isSquare()
        && b.isSquare()
        && a.rows() == outer
        && b.rows() == inner) {
      return Optional.of(new KroneckerSum(a, b));
    }
    return Optional.empty();
  }
}

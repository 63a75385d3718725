package org.hessq.analyse;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Interval;
import org.hessq.problem.Banded;
import org.hessq.problem.Entry;
import org.hessq.problem.Identity;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.NormBounds;
import org.hessq.problem.Stencil;
import org.hessq.problem.Symmetry;

/**
 * Numbers of entries and norms.
 *
 * @param is whether counts and sparsities are {@link Certainty#COMPUTED} or upper bounds
 */
record Counts(
    BigInteger nonZeros,
    long rowSparsity,
    long columnSparsity,
    Certainty is,
    Symmetry symmetry,
    Interval one,
    Interval infinity,
    Interval max,
    Interval frobenius) {
  /** Most entries that are counted one by one. */
  private static final int COUNTED_BITS = 22;

  /** Rows from which a stencil's closed forms are preferred to counting. */
  private static final long FORMULA_ROWS = 1L << 12;

  static Counts of(MatrixExpression matrix) {
    if (matrix.rows() >= FORMULA_ROWS) {
      Optional<Counts> closed =
          matrix
              .toStencil()
              .map(s -> ofStencil(matrix, s))
              .filter(c -> c.is() == Certainty.COMPUTED);
      if (closed.isPresent()) {
        return closed.get();
      }
    }
    boolean countable =
        matrix.isExplicit()
            && matrix.nonZerosAtMost().bitLength() <= COUNTED_BITS
            && Math.max(matrix.rows(), matrix.columns()) <= 1L << COUNTED_BITS;
    if (countable) {
      return counted(matrix);
    }
    return matrix.toStencil().map(s -> ofStencil(matrix, s)).orElseGet(() -> bounded(matrix));
  }

  private static Counts counted(MatrixExpression matrix) {
    double[] rowSums = new double[(int) matrix.rows()];
    double[] columnSums = new double[(int) matrix.columns()];
    long[] rowCounts = new long[rowSums.length];
    long[] columnCounts = new long[columnSums.length];
    double[] largestAndSquares = new double[2];
    double scale = matrix.normBounds().max();
    matrix
        .entries()
        .forEach(
            (Entry entry) -> {
              double size = Math.hypot(entry.re(), entry.im());
              rowSums[(int) entry.row()] += size;
              columnSums[(int) entry.column()] += size;
              rowCounts[(int) entry.row()]++;
              columnCounts[(int) entry.column()]++;
              largestAndSquares[0] = Math.max(largestAndSquares[0], size);
              largestAndSquares[1] += (size / scale) * (size / scale);
            });
    ComplexSparse data = matrix.toComplexSparse(1L << COUNTED_BITS);
    boolean selfAdjoint = matrix.isSquare() && data.isHermitian();
    return new Counts(
        BigInteger.valueOf(Arrays.stream(rowCounts).sum()),
        Arrays.stream(rowCounts).max().orElse(0),
        Arrays.stream(columnCounts).max().orElse(0),
        Certainty.COMPUTED,
        !selfAdjoint ? Symmetry.NEITHER : data.isReal() ? Symmetry.SYMMETRIC : Symmetry.HERMITIAN,
        Ranges.computed(Arrays.stream(columnSums).max().orElse(0)),
        Ranges.computed(Arrays.stream(rowSums).max().orElse(0)),
        Ranges.computed(largestAndSquares[0]),
        Ranges.computed(scale * Math.sqrt(largestAndSquares[1])));
  }

  /**
   * A row in the middle meets every term when each axis is as long as its shifts reach in both
   * directions.
   */
  private static Counts ofStencil(MatrixExpression matrix, Stencil stencil) {
    double max =
        stencil.terms().stream().mapToDouble(t -> Math.abs(t.coefficient())).max().orElse(0);
    double squares = 0;
    for (Stencil.Term term : stencil.terms()) {
      double ratio = term.coefficient() / max;
      squares += ratio * ratio * stencil.nonZeros(term).doubleValue();
    }
    NormBounds bounds = matrix.normBounds();
    boolean reached = allTermsMeet(stencil);
    double sum = stencil.absoluteSum();
    Interval norm =
        reached ? Ranges.computed(sum) : Ranges.bounded(max, Math.min(sum, bounds.one()));
    Interval other = reached ? norm : Ranges.bounded(max, Math.min(sum, bounds.infinity()));
    return new Counts(
        stencil.nonZeros(),
        stencil.terms().size(),
        stencil.terms().size(),
        reached ? Certainty.COMPUTED : Certainty.BOUNDED,
        stencil.isSymmetric() ? Symmetry.SYMMETRIC : Symmetry.NEITHER,
        norm,
        other,
        Ranges.computed(max),
        Ranges.computed(max * Math.sqrt(squares)));
  }

  private static boolean allTermsMeet(Stencil stencil) {
    for (int a = 0; a < stencil.axes().size(); a++) {
      long low = 0;
      long high = 0;
      for (Stencil.Term term : stencil.terms()) {
        low = Math.min(low, term.shifts().get(a));
        high = Math.max(high, term.shifts().get(a));
      }
      if (high - low >= stencil.axes().get(a).size()) {
        return false;
      }
    }
    return true;
  }

  private static Counts bounded(MatrixExpression matrix) {
    NormBounds bounds = matrix.normBounds();
    boolean exact = matrix instanceof Identity || matrix instanceof Banded;
    double frobenius = Math.sqrt(matrix.nonZerosAtMost().doubleValue()) * bounds.max();
    return new Counts(
        matrix.nonZerosAtMost(),
        matrix.rowSparsityAtMost(),
        matrix.columnSparsityAtMost(),
        exact ? Certainty.COMPUTED : Certainty.BOUNDED,
        matrix.symmetry(),
        norm(bounds.one(), exact),
        norm(bounds.infinity(), exact),
        norm(bounds.max(), exact),
        Ranges.bounded(0, frobenius));
  }

  private static Interval norm(double bound, boolean exact) {
    return exact ? Ranges.computed(bound) : Ranges.bounded(0, bound);
  }
}

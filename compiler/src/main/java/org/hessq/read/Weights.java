package org.hessq.read;

import java.util.IdentityHashMap;
import java.util.Map;
import org.hessq.problem.Banded;
import org.hessq.problem.Basis;
import org.hessq.problem.Diagonal;
import org.hessq.problem.Gaussian;
import org.hessq.problem.Identity;
import org.hessq.problem.Indexed;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.LoadedVector;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Parameters;
import org.hessq.problem.Scale;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Sum;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.hessq.problem.VectorSum;

/**
 * Sizes of expressions written out as trees, which doubles with every line of {@code A2 = A1 + A1}.
 *
 * <p>Every later question about an expression walks its tree, so the size is bounded here.
 */
final class Weights {
  /** The most operations of a named matrix or vector. */
  static final long LIMIT = 1000;

  private final Map<Object, Long> known = new IdentityHashMap<>();

  long of(MatrixExpression matrix) {
    Long weight = known.get(matrix);
    if (weight == null) {
      weight =
          switch (matrix) {
            case Banded _, Identity _, LoadedMatrix _, Parameters _ -> 1L;
            case Diagonal(var vector) -> of(vector);
            case Scale(_, var operand) -> plus(of(operand), 0);
            case Sum(var left, var right) -> plus(of(left), of(right));
            case Kronecker(var left, var right) -> plus(of(left), of(right));
            case KroneckerSum(var left, var right) -> plus(of(left), of(right));
          };
      known.put(matrix, weight);
    }
    return weight;
  }

  long of(VectorExpression vector) {
    Long weight = known.get(vector);
    if (weight == null) {
      weight =
          switch (vector) {
            case Basis _, Gaussian _, Indexed _, LoadedVector _, Uniform _ -> 1L;
            case ScaledVector(_, var operand) -> plus(of(operand), 0);
            case VectorSum(var left, var right) -> plus(of(left), of(right));
          };
      known.put(vector, weight);
    }
    return weight;
  }

  /** One operation on parts of these weights; far beyond the limit nothing is added any more. */
  static long plus(long left, long right) {
    return Math.min(1 + left + right, 1L << 40);
  }
}

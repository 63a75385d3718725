package org.hessq.analyse;

import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.numeric.Norms;
import org.hessq.problem.MatrixExpression;

/**
 * What is known of the spectrum of a matrix.
 *
 * @param sigmaMax largest singular value
 * @param sigmaMin smallest singular value
 * @param lambdaMin smallest eigenvalue of the Hermitian part (A + A†)/2, which is A itself if it is
 *     self-adjoint
 * @param lambdaMax largest eigenvalue of the Hermitian part
 * @param selfAdjoint whether the matrix is known to equal its adjoint
 */
record Spectral(
    Interval sigmaMax,
    Interval sigmaMin,
    Interval lambdaMin,
    Interval lambdaMax,
    boolean selfAdjoint) {
  /** Longer rows are not listed for a bound that is rarely needed. */
  private static final long LONGEST_ROW = 1L << 16;

  /** {@return the spectrum of a self-adjoint matrix with these extreme eigenvalues} */
  static Spectral selfAdjoint(Interval lambdaMin, Interval lambdaMax) {
    Interval sigmaMax = Ranges.max(Ranges.absolute(lambdaMin), Ranges.absolute(lambdaMax));
    return new Spectral(
        sigmaMax, smallest(lambdaMin, lambdaMax, sigmaMax), lambdaMin, lambdaMax, true);
  }

  private static Interval smallest(Interval min, Interval max, Interval sigmaMax) {
    if (min.low() > 0) {
      return min;
    }
    if (max.high() < 0) {
      return Ranges.negate(max);
    }
    Interval nearest =
        Math.abs(min.high()) <= Math.abs(max.low()) ? Ranges.absolute(min) : Ranges.absolute(max);
    boolean zero = nearest.low() == 0 && nearest.certainty() == Certainty.COMPUTED;
    return zero ? nearest : unknown(Math.min(nearest.high(), sigmaMax.high()));
  }

  /**
   * {@return the spectrum of a general matrix, from its Hermitian part and bounds of its norm}
   *
   * <p>σ_min ≥ |x†Ax| ≥ λ_min of the Hermitian part, for the unit vector x where σ_min is reached.
   * The norm of a row is at most σ_max, and at least σ_min unless there are more rows than columns.
   */
  static Spectral general(Interval lambdaMin, Interval lambdaMax, MatrixExpression matrix) {
    double norm = matrix.normBounds().spectral();
    OptionalDouble row = firstRowNorm(matrix);
    double low = Math.max(lambdaMin.low(), -lambdaMax.high());
    double high = matrix.rows() <= matrix.columns() ? row.orElse(norm) : norm;
    return new Spectral(
        Ranges.bounded(row.orElse(0), Math.max(row.orElse(0), norm)),
        low > 0 ? Ranges.bounded(low, Math.max(low, high)) : unknown(high),
        lambdaMin,
        lambdaMax,
        false);
  }

  private static OptionalDouble firstRowNorm(MatrixExpression matrix) {
    return matrix.rowSparsityAtMost() > LONGEST_ROW
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Norms.two(
                matrix.row(0).stream().mapToDouble(e -> Math.hypot(e.re(), e.im())).toArray()));
  }

  static Interval unknown(double high) {
    return new Interval(0, high, Certainty.UNKNOWN);
  }

  /** {@return the same with singular values that were found in another way} */
  Spectral withSingularValues(Interval max, Interval min) {
    return new Spectral(max, min, lambdaMin, lambdaMax, selfAdjoint);
  }

  /** {@return for each number the better of what this and {@code other} know of the same matrix} */
  Spectral or(Spectral other) {
    return new Spectral(
        Ranges.better(sigmaMax, other.sigmaMax),
        Ranges.better(sigmaMin, other.sigmaMin),
        Ranges.better(lambdaMin, other.lambdaMin),
        Ranges.better(lambdaMax, other.lambdaMax),
        selfAdjoint || other.selfAdjoint);
  }

  boolean isComputed() {
    return sigmaMax.certainty() == Certainty.COMPUTED && sigmaMin.certainty() == Certainty.COMPUTED;
  }

  Spectral times(Complex factor) {
    Interval max = Ranges.times(sigmaMax, factor.abs());
    Interval min = Ranges.times(sigmaMin, factor.abs());
    if (factor.getImaginary() != 0) {
      return new Spectral(
          max,
          min,
          Ranges.bounded(-max.high(), max.high()),
          Ranges.bounded(-max.high(), max.high()),
          false);
    }
    double real = factor.getReal();
    Interval low = Ranges.times(real < 0 ? lambdaMax : lambdaMin, real);
    Interval high = Ranges.times(real < 0 ? lambdaMin : lambdaMax, real);
    return new Spectral(max, min, low, high, selfAdjoint);
  }

  /** {@return the spectrum of the Kronecker product} */
  Spectral kronecker(Spectral right) {
    Interval max = Ranges.product(sigmaMax, right.sigmaMax);
    Interval min = Ranges.product(sigmaMin, right.sigmaMin).nonNegative();
    if (!selfAdjoint || !right.selfAdjoint) {
      Interval any = Ranges.bounded(-max.high(), max.high());
      return new Spectral(max, min, any, any, false);
    }
    Interval a = Ranges.product(lambdaMin, right.lambdaMin);
    Interval b = Ranges.product(lambdaMin, right.lambdaMax);
    Interval c = Ranges.product(lambdaMax, right.lambdaMin);
    Interval d = Ranges.product(lambdaMax, right.lambdaMax);
    return new Spectral(
        max,
        min,
        Ranges.min(Ranges.min(a, b), Ranges.min(c, d)),
        Ranges.max(Ranges.max(a, b), Ranges.max(c, d)),
        true);
  }
}

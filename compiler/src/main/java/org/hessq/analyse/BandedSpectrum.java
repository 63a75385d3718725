package org.hessq.analyse;

import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.problem.Banded;
import org.hessq.problem.Boundary;

/**
 * Spectra of matrices that are constant along their diagonals.
 *
 * <p>A circulant has the eigenvalues f(2πk/n) of its symbol f(θ) = Σ a_j e^{ijθ} and is normal, so
 * its singular values are |f|. A symmetric tridiagonal Toeplitz matrix has b + 2a·cos(kπ/(n + 1)),
 * k = 1..n. For other Toeplitz matrices the eigenvalues of the Hermitian part lie between the
 * extremes of the real part of f.
 *
 * <p>@paper Böttcher and Grudsky 2005, Spectral Properties of Banded Toeplitz Matrices, §1 and §2.2
 */
final class BandedSpectrum {
  /** Products of two entries within 2^±this neither overflow nor vanish; others are rescaled. */
  private static final int SAFE_EXPONENT = 300;

  private BandedSpectrum() {}

  static Spectral of(Banded matrix) {
    int exponent = Math.getExponent(matrix.normBounds().max());
    boolean safe = Math.abs(exponent) <= SAFE_EXPONENT || matrix.diagonals().isEmpty();
    return safe
        ? ofSafe(matrix)
        : ofSafe(Folding.scaled(matrix, Math.scalb(1.0, -exponent)))
            .times(new Complex(Math.scalb(1.0, exponent)));
  }

  private static Spectral ofSafe(Banded matrix) {
    if (matrix.boundary() == Boundary.PERIODIC) {
      return CirculantSpectrum.of(matrix);
    }
    boolean symmetric = matrix.symmetry().isSelfAdjoint();
    double main = diagonal(matrix, 0);
    double beside = (diagonal(matrix, -1) + diagonal(matrix, 1)) / 2;
    boolean tridiagonal = matrix.diagonals().keySet().stream().allMatch(k -> Math.abs(k) <= 1);
    if (tridiagonal) {
      Spectral hermitian = tridiagonal(matrix.rows(), main, beside);
      return symmetric
          ? hermitian
          : Spectral.general(hermitian.lambdaMin(), hermitian.lambdaMax(), matrix);
    }
    Interval range = Symbol.hermitian(matrix).range();
    Interval min = Ranges.bounded(range.low(), main);
    Interval max = Ranges.bounded(main, range.high());
    return symmetric ? Spectral.selfAdjoint(min, max) : Spectral.general(min, max, matrix);
  }

  private static double diagonal(Banded matrix, long k) {
    return matrix.diagonals().getOrDefault(k, 0.0);
  }

  /**
   * The eigenvalues b + 2a·cos(kπ/(n + 1)), written so that small ones keep their relative
   * accuracy.
   */
  private static Spectral tridiagonal(long n, double b, double a) {
    double size = Math.abs(a);
    double half = Math.sin(Math.PI / (2 * (n + 1.0)));
    double inward = 4 * size * half * half;
    Interval min = Ranges.plus(Ranges.computed(b - 2 * size), Ranges.computed(inward));
    Interval max = Ranges.plus(Ranges.computed(b + 2 * size), Ranges.computed(-inward));
    if (n == 1) {
      min = Ranges.computed(b);
      max = min;
    }
    Spectral extremes = Spectral.selfAdjoint(min, max);
    if (extremes.sigmaMin().certainty() == Certainty.COMPUTED) {
      return extremes;
    }
    double k = Math.acos(Math.clamp(-b / (2 * a), -1.0, 1.0)) * (n + 1.0) / Math.PI;
    double nearest = Double.POSITIVE_INFINITY;
    for (double candidate : new double[] {Math.floor(k), Math.floor(k) + 1}) {
      double index = Math.clamp(candidate, 1.0, (double) n);
      nearest = Math.min(nearest, Math.abs(b + 2 * a * Math.cos(index * Math.PI / (n + 1.0))));
    }
    Interval sigmaMin = Interval.computed(nearest, 0x1p-49 * (Math.abs(b) + 2 * size));
    return extremes.withSingularValues(extremes.sigmaMax(), sigmaMin.nonNegative());
  }
}

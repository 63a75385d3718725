package org.hessq.analyse;

import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.problem.Banded;

/**
 * Spectra of circulants: values of the symbol at the angles 2πk/n, all of them where there are few.
 */
final class CirculantSpectrum {
  /** Most cosines that are taken to look at every angle. */
  private static final long WORK = 1L << 24;

  private CirculantSpectrum() {}

  static Spectral of(Banded matrix) {
    Interval[] lambda = extremes(matrix, Symbol.hermitian(matrix));
    if (matrix.symmetry().isSelfAdjoint()) {
      Spectral spectral = Spectral.selfAdjoint(lambda[0], lambda[1]);
      return spectral.isComputed() ? spectral : spectral.or(bySymbol(matrix, lambda, true));
    }
    return bySymbol(matrix, lambda, false);
  }

  private static Spectral bySymbol(Banded matrix, Interval[] lambda, boolean symmetric) {
    Interval[] sigma = isShort(matrix) ? moduli(matrix) : squareRoots(matrix);
    return new Spectral(sigma[1], sigma[0], lambda[0], lambda[1], symmetric);
  }

  private static boolean isShort(Banded matrix) {
    return (matrix.rows() / 2 + 1) * (matrix.diagonals().size() + 1) <= WORK;
  }

  /** {@return the smallest and the largest |f(θ)| over all angles} */
  private static Interval[] moduli(Banded matrix) {
    Symbol real = Symbol.hermitian(matrix);
    long n = matrix.rows();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (long k = 0; k <= n / 2; k++) {
      double modulus = Math.hypot(real.at(angle(k, n)), imaginary(matrix, k));
      low = Math.min(low, modulus);
      high = Math.max(high, modulus);
    }
    return new Interval[] {
      Interval.computed(low, low == 0 ? 0 : real.rounding()).nonNegative(),
      Interval.computed(high, real.rounding()).nonNegative()
    };
  }

  /**
   * The imaginary part of the symbol at the k-th angle; the sine is taken around the nearer end of
   * 0..π.
   */
  private static double imaginary(Banded matrix, long k) {
    long n = matrix.rows();
    boolean far = 4 * k > n;
    double phase = Math.PI * (far ? 1 - angle(k, n) : angle(k, n));
    double sum = 0;
    for (var entry : matrix.diagonals().entrySet()) {
      long j = entry.getKey();
      if (2 * j != n) {
        double sign = far && j % 2 == 0 ? -1 : 1;
        sum += sign * entry.getValue() * Math.sin(j * phase);
      }
    }
    return sum;
  }

  private static Interval[] squareRoots(Banded matrix) {
    Symbol squared = Symbol.squared(matrix);
    Interval[] squares = extremes(matrix, squared);
    return new Interval[] {
      root(squares[0], squared.rounding()), root(squares[1], squared.rounding())
    };
  }

  /** The value may be off by the rounding of the squared symbol, which is much for a small root. */
  private static Interval root(Interval square, double error) {
    double low = Math.sqrt(Math.max(0, square.low() - error));
    double high = Math.sqrt(Math.max(0, square.high() + error));
    return low == 0 && square.certainty() != Certainty.COMPUTED
        ? Spectral.unknown(high)
        : new Interval(low, high, square.certainty());
  }

  /** {@return the smallest and the largest value of a symbol at the angles of a circulant} */
  private static Interval[] extremes(Banded matrix, Symbol symbol) {
    long n = matrix.rows();
    if (symbol.coefficients().keySet().stream().allMatch(j -> j <= 1)) {
      return ordered(exact(symbol, 0, n), exact(symbol, n / 2, n));
    }
    if ((n / 2 + 1) * (symbol.coefficients().size() + 1) <= WORK) {
      return enumerated(symbol, n);
    }
    Interval range = symbol.range();
    double first = symbol.at(0);
    double last = symbol.at(angle(n / 2, n));
    return new Interval[] {
      Ranges.bounded(range.low(), Math.max(range.low(), Math.min(first, last))),
      Ranges.bounded(Math.min(range.high(), Math.max(first, last)), range.high())
    };
  }

  /** {@return θ/π of the k-th angle, which for 2k = n is exactly 1} */
  private static double angle(long k, long n) {
    return 2.0 * k / n;
  }

  private static Interval exact(Symbol symbol, long k, long n) {
    return Ranges.computed(symbol.at(angle(k, n)));
  }

  private static Interval[] ordered(Interval a, Interval b) {
    return a.low() <= b.low() ? new Interval[] {a, b} : new Interval[] {b, a};
  }

  private static Interval[] enumerated(Symbol symbol, long n) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (long k = 0; k <= n / 2; k++) {
      double value = symbol.at(angle(k, n));
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Interval[] {
      Interval.computed(low, low == 0 ? 0 : symbol.rounding()),
      Interval.computed(high, symbol.rounding())
    };
  }
}

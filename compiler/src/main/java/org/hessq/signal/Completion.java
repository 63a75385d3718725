package org.hessq.signal;

import org.hessq.numeric.RealFft;

/**
 * The outer function a* with |a|² = 1 − f² on the circle, by Weiss's method: a* = exp of the
 * analytic part of ½ ln(1 − f²).
 *
 * <p>With x = cos(ω/2) the target is f = Σ c_j cos(jω) (even) or Σ c_j cos((j+½)ω) (odd), and f² is
 * even in ω, so all transforms are real. Singularities of ln(1 − f²) lie at a distance ∝ √(1 −
 * sup|f|) from the circle, which fixes the number of samples; it is doubled until the tail of the
 * coefficients is rounding.
 *
 * <p>@paper Alexis, Lin, Mnatsakanyan, Thiele, Wang 2024, arXiv:2407.05634 (Riemann–Hilbert–Weiss)
 *
 * @param coefficients a*_0, a*_1, …, at least as many as the target has
 * @param samples N, the length of the transforms that sufficed
 * @param fft a plan for lengths up to N or more
 */
record Completion(double[] coefficients, int samples, RealFft fft) {
  /** Longest transform; 2^26 samples need 3 GiB. */
  static final int MAX_SAMPLES = 1 << 26;

  /** Relative 2-norm of the coefficients from N/4 on, which are 0 but for aliasing and rounding. */
  private static final double TAIL = 1e-13;

  /**
   * {@return the completion of {@code target}}
   *
   * @throws IllegalArgumentException if |target| is not below 1, or so near 1 that {@link
   *     #MAX_SAMPLES} do not suffice
   */
  static Completion of(ChebyshevSeries target) {
    int coarse = powerOfTwo(8.0 * (target.degree() + 1));
    RealFft fft = RealFft.upTo(coarse);
    double shave = 1 - Math.sqrt(largestSquare(target, coarse, fft));
    if (!(shave > 0)) {
      throw new IllegalArgumentException(
          "the target reaches " + (1 - shave) + " in absolute value");
    }
    double needed = 4.0 * (target.degree() + 1) / Math.sqrt(shave);
    if (target.parity() == Parity.EVEN) {
      needed *= 2;
    }
    for (double samples = needed; samples <= MAX_SAMPLES; samples *= 2) {
      int n = powerOfTwo(samples);
      if (n > fft.maxLength()) {
        fft = RealFft.upTo(n);
      }
      double[] outer = outer(target, n, fft);
      if (tail(outer) < TAIL) {
        return new Completion(outer, n, fft);
      }
    }
    throw new IllegalArgumentException(
        "degree "
            + target.degree()
            + " at distance "
            + shave
            + " from 1 needs more than "
            + MAX_SAMPLES
            + " samples");
  }

  private static int powerOfTwo(double least) {
    return least <= 8
        ? 8
        : Math.multiplyExact(2, Integer.highestOneBit((int) Math.ceil(least) - 1));
  }

  private static double largestSquare(ChebyshevSeries target, int n, RealFft fft) {
    double[] squares = squares(target, n, fft, new double[n / 2]);
    double largest = squares[n / 2];
    for (int p = 0; p < n / 2; p++) {
      largest = Math.max(largest, squares[p]);
    }
    return largest;
  }

  /**
   * f² at the frequencies of the places of a real spectrum; the last one of n/2 + 1 belongs to ω =
   * π.
   */
  private static double[] squares(ChebyshevSeries target, int n, RealFft fft, double[] im) {
    double[] re = new double[n / 2 + 1];
    fft.forward(target.coefficients(), n, re, im);
    boolean even = target.parity() == Parity.EVEN;
    re[n / 2] = even ? im[0] * im[0] : 0;
    re[0] = re[0] * re[0];
    for (int p = 1; p < n / 2; p++) {
      double real = re[p] * re[p];
      if (even) {
        re[p] = real;
      } else {
        // Re(e^{-iω/2} h)² = (|h|² + Re(e^{-iω} h²))/2
        double imaginary = im[p] * im[p];
        double turned = fft.factorRe(p) * (real - imaginary) - fft.factorIm(p) * 2 * re[p] * im[p];
        re[p] = (real + imaginary + turned) / 2;
      }
    }
    return re;
  }

  private static double[] outer(ChebyshevSeries target, int n, RealFft fft) {
    int half = n / 2;
    double[] im = new double[half];
    double[] re = squares(target, n, fft, im);
    double nyquist = StrictMath.log1p(-re[half]) / 2;
    for (int p = 0; p < half; p++) {
      re[p] = StrictMath.log1p(-re[p]) / 2;
      im[p] = 0;
    }
    im[0] = nyquist;
    double[] series = new double[half];
    fft.backward(re, im, n, series);
    series[0] /= half;
    for (int m = 1; m < half; m++) {
      series[m] *= 2.0 / half;
    }
    fft.forward(series, n, re, im);
    return exponential(n, fft, re, im);
  }

  private static double[] exponential(int n, RealFft fft, double[] re, double[] im) {
    int half = n / 2;
    re[0] = StrictMath.exp(re[0]);
    im[0] = StrictMath.exp(im[0]);
    for (int p = 1; p < half; p++) {
      double modulus = StrictMath.exp(re[p]);
      double angle = im[p];
      re[p] = modulus * StrictMath.cos(angle);
      im[p] = modulus * StrictMath.sin(angle);
    }
    double[] coefficients = new double[n];
    fft.backward(re, im, n, coefficients);
    for (int m = 0; m < n; m++) {
      coefficients[m] /= half;
    }
    return coefficients;
  }

  private static double tail(double[] coefficients) {
    double whole = 0;
    double tail = 0;
    for (int m = 0; m < coefficients.length; m++) {
      double square = coefficients[m] * coefficients[m];
      whole += square;
      tail += m < coefficients.length / 4 ? 0 : square;
    }
    return Math.sqrt(tail / whole);
  }
}

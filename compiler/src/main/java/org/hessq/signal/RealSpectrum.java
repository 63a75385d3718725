package org.hessq.signal;

import org.hessq.numeric.RealFft;

/** The spectrum of a real sequence of length N, to which products of others can be added. */
record RealSpectrum(double[] re, double[] im) {
  /** {@return the zero spectrum of length {@code length}} */
  static RealSpectrum zero(int length) {
    return new RealSpectrum(new double[length / 2], new double[length / 2]);
  }

  /** {@return the spectrum of {@code x} followed by zeros} */
  static RealSpectrum of(double[] x, int length, RealFft fft) {
    RealSpectrum spectrum = zero(length);
    fft.forward(x, length, spectrum.re, spectrum.im);
    return spectrum;
  }

  /** Adds sign·(left convolved with right). */
  RealSpectrum addConvolution(RealSpectrum left, RealSpectrum right, double sign) {
    return add(left, 1, right, sign, sign);
  }

  /** Adds sequence j ↦ Σ_k left_k right_{j+k}. */
  RealSpectrum addCorrelation(RealSpectrum left, RealSpectrum right) {
    return add(left, -1, right, 1, 1);
  }

  /** Adds sign·(the sequence j ↦ Σ_k left_k right_{j+k−N/2}), N a multiple of 4. */
  RealSpectrum addShiftedCorrelation(RealSpectrum left, RealSpectrum right, double sign) {
    // A shift by N/2 negates the odd frequencies, which are the second half of the places.
    return add(left, -1, right, sign, -sign);
  }

  private RealSpectrum add(
      RealSpectrum left, double mirror, RealSpectrum right, double even, double odd) {
    re[0] += even * left.re[0] * right.re[0];
    im[0] += even * left.im[0] * right.im[0];
    add(left, mirror, right, even, 1, re.length / 2);
    add(left, mirror, right, odd, re.length / 2, re.length);
    return this;
  }

  private void add(
      RealSpectrum left, double mirror, RealSpectrum right, double sign, int from, int to) {
    for (int p = from; p < to; p++) {
      double a = sign * left.re[p];
      double b = sign * mirror * left.im[p];
      re[p] += a * right.re[p] - b * right.im[p];
      im[p] += a * right.im[p] + b * right.re[p];
    }
  }

  /** {@return the first {@code count} numbers of the sequence; the spectrum is lost} */
  double[] toSequence(int count, RealFft fft) {
    double[] x = new double[count];
    fft.backward(re, im, 2 * re.length, x);
    for (int j = 0; j < count; j++) {
      x[j] /= re.length;
    }
    return x;
  }
}

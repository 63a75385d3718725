package org.hessq.numeric;

/**
 * The discrete Fourier transform of real sequences whose length N is a power of two, at least 2.
 *
 * <p>X_k = Σ_j x_j e^{-2πijk/N} for k = 0…N/2, in the order of {@link Fft}'s scrambled spectrum of
 * length N/2: place p holds the frequency whose lg(N/2) binary digits are those of p reversed, and
 * place 0 holds X_0 as its real and X_{N/2} as its imaginary part (both are real).
 */
public final class RealFft {
  private final Fft fft;

  private RealFft(Fft fft) {
    this.fft = fft;
  }

  /**
   * {@return a plan for every power of two from 2 up to {@code maxLength}}
   *
   * @throws IllegalArgumentException if {@code maxLength} is not a power of two in 2..2^27
   */
  public static RealFft upTo(int maxLength) {
    return new RealFft(Fft.upTo(maxLength / 2));
  }

  /** {@return the longest length that this plan serves} */
  public int maxLength() {
    return 2 * fft.maxLength();
  }

  /** {@return the real part of e^{-2πik/N}, k the frequency at place p, whatever N > 2p} */
  public double factorRe(int p) {
    return fft.factorRe(p);
  }

  /** {@return the imaginary part of e^{-2πik/N}, k the frequency at place p, whatever N > 2p} */
  public double factorIm(int p) {
    return fft.factorIm(p);
  }

  /**
   * Writes the spectrum of {@code x} followed by zeros.
   *
   * @param x at most n numbers, unchanged
   * @param n the length N
   * @param re receives N/2 real parts
   * @param im receives N/2 imaginary parts
   */
  public void forward(double[] x, int n, double[] re, double[] im) {
    int half = n / 2;
    if (x.length > n) {
      throw new IllegalArgumentException(x.length + " numbers, transform of length " + n);
    }
    for (int j = 0; j < half; j++) {
      re[j] = 2 * j < x.length ? x[2 * j] : 0;
      im[j] = 2 * j + 1 < x.length ? x[2 * j + 1] : 0;
    }
    fft.forwardScrambled(re, im, half);
    double zero = re[0];
    re[0] = zero + im[0];
    im[0] = zero - im[0];
    if (half > 1) {
      im[1] = -im[1];
    }
    for (int first = 2; first < half; first *= 2) {
      for (int p = first, q = 2 * first - 1; p < q; p++, q--) {
        double evenRe = (re[p] + re[q]) / 2;
        double evenIm = (im[p] - im[q]) / 2;
        double oddRe = (im[p] + im[q]) / 2;
        double oddIm = (re[q] - re[p]) / 2;
        double c = fft.factorRe(p);
        double s = fft.factorIm(p);
        double turnedRe = oddRe * c - oddIm * s;
        double turnedIm = oddRe * s + oddIm * c;
        re[p] = evenRe + turnedRe;
        im[p] = evenIm + turnedIm;
        re[q] = evenRe - turnedRe;
        im[q] = turnedIm - evenIm;
      }
    }
  }

  /**
   * Writes N/2 times the sequence with the given spectrum.
   *
   * @param re N/2 real parts, overwritten
   * @param im N/2 imaginary parts, overwritten
   * @param n the length N
   * @param x receives the first numbers of the sequence, as many as fit (at most n)
   */
  public void backward(double[] re, double[] im, int n, double[] x) {
    int half = n / 2;
    double zero = re[0];
    re[0] = (zero + im[0]) / 2;
    im[0] = (zero - im[0]) / 2;
    if (half > 1) {
      im[1] = -im[1];
    }
    for (int first = 2; first < half; first *= 2) {
      for (int p = first, q = 2 * first - 1; p < q; p++, q--) {
        double evenRe = (re[p] + re[q]) / 2;
        double evenIm = (im[p] - im[q]) / 2;
        double turnedRe = (re[p] - re[q]) / 2;
        double turnedIm = (im[p] + im[q]) / 2;
        double c = fft.factorRe(p);
        double s = fft.factorIm(p);
        double oddRe = turnedRe * c + turnedIm * s;
        double oddIm = turnedIm * c - turnedRe * s;
        re[p] = evenRe - oddIm;
        im[p] = evenIm + oddRe;
        re[q] = evenRe + oddIm;
        im[q] = oddRe - evenIm;
      }
    }
    fft.backwardScrambled(re, im, half);
    for (int j = 0; j < Math.min(n, x.length); j++) {
      x[j] = j % 2 == 0 ? re[j / 2] : im[j / 2];
    }
  }
}

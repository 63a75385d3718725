package org.hessq.numeric;

/**
 * The discrete Fourier transform of complex sequences whose length is a power of two.
 *
 * <p>forward: X_k = Σ_j x_j e^{-2πijk/n}; backward: the same with e^{+2πijk/n}, so that backward
 * after forward multiplies by n. One plan serves every length up to its own and may be shared
 * between threads. Relative error in the 2-norm about 2^-53·log2(n).
 *
 * <p>The <em>scrambled</em> transforms leave the spectrum in bit-reversed order (place p holds the
 * frequency whose lg n binary digits are those of p reversed), which saves the permutation where a
 * spectrum is only multiplied point by point. Block b of a stage needs the one factor e^{-iπv(b)},
 * v(b) = 0.b₀b₁… in binary, whatever the length: the table of a long transform begins with that of
 * a short one.
 */
public final class Fft {
  /** The longest transform; its table takes 1 GiB. */
  public static final int MAX_LENGTH = 1 << 26;

  /** Blocks of this many points (two arrays of 32 KiB) are transformed stage by stage. */
  private static final int CACHED = 1 << 12;

  private final double[] cos;
  private final double[] sin;

  private Fft(double[] cos, double[] sin) {
    this.cos = cos;
    this.sin = sin;
  }

  /**
   * {@return a plan for every power of two up to {@code maxLength}}
   *
   * @throws IllegalArgumentException if {@code maxLength} is not a power of two in 1..2^26
   */
  public static Fft upTo(int maxLength) {
    if (Integer.bitCount(maxLength) != 1 || maxLength < 1 || maxLength > MAX_LENGTH) {
      throw new IllegalArgumentException(maxLength + " is not a power of two in 1..2^26");
    }
    double[] cos = new double[maxLength];
    double[] sin = new double[maxLength];
    int low = Math.min(maxLength, 1 << 11);
    for (int p = 0; p < low; p++) {
      double turn = halfTurns(p);
      cos[p] = cosPi(turn);
      sin[p] = -sinPi(turn);
    }
    for (int high = 1; high < maxLength / low; high++) {
      double angle = StrictMath.PI * halfTurns(high) / low;
      double sinHalf = StrictMath.sin(angle / 2);
      double less = -2 * sinHalf * sinHalf;
      double minusSin = -StrictMath.sin(angle);
      for (int p = 0; p < low; p++) {
        // The second factor is near 1 and given by its difference from 1: only one rounding counts.
        cos[high * low + p] = cos[p] + (cos[p] * less - sin[p] * minusSin);
        sin[high * low + p] = sin[p] + (sin[p] * less + cos[p] * minusSin);
      }
    }
    return new Fft(cos, sin);
  }

  /** The binary digits of p, mirrored at the point: a number in [0, 1). */
  private static double halfTurns(int p) {
    return Integer.toUnsignedLong(Integer.reverse(p)) * 0x1p-32;
  }

  private static double cosPi(double turn) {
    return turn <= 0.25
        ? StrictMath.cos(StrictMath.PI * turn)
        : turn <= 0.75
            ? StrictMath.sin(StrictMath.PI * (0.5 - turn))
            : -StrictMath.cos(StrictMath.PI * (1 - turn));
  }

  private static double sinPi(double turn) {
    return turn <= 0.25
        ? StrictMath.sin(StrictMath.PI * turn)
        : turn <= 0.75
            ? StrictMath.cos(StrictMath.PI * (0.5 - turn))
            : StrictMath.sin(StrictMath.PI * (1 - turn));
  }

  /** {@return the longest length that this plan serves} */
  public int maxLength() {
    return cos.length;
  }

  /** {@return the real part of e^{-iπv(p)}, v(p) = p's binary digits mirrored at the point} */
  double factorRe(int p) {
    return cos[p];
  }

  /** {@return the imaginary part of e^{-iπv(p)}} */
  double factorIm(int p) {
    return sin[p];
  }

  /** Transforms in place, both orders natural. */
  public void forward(double[] re, double[] im) {
    requireLengths(re, im, re.length);
    forwardScrambled(re, im, re.length);
    unscramble(re);
    unscramble(im);
  }

  /** Transforms back in place, both orders natural, not divided by the length. */
  public void backward(double[] re, double[] im) {
    forward(im, re);
  }

  /** Transforms the first n points in place, natural order to scrambled spectrum. */
  public void forwardScrambled(double[] re, double[] im, int n) {
    requireLengths(re, im, n);
    if (Integer.numberOfTrailingZeros(n) % 2 == 0) {
      split(re, im, 0, n, 0);
      return;
    }
    int half = n / 2;
    addAndSubtract(re, half);
    addAndSubtract(im, half);
    split(re, im, 0, half, 0);
    split(re, im, half, half, 1);
  }

  /** Undoes {@link #forwardScrambled} up to the factor n. */
  public void backwardScrambled(double[] re, double[] im, int n) {
    requireLengths(re, im, n);
    if (Integer.numberOfTrailingZeros(n) % 2 == 0) {
      merge(re, im, 0, n, 0);
      return;
    }
    int half = n / 2;
    merge(re, im, 0, half, 0);
    merge(re, im, half, half, 1);
    addAndSubtract(re, half);
    addAndSubtract(im, half);
  }

  private static void addAndSubtract(double[] x, int half) {
    for (int j = 0; j < half; j++) {
      double left = x[j];
      double right = x[half + j];
      x[j] = left + right;
      x[half + j] = left - right;
    }
  }

  private void split(double[] re, double[] im, int base, int n, int block) {
    if (n <= CACHED) {
      for (int size = n, blocks = 1; size >= 4; size /= 4, blocks *= 4) {
        for (int b = 0; b < blocks; b++) {
          FftButterfly.split(re, im, base + b * size, size / 4, cos, sin, block * blocks + b);
        }
      }
      return;
    }
    int quarter = n / 4;
    FftButterfly.split(re, im, base, quarter, cos, sin, block);
    for (int child = 0; child < 4; child++) {
      split(re, im, base + child * quarter, quarter, 4 * block + child);
    }
  }

  private void merge(double[] re, double[] im, int base, int n, int block) {
    if (n <= CACHED) {
      for (int size = 4, blocks = n / 4; size <= n; size *= 4, blocks /= 4) {
        for (int b = 0; b < blocks; b++) {
          FftButterfly.merge(re, im, base + b * size, size / 4, cos, sin, block * blocks + b);
        }
      }
      return;
    }
    int quarter = n / 4;
    for (int child = 0; child < 4; child++) {
      merge(re, im, base + child * quarter, quarter, 4 * block + child);
    }
    FftButterfly.merge(re, im, base, quarter, cos, sin, block);
  }

  private static void unscramble(double[] x) {
    int shift = Integer.numberOfLeadingZeros(x.length) + 1;
    for (int p = 1; p < x.length - 1; p++) {
      int q = Integer.reverse(p) >>> shift;
      if (p < q) {
        double swap = x[p];
        x[p] = x[q];
        x[q] = swap;
      }
    }
  }

  private void requireLengths(double[] re, double[] im, int n) {
    if (Integer.bitCount(n) != 1 || n > cos.length || re.length < n || im.length < n) {
      throw new IllegalArgumentException(
          "length "
              + n
              + " with arrays of "
              + re.length
              + " and "
              + im.length
              + " under a plan for "
              + cos.length);
    }
  }
}

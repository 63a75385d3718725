package org.hessq.simulate;

import java.util.Arrays;

/** Amplitudes in double precision. */
final class FloatAmplitudes implements Amplitudes {
  private double[] re = {1};
  private double[] im = {0};
  private int rootTwos;

  @Override
  public double re(int term) {
    return re[term] * scale();
  }

  @Override
  public double im(int term) {
    return im[term] * scale();
  }

  @Override
  public double probability(int term) {
    return (re[term] * re[term] + im[term] * im[term]) * Math.scalb(1.0, -rootTwos);
  }

  private double scale() {
    double even = Math.scalb(1.0, -(rootTwos >> 1));
    return (rootTwos & 1) == 0 ? even : even * Math.sqrt(0.5);
  }

  @Override
  public int rootTwos() {
    return rootTwos;
  }

  @Override
  public void divideByRootTwos(int k) {
    rootTwos += k;
  }

  /** Multiplies the first {@code size} numbers, so that the exponent is 0. */
  void normalise(int size) {
    if (rootTwos != 0) {
      scale(scale(), size);
      rootTwos = 0;
    }
  }

  void scale(double factor, int size) {
    for (int k = 0; k < size; k++) {
      re[k] *= factor;
      im[k] *= factor;
    }
  }

  @Override
  public void turn(int term, int eighths) {
    double r = re[term];
    double i = im[term];
    if ((eighths & 1) != 0) {
      double x = (r - i) * Math.sqrt(0.5);
      i = (r + i) * Math.sqrt(0.5);
      r = x;
    }
    switch (eighths >> 1) {
      case 1 -> set(term, -i, r);
      case 2 -> set(term, -r, -i);
      case 3 -> set(term, i, -r);
      default -> set(term, r, i);
    }
  }

  private void set(int term, double r, double i) {
    re[term] = r;
    im[term] = i;
  }

  @Override
  public boolean halvesAgree(int half) {
    return Arrays.equals(re, 0, half, re, half, 2 * half)
        && Arrays.equals(im, 0, half, im, half, 2 * half);
  }

  @Override
  public void append(long[] chosen, int size, int count) {
    if (size + count > re.length) {
      re = Arrays.copyOf(re, Math.max(size + count, 2 * re.length));
      im = Arrays.copyOf(im, re.length);
    }
    int at = size;
    for (int k = 0; k < size; k++) {
      if ((chosen[k >>> 6] >>> (k & 63) & 1) != 0) {
        set(at++, re[k], im[k]);
      }
    }
  }

  @Override
  public void keep(long[] chosen, int size) {
    int at = 0;
    for (int k = 0; k < size; k++) {
      if ((chosen[k >>> 6] >>> (k & 63) & 1) != 0) {
        set(at++, re[k], im[k]);
      }
    }
  }

  @Override
  public void combine(int zero, int one) {
    double r = re[zero];
    double i = im[zero];
    set(zero, r + re[one], i + im[one]);
    set(one, r - re[one], i - im[one]);
  }

  /** Applies any matrix to a pair. */
  void combine(Unitary2 u, int zero, int one) {
    double r = re[zero];
    double i = im[zero];
    double s = re[one];
    double j = im[one];
    set(
        zero,
        u.re00() * r - u.im00() * i + u.re01() * s - u.im01() * j,
        u.re00() * i + u.im00() * r + u.re01() * j + u.im01() * s);
    set(
        one,
        u.re10() * r - u.im10() * i + u.re11() * s - u.im11() * j,
        u.re10() * i + u.im10() * r + u.re11() * j + u.im11() * s);
  }

  void times(int term, double r, double i) {
    set(term, re[term] * r - im[term] * i, re[term] * i + im[term] * r);
  }

  @Override
  public void clear(int term) {
    set(term, 0, 0);
  }

  @Override
  public boolean isZero(int term) {
    return Math.sqrt(probability(term)) <= SparseState.DROPPED;
  }
}

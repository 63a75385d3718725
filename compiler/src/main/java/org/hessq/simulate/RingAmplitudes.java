package org.hessq.simulate;

import java.util.Arrays;
import org.hessq.numeric.ring.DOmega;
import org.hessq.numeric.ring.ZOmega;

/**
 * Exact amplitudes (a + bω + cω² + dω³)/√2^k with ω = e^{iπ/4}, all over one k, their coefficients
 * below 2^62.
 */
final class RingAmplitudes implements Amplitudes {
  private static final long LARGEST = 1L << 61;
  private static final double HALF_ROOT = Math.sqrt(0.5);

  /** Coefficients of 1, ω, ω², ω³, four for each term. */
  private long[] coefficients = {1, 0, 0, 0};

  private int rootTwos;

  /** {@return the amplitude of {@code term}} */
  DOmega exact(int term) {
    int at = 4 * term;
    return new DOmega(
        ZOmega.of(
            coefficients[at], coefficients[at + 1], coefficients[at + 2], coefficients[at + 3]),
        rootTwos);
  }

  @Override
  public double re(int term) {
    int at = 4 * term;
    return scaled(coefficients[at], coefficients[at + 1], -coefficients[at + 3]);
  }

  @Override
  public double im(int term) {
    int at = 4 * term;
    return scaled(coefficients[at + 2], coefficients[at + 1], coefficients[at + 3]);
  }

  /** {@return (integer + (one + other)/√2)/√2^k} */
  private double scaled(long integer, long one, long other) {
    double value = integer + (double) Math.addExact(one, other) * HALF_ROOT;
    double even = Math.scalb(value, -(rootTwos >> 1));
    return (rootTwos & 1) == 0 ? even : even * HALF_ROOT;
  }

  @Override
  public double probability(int term) {
    double re = re(term);
    double im = im(term);
    return re * re + im * im;
  }

  @Override
  public int rootTwos() {
    return rootTwos;
  }

  @Override
  public void divideByRootTwos(int k) {
    rootTwos += k;
  }

  @Override
  public void turn(int term, int eighths) {
    int at = 4 * term;
    for (int k = 0; k < (eighths & 3); k++) {
      long last = coefficients[at + 3];
      System.arraycopy(coefficients, at, coefficients, at + 1, 3);
      coefficients[at] = -last;
    }
    for (int k = at; k < at + 4 && (eighths & 4) != 0; k++) {
      coefficients[k] = -coefficients[k];
    }
  }

  @Override
  public boolean halvesAgree(int half) {
    return Arrays.equals(coefficients, 0, 4 * half, coefficients, 4 * half, 8 * half);
  }

  @Override
  public void append(long[] chosen, int size, int count) {
    if (4 * (size + count) > coefficients.length) {
      coefficients =
          Arrays.copyOf(coefficients, Math.max(4 * (size + count), 2 * coefficients.length));
    }
    copy(chosen, size, size);
  }

  @Override
  public void keep(long[] chosen, int size) {
    copy(chosen, size, 0);
  }

  private void copy(long[] chosen, int size, int to) {
    int at = to;
    for (int k = 0; k < size; k++) {
      if ((chosen[k >>> 6] >>> (k & 63) & 1) != 0) {
        System.arraycopy(coefficients, 4 * k, coefficients, 4 * at++, 4);
      }
    }
  }

  /**
   * @throws TooLargeException if a coefficient passes 62 bits
   */
  @Override
  public void combine(int zero, int one) {
    for (int k = 0; k < 4; k++) {
      long x = coefficients[4 * zero + k];
      long y = coefficients[4 * one + k];
      if (Math.abs(x) > LARGEST || Math.abs(y) > LARGEST) {
        throw new TooLargeException("bits of an exact amplitude", 63, 62);
      }
      coefficients[4 * zero + k] = x + y;
      coefficients[4 * one + k] = x - y;
    }
  }

  @Override
  public void clear(int term) {
    Arrays.fill(coefficients, 4 * term, 4 * term + 4, 0);
  }

  @Override
  public boolean isZero(int term) {
    int at = 4 * term;
    return (coefficients[at] | coefficients[at + 1] | coefficients[at + 2] | coefficients[at + 3])
        == 0;
  }

  /** Divides the first {@code size} numerators by √2 as often as all are divisible by it. */
  void reduce(int size) {
    while (rootTwos > 0 && isDivisible(size)) {
      for (int at = 0; at < 4 * size; at += 4) {
        long a = coefficients[at];
        long b = coefficients[at + 1];
        long c = coefficients[at + 2];
        long d = coefficients[at + 3];
        coefficients[at] = b - d >> 1;
        coefficients[at + 1] = a + c >> 1;
        coefficients[at + 2] = b + d >> 1;
        coefficients[at + 3] = c - a >> 1;
      }
      rootTwos--;
    }
  }

  private boolean isDivisible(int size) {
    long odd = 0;
    for (int at = 0; at < 4 * size; at += 4) {
      odd |= coefficients[at] ^ coefficients[at + 2] | coefficients[at + 1] ^ coefficients[at + 3];
    }
    return (odd & 1) == 0;
  }
}

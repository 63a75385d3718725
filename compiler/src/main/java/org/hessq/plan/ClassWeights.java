package org.hessq.plan;

import java.util.Arrays;

/**
 * Integer weights of the classes of a class sum: class c gets W_c of the 2^labelBits slots of the
 * label, so that α·W_c / 2^labelBits is at least its largest entry.
 *
 * @param alpha the least α for which the weights fit
 * @param slots W_c ≥ 1
 */
record ClassWeights(double alpha, long[] slots) {

  /**
   * {@return the weights with the least α}
   *
   * @param maxima the largest magnitude of each class, > 0
   * @param labelBits at least lg(number of classes)
   */
  static ClassWeights of(double[] maxima, int labelBits) {
    return fit(maxima, labelBits, 1L << labelBits);
  }

  /**
   * {@return the weights with the least α that leave one slot empty} Needs more slots than classes.
   */
  static ClassWeights withEmptySlot(double[] maxima, int labelBits) {
    return fit(maxima, labelBits, (1L << labelBits) - 1);
  }

  private static ClassWeights fit(double[] maxima, int labelBits, long available) {
    if (maxima.length > available) {
      throw new IllegalArgumentException(maxima.length + " classes in " + available + " slots");
    }
    double scale = Math.scalb(1.0, labelBits);
    double low = Arrays.stream(maxima).sum() * 0.5;
    double high = Arrays.stream(maxima).max().orElseThrow() * scale;
    while (total(maxima, scale / high) > available) {
      high *= 2;
    }
    for (int step = 0; step < 100; step++) {
      double middle = 0.5 * (low + high);
      if (total(maxima, scale / middle) <= available) {
        high = middle;
      } else {
        low = middle;
      }
    }
    long[] slots = new long[maxima.length];
    double alpha = 0;
    for (int c = 0; c < maxima.length; c++) {
      slots[c] = slots(maxima[c], scale / high);
      alpha = Math.max(alpha, maxima[c] * scale / slots[c]);
    }
    return new ClassWeights(alpha, slots);
  }

  private static long total(double[] maxima, double factor) {
    long total = 0;
    for (double maximum : maxima) {
      total += slots(maximum, factor);
    }
    return total;
  }

  private static long slots(double maximum, double factor) {
    return Math.max(1, (long) Math.ceil(maximum * factor * (1 - 1e-12)));
  }
}

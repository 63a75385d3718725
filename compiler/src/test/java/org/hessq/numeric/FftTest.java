package org.hessq.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Transforms against their definition, for every small length and at sampled frequencies of long
 * ones.
 */
class FftTest {
  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  /** X_k by compensated summation with the argument reduced in integers. */
  private static double[] definition(double[] re, double[] im, long k) {
    double[] sum = new double[2];
    double[] lost = new double[2];
    for (int j = 0; j < re.length; j++) {
      double angle = -2 * Math.PI * (k * j % re.length) / re.length;
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      double[] term = {re[j] * c - im[j] * s, re[j] * s + im[j] * c};
      for (int part = 0; part < 2; part++) {
        double next = term[part] - lost[part];
        double total = sum[part] + next;
        lost[part] = total - sum[part] - next;
        sum[part] = total;
      }
    }
    return sum;
  }

  private static int place(int k, int length) {
    return length == 1 ? 0 : Integer.reverse(k) >>> (Integer.numberOfLeadingZeros(length) + 1);
  }

  @Test
  void everySmallLengthAgreesWithTheDefinition() {
    Fft plan = Fft.upTo(8192);
    RealFft realPlan = RealFft.upTo(8192);
    for (int n = 1; n <= 512; n *= 2) {
      double[] re = random(n, n);
      double[] im = random(n, n + 1);
      double[] outRe = re.clone();
      double[] outIm = im.clone();
      plan.forward(outRe, outIm);
      double[] halfRe = new double[n];
      double[] halfIm = new double[n];
      if (n > 1) {
        realPlan.forward(re, n, halfRe, halfIm);
      }
      for (int k = 0; k < n; k++) {
        assertArrayEquals(definition(re, im, k), new double[] {outRe[k], outIm[k]}, 1e-13 * n);
        double[] real = definition(re, new double[n], k);
        if (n == 1) {
          assertEquals(re[0], outRe[0]);
        } else if (k == 0) {
          assertEquals(real[0], halfRe[0], 1e-13 * n);
        } else if (2 * k < n) {
          int p = place(k, n / 2);
          assertArrayEquals(real, new double[] {halfRe[p], halfIm[p]}, 1e-13 * n);
        } else if (2 * k == n) {
          assertEquals(real[0], halfIm[0], 1e-13 * n);
        }
      }
      plan.backward(outRe, outIm);
      for (int j = 0; j < n; j++) {
        assertEquals(re[j], outRe[j] / n, 1e-15);
        assertEquals(im[j], outIm[j] / n, 1e-15);
      }
      if (n > 1) {
        double[] back = new double[n];
        realPlan.backward(halfRe, halfIm, n, back);
        for (int j = 0; j < n; j++) {
          assertEquals(re[j], back[j] / (n / 2), 1e-15);
        }
      }
    }
  }

  /** Relative to the 2-norm of the spectrum's root mean square, 2^10 and 2^9 times the input's. */
  @Test
  void aMillionPointsKeepThirteenDigits() {
    for (int lg : new int[] {17, 20}) {
      int n = 1 << lg;
      double[] re = random(n, 3);
      double[] im = random(n, 4);
      double[] outRe = re.clone();
      double[] outIm = im.clone();
      Fft.upTo(n).forward(outRe, outIm);
      for (int k : new int[] {0, 1, 12_345, n / 2, n - 1}) {
        double[] expected = definition(re, im, k);
        double error = Math.hypot(expected[0] - outRe[k], expected[1] - outIm[k]);
        assertTrue(error < 2e-15 * Math.sqrt(n), "2^" + lg + " at " + k + ": " + error);
      }
    }
  }

  @Test
  void otherLengthsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Fft.upTo(12));
    assertThrows(IllegalArgumentException.class, () -> Fft.upTo(0));
    assertThrows(IllegalArgumentException.class, () -> Fft.upTo(Fft.MAX_LENGTH * 2));
    Fft plan = Fft.upTo(8);
    assertThrows(
        IllegalArgumentException.class, () -> plan.forward(new double[16], new double[16]));
    assertThrows(IllegalArgumentException.class, () -> plan.forward(new double[6], new double[6]));
    RealFft real = RealFft.upTo(8);
    assertThrows(
        IllegalArgumentException.class,
        () -> real.forward(new double[9], 8, new double[4], new double[4]));
  }
}

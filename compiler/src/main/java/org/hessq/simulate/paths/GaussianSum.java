package org.hessq.simulate.paths;

import java.util.Arrays;

/**
 * Sums Σ_v i^{Σ l_j v_j + 2 Σ q_jk v_j v_k} over all v of up to 62 bits, one bit after the other:
 * each sum is 0 or √2^s·ω^e.
 *
 * <p>A bit with odd l gives √2·ω^{±1} and a phase of the parity of the bits that it meets; one with
 * even l gives 2 and a condition on that parity, by which another bit goes too.
 */
final class GaussianSum {
  private final int[] quarters;
  private final long[] products;
  private int eighths;
  private int rootTwos;

  /** Sums over {@code bits} bits. */
  GaussianSum(int bits) {
    quarters = new int[bits];
    products = new long[bits];
  }

  /** Begins a sum of 1 over all v, times ω^{eighths}. */
  void begin(int constantEighths) {
    Arrays.fill(quarters, 0);
    Arrays.fill(products, 0);
    eighths = constantEighths;
    rootTwos = 0;
  }

  /** Multiplies each term by i^{by·u}, u the parity of the bits in {@code mask}. */
  void addQuarters(int by, long mask) {
    for (long left = mask; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      quarters[bit] += by;
      if ((by & 1) != 0) {
        products[bit] ^= mask ^ 1L << bit;
      }
    }
  }

  /** Multiplies each term by ω^{by}. */
  void turn(int by) {
    eighths += by;
  }

  /** {@return the e of the sum, in 0..7} */
  int eighths() {
    return eighths & 7;
  }

  /** {@return the s of the sum} */
  int rootTwos() {
    return rootTwos;
  }

  /** {@return whether the sum is not 0; it is used up} */
  boolean sum() {
    long done = 0;
    for (int bit = quarters.length - 1; bit >= 0; bit--) {
      if ((done >>> bit & 1) != 0) {
        continue;
      }
      done |= 1L << bit;
      long met = products[bit];
      int own = quarters[bit] & 3;
      detach(bit);
      if ((own & 1) != 0) {
        // 1 + i^own·(-1)^u = √2·ω^{±1}·i^{∓u}
        rootTwos++;
        eighths += own == 1 ? 1 : -1;
        addQuarters(-own, met);
      } else {
        rootTwos += 2;
        if (met == 0 && own != 0) {
          return false;
        }
        if (met != 0) {
          int other = 63 - Long.numberOfLeadingZeros(met);
          done |= 1L << other;
          substitute(other, met ^ 1L << other, own >> 1);
        }
      }
    }
    return true;
  }

  private void detach(int bit) {
    for (long left = products[bit]; left != 0; left &= left - 1) {
      products[Long.numberOfTrailingZeros(left)] &= ~(1L << bit);
    }
    products[bit] = 0;
  }

  /** Puts the parity of {@code mask}, plus {@code constant}, in the place of {@code bit}. */
  private void substitute(int bit, long mask, int constant) {
    long met = products[bit];
    int own = quarters[bit];
    detach(bit);
    addQuarters(constant == 0 ? own : -own, mask);
    eighths += 2 * own * constant;
    for (long left = met; left != 0; left &= left - 1) {
      int other = Long.numberOfTrailingZeros(left);
      long own2 = mask & 1L << other;
      long rest = mask ^ own2;
      quarters[other] += 2 * constant + (own2 == 0 ? 0 : 2);
      products[other] ^= rest;
      for (long more = rest; more != 0; more &= more - 1) {
        products[Long.numberOfTrailingZeros(more)] ^= 1L << other;
      }
    }
  }
}

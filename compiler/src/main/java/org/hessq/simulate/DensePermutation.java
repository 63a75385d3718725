package org.hessq.simulate;

import java.util.Arrays;
import java.util.Map;

/**
 * A permutation table with a number for every entry.
 *
 * @param live the number of live qubits
 * @param packed per entry delta and phase
 * @param signs whether all phases are 0 or 4
 */
record DensePermutation(
    int live, int mask, int[] packed, int deltas, boolean signs, Map<Integer, long[]> derived)
    implements PermutationTable {
  private static final double HALF = Math.sqrt(0.5);
  private static final double[] COS = {1, HALF, 0, -HALF, -1, -HALF, 0, HALF};

  /** {@return the real part of e^{iπ/4·eighths}, {@code eighths} in 0..7} */
  static double cosine(int eighths) {
    return COS[eighths];
  }

  /** {@return the imaginary part of e^{iπ/4·eighths}, {@code eighths} in 0..7} */
  static double sine(int eighths) {
    return COS[eighths + 6 & 7];
  }

  /** Multiplies the phases in, where nothing moves. */
  void phases(double[] re, double[] im) {
    int rest = (1 << live) - 1 & ~mask;
    int r = 0;
    do {
      int base = r;
      Parallel.ranges(packed.length, (from, to) -> phases(re, im, base, from, to));
      r = PermutationTable.next(r, rest);
    } while (r != 0);
  }

  private void phases(double[] re, double[] im, int base, int from, int to) {
    int j = Integer.expand(from, mask) | base;
    for (int e = from; e < to; e++, j = PermutationTable.next(j & mask, mask) | base) {
      int phase = packed[e] >>> DELTA_BITS;
      if (phase != 0) {
        double c = cosine(phase);
        double s = sine(phase);
        double x = re[j];
        re[j] = c * x - s * im[j];
        im[j] = c * im[j] + s * x;
      }
    }
  }

  /** Applies the table, after an XOR with {@code flips}, from one pair of arrays to another. */
  void scatter(double[] re, double[] im, int flips, double[] toRe, double[] toIm) {
    int rest = (1 << live) - 1 & ~mask;
    int r = 0;
    do {
      int base = r;
      Parallel.ranges(
          packed.length,
          (from, to) -> {
            if (signs) {
              signed(re, im, flips, toRe, toIm, base, from, to);
            } else {
              turned(re, im, flips, toRe, toIm, base, from, to);
            }
          });
      r = PermutationTable.next(r, rest);
    } while (r != 0);
  }

  private void signed(
      double[] re,
      double[] im,
      int flips,
      double[] toRe,
      double[] toIm,
      int base,
      int from,
      int to) {
    int j = Integer.expand(from, mask) | base;
    for (int e = from; e < to; e++, j = PermutationTable.next(j & mask, mask) | base) {
      int entry = packed[e];
      int target = j ^ entry & DELTA;
      double sign = 1 - 2 * (entry >>> DELTA_BITS + 2);
      toRe[target] = sign * re[j ^ flips];
      toIm[target] = sign * im[j ^ flips];
    }
  }

  private void turned(
      double[] re,
      double[] im,
      int flips,
      double[] toRe,
      double[] toIm,
      int base,
      int from,
      int to) {
    int j = Integer.expand(from, mask) | base;
    for (int e = from; e < to; e++, j = PermutationTable.next(j & mask, mask) | base) {
      int entry = packed[e];
      int target = j ^ entry & DELTA;
      double c = cosine(entry >>> DELTA_BITS);
      double s = sine(entry >>> DELTA_BITS);
      double x = re[j ^ flips];
      double y = im[j ^ flips];
      toRe[target] = c * x - s * y;
      toIm[target] = c * y + s * x;
    }
  }

  @Override
  public boolean isInjective() {
    if ((deltas & mask) == 0) {
      return true;
    }
    long[] seen = new long[Math.max(1, packed.length >>> 6)];
    for (int e = 0; e < packed.length; e++) {
      int delta = packed[e] & mask;
      if (delta != 0) {
        int target = e ^ Integer.compress(delta, mask);
        // An entry that stays takes its own place.
        if ((packed[target] & mask) == 0 || (seen[target >>> 6] >>> (target & 63) & 1) != 0) {
          return false;
        }
        seen[target >>> 6] |= 1L << (target & 63);
      }
    }
    return true;
  }

  @Override
  public boolean sameAs(PermutationTable other) {
    return other instanceof DensePermutation that
        && mask == that.mask
        && Arrays.equals(packed, that.packed);
  }

  @Override
  public long[] moved(long[] plane) {
    if ((deltas & mask) == 0) {
      return plane;
    }
    long[] moved = new long[plane.length];
    for (int w = 0; w < plane.length; w++) {
      for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
        int e = w << 6 | Long.numberOfTrailingZeros(bits);
        int target = e ^ Integer.compress(packed[e] & mask, mask);
        moved[target >>> 6] |= 1L << (target & 63);
      }
    }
    return moved;
  }

  @Override
  public long size() {
    return packed.length;
  }
}

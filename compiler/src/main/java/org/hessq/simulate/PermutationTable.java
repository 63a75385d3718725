package org.hessq.simulate;

import java.util.Map;

/**
 * A phased permutation of live basis states, tabulated over the positions that it depends on: index
 * j goes to j XOR delta, with a phase that is a multiple of π/4.
 *
 * @param live the number of live qubits
 * @param mask the positions that delta and phase depend on
 * @param packed per value of those positions (their bits pressed together): delta in the low {@link
 *     #DELTA_BITS} bits, the phase above them
 * @param moved how many entries have a delta
 * @param deltas the bits that are 1 in some delta
 * @param hasPhases whether any entry has a phase
 * @param derived per qubit that is not live and not everywhere |0⟩ after the permutation: its value
 *     as a plane over the entries
 */
record PermutationTable(
    int live,
    int mask,
    int[] packed,
    int moved,
    int deltas,
    boolean hasPhases,
    Map<Integer, long[]> derived) {
  static final int DELTA_BITS = 26;
  private static final int DELTA = (1 << DELTA_BITS) - 1;
  private static final double HALF = Math.sqrt(0.5);
  private static final double[] COS = {1, HALF, 0, -HALF, -1, -HALF, 0, HALF};
  private static final double[] SIN = {0, HALF, 1, HALF, 0, -HALF, -1, -HALF};

  int entries() {
    return packed.length;
  }

  private int rest() {
    return (1 << live) - 1 & ~mask;
  }

  /** {@return the smallest number above {@code value} inside {@code mask}, 0 after the last} */
  private static int next(int value, int mask) {
    return (value | ~mask) + 1 & mask;
  }

  /** Multiplies the phases in, where nothing moves. */
  void phases(double[] re, double[] im) {
    int rest = rest();
    int r = 0;
    do {
      int base = r;
      Parallel.ranges(
          packed.length,
          (from, to) -> {
            int j = Integer.expand(from, mask) | base;
            for (int e = from; e < to; e++, j = next(j & mask, mask) | base) {
              int phase = packed[e] >>> DELTA_BITS;
              if (phase != 0) {
                double x = re[j];
                re[j] = COS[phase] * x - SIN[phase] * im[j];
                im[j] = COS[phase] * im[j] + SIN[phase] * x;
              }
            }
          });
      r = next(r, rest);
    } while (r != 0);
  }

  /** Applies a table that moves few indices, in place. */
  void few(double[] re, double[] im) {
    if (hasPhases) {
      phases(re, im);
    }
    int rest = rest();
    int count = moved << Integer.bitCount(rest);
    int[] targets = new int[count];
    double[] movedRe = new double[count];
    double[] movedIm = new double[count];
    int at = 0;
    for (int e = 0; e < packed.length; e++) {
      int delta = packed[e] & DELTA;
      if (delta != 0) {
        int base = Integer.expand(e, mask);
        int r = 0;
        do {
          targets[at] = (base | r) ^ delta;
          movedRe[at] = re[base | r];
          movedIm[at++] = im[base | r];
          r = next(r, rest);
        } while (r != 0);
      }
    }
    for (int k = 0; k < count; k++) {
      re[targets[k]] = movedRe[k];
      im[targets[k]] = movedIm[k];
    }
  }

  /** Applies any table from one pair of arrays to another. */
  void scatter(double[] re, double[] im, double[] toRe, double[] toIm) {
    int rest = rest();
    int r = 0;
    do {
      int base = r;
      Parallel.ranges(
          packed.length,
          (from, to) -> {
            int j = Integer.expand(from, mask) | base;
            for (int e = from; e < to; e++, j = next(j & mask, mask) | base) {
              int entry = packed[e];
              int target = j ^ entry & DELTA;
              int phase = entry >>> DELTA_BITS;
              switch (phase) {
                case 0 -> {
                  toRe[target] = re[j];
                  toIm[target] = im[j];
                }
                case 4 -> {
                  toRe[target] = -re[j];
                  toIm[target] = -im[j];
                }
                default -> {
                  toRe[target] = COS[phase] * re[j] - SIN[phase] * im[j];
                  toIm[target] = COS[phase] * im[j] + SIN[phase] * re[j];
                }
              }
            }
          });
      r = next(r, rest);
    } while (r != 0);
  }

  /** {@return {@code plane}, over the entries, as a plane over the indices that they go to} */
  long[] spread(long[] plane) {
    long[] all = new long[Math.max(1, 1 << live >>> 6)];
    if ((deltas & mask) == 0 && live >= 6) {
      unfold(plane, all);
      return all;
    }
    int rest = rest();
    for (int w = 0; w < plane.length; w++) {
      for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
        int e = w << 6 | Long.numberOfTrailingZeros(bits);
        if (e >= packed.length) {
          break;
        }
        int base = Integer.expand(e, mask) ^ packed[e] & DELTA;
        int r = 0;
        do {
          int target = base ^ r;
          all[target >>> 6] |= 1L << (target & 63);
          r = next(r, rest);
        } while (r != 0);
      }
    }
    return all;
  }

  /** Where entries stay in their places, a word of indices repeats a few bits of the plane. */
  private void unfold(long[] plane, long[] all) {
    int low = mask & 63;
    int bits = 1 << Integer.bitCount(low);
    long first = 0;
    for (int lane = 0; lane < 64; lane++) {
      first |= (lane & ~low) == 0 ? 1L << lane : 0;
    }
    for (int w = 0; w < all.length; w++) {
      int e = Integer.compress(w, mask >>> 6) * bits;
      long word = Long.expand(plane[e >>> 6] >>> (e & 63), first);
      for (int p = 0; p < 6; p++) {
        word |= (low >>> p & 1) == 0 ? word << (1 << p) : 0;
      }
      all[w] = word;
    }
  }

  /** {@return whether different indices go to different indices} */
  boolean isInjective() {
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
}

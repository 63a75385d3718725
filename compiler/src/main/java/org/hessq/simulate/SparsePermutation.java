package org.hessq.simulate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A permutation table of the few entries that do more than all others.
 *
 * @param live the number of live qubits
 * @param flips what follows everywhere: an XOR with these bits; no part of the entries
 * @param at the entries, ascending
 * @param packed delta and phase of each
 */
record SparsePermutation(
    int live, int mask, int flips, int[] at, int[] packed, int deltas, Map<Integer, long[]> derived)
    implements PermutationTable {

  /**
   * Basis states whose bits at some positions have given values.
   *
   * @param fixed those positions
   * @param value the values, in their places
   */
  record Cube(int fixed, int value) {
    /** {@return whether this has all of {@code other}} */
    boolean contains(Cube other) {
      return (fixed & ~other.fixed) == 0 && (other.value & fixed) == value;
    }

    /** {@return the cube without asking for the positions in {@code mask}} */
    Cube freeing(int mask) {
      return new Cube(fixed & ~mask, value & ~mask);
    }
  }

  /** {@return the smallest cube outside of which the entries do nothing} */
  Cube cube() {
    int and = -1;
    int or = 0;
    for (int k = 0; k < at.length; k++) {
      int source = Integer.expand(at[k], mask);
      int target = source ^ packed[k] & DELTA;
      and &= source & target;
      or |= source | target;
    }
    int fixed = mask & ~(and ^ or);
    return new Cube(fixed, and & fixed);
  }

  /**
   * Applies the entries, but not the flips, to amplitudes of a cube that contains all that it does.
   *
   * @param re per index in the cube, its bits outside of {@code fixed} pressed together
   */
  void apply(double[] re, double[] im, int fixed) {
    int free = (1 << live) - 1 & ~fixed;
    int rest = free & ~mask;
    int count = at.length << Integer.bitCount(rest);
    int[] targets = new int[count];
    double[] fromRe = new double[count];
    double[] fromIm = new double[count];
    int n = 0;
    for (int k = 0; k < at.length; k++) {
      int source = Integer.expand(at[k], mask);
      int delta = packed[k] & DELTA;
      double c = DensePermutation.cosine(packed[k] >>> DELTA_BITS);
      double s = DensePermutation.sine(packed[k] >>> DELTA_BITS);
      int r = 0;
      do {
        int from = Integer.compress(source | r, free);
        targets[n] = Integer.compress((source | r) ^ delta, free);
        fromRe[n] = c * re[from] - s * im[from];
        fromIm[n++] = c * im[from] + s * re[from];
        r = PermutationTable.next(r, rest);
      } while (r != 0);
    }
    for (int k = 0; k < count; k++) {
      re[targets[k]] = fromRe[k];
      im[targets[k]] = fromIm[k];
    }
  }

  @Override
  public boolean isInjective() {
    int[] sources =
        IntStream.range(0, at.length)
            .filter(k -> (packed[k] & mask) != 0)
            .map(k -> at[k])
            .toArray();
    int[] targets =
        IntStream.range(0, at.length)
            .filter(k -> (packed[k] & mask) != 0)
            .map(k -> at[k] ^ Integer.compress(packed[k] & mask, mask))
            .sorted()
            .toArray();
    return Arrays.equals(sources, targets);
  }

  @Override
  public boolean sameAs(PermutationTable other) {
    return other instanceof SparsePermutation that
        && mask == that.mask
        && flips == that.flips
        && Arrays.equals(at, that.at)
        && Arrays.equals(packed, that.packed);
  }

  @Override
  public long[] moved(long[] plane) {
    if (((deltas | flips) & mask) == 0) {
      return plane;
    }
    long[] moved = plane.clone();
    for (int k = 0; k < at.length; k++) {
      int target = at[k] ^ Integer.compress(packed[k] & mask, mask);
      long bit = plane[at[k] >>> 6] >>> (at[k] & 63) & 1;
      moved[target >>> 6] = moved[target >>> 6] & ~(1L << (target & 63)) | bit << (target & 63);
    }
    int across = Integer.compress(flips & mask, mask);
    long[] flipped = new long[moved.length];
    for (int w = 0; w < moved.length; w++) {
      long word = moved[w];
      for (int p = 0; p < 6; p++) {
        if ((across >>> p & 1) != 0) {
          word = (word & Planes.zeros(p)) << (1 << p) | word >>> (1 << p) & Planes.zeros(p);
        }
      }
      flipped[w ^ across >>> 6] = word;
    }
    return flipped;
  }

  @Override
  public long size() {
    return 2L * at.length;
  }
}

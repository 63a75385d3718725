package org.hessq.simulate;

import java.util.Arrays;

/**
 * The basis states of a number of terms that grows and shrinks: one bit plane per qubit, 64 terms a
 * word, and planes for the phase of each term as a multiple of π/4.
 *
 * <p>A qubit that is 0 in all terms may have no plane. Bits behind the last term mean nothing.
 */
final class TermPlanes {
  private static final int PHASES = 3;

  private final int qubits;

  /** Planes by qubit, then those of the phase's eighths, quarters and halves of 2π. */
  private final long[][] planes;

  private int size = 1;
  private int capacity = 1;

  /** One term, all qubits 0, of phase 0. */
  TermPlanes(int qubits) {
    this.qubits = qubits;
    planes = new long[qubits + PHASES][];
    for (int k = 0; k < PHASES; k++) {
      planes[qubits + k] = new long[1];
    }
  }

  int qubits() {
    return qubits;
  }

  int size() {
    return size;
  }

  int words() {
    return size + 63 >>> 6;
  }

  /** {@return the terms of a word that exist} */
  long exist(int word) {
    int left = size - (word << 6);
    return left >= 64 ? -1L : (1L << left) - 1;
  }

  /** {@return the plane of {@code qubit}, or null if it is 0 everywhere} */
  long[] planeOrNull(int qubit) {
    return planes[qubit];
  }

  private long[] plane(int qubit) {
    if (planes[qubit] == null) {
      planes[qubit] = new long[capacity];
    }
    return planes[qubit];
  }

  long[] sign() {
    return planes[qubits + 2];
  }

  boolean bit(int term, int qubit) {
    long[] plane = planes[qubit];
    return plane != null && (plane[term >>> 6] >>> (term & 63) & 1) != 0;
  }

  /** {@return the phase of {@code term} as a multiple of π/4, in 0..7} */
  int eighths(int term) {
    int at = 0;
    for (int k = 0; k < PHASES; k++) {
      at |= (int) (planes[qubits + k][term >>> 6] >>> (term & 63) & 1) << k;
    }
    return at;
  }

  /** {@return the terms of {@code word} that have a phase} */
  long anyPhase(int word) {
    return exist(word)
        & (planes[qubits][word] | planes[qubits + 1][word] | planes[qubits + 2][word]);
  }

  void clearPhases() {
    for (int k = 0; k < PHASES; k++) {
      Arrays.fill(planes[qubits + k], 0, words(), 0);
    }
  }

  /** {@return 0 or 1 if {@code qubit} is that in all terms, else -1} */
  int constant(int qubit) {
    long[] plane = planes[qubit];
    if (plane == null || size == 0) {
      return 0;
    }
    int last = words() - 1;
    long any = plane[last] & exist(last);
    long missing = ~plane[last] & exist(last);
    for (int w = 0; w < last && (any == 0 || missing == 0); w++) {
      any |= plane[w];
      missing |= ~plane[w];
    }
    if (any == 0) {
      planes[qubit] = null;
      return 0;
    }
    return missing == 0 ? 1 : -1;
  }

  void set(int qubit, boolean value) {
    if (value) {
      Arrays.fill(plane(qubit), 0, words(), -1L);
    } else {
      planes[qubit] = null;
    }
  }

  void not(int qubit) {
    long[] t = plane(qubit);
    for (int w = 0, n = words(); w < n; w++) {
      t[w] = ~t[w];
    }
  }

  void controlledNot(int control, int target) {
    long[] a = planes[control];
    if (a != null) {
      xor(plane(target), a, words());
    }
  }

  void toffoli(int first, int second, int target) {
    long[] a = planes[first];
    long[] b = planes[second];
    if (a != null && b != null) {
      xorAnd(plane(target), a, b, words());
    }
  }

  void controlledSign(int first, int second) {
    long[] a = planes[first];
    long[] b = planes[second];
    if (a != null && b != null) {
      xorAnd(sign(), a, b, words());
    }
  }

  void swap(int one, int other) {
    long[] plane = planes[one];
    planes[one] = planes[other];
    planes[other] = plane;
  }

  /** Multiplies the terms where {@code qubit} is 1 by e^{iπ/4·eighths}, {@code eighths} in 0..7. */
  void phase(int eighths, int qubit) {
    long[] a = planes[qubit];
    if (a == null) {
      return;
    }
    long[] quarter = planes[qubits + 1];
    long[] sign = sign();
    int n = words();
    if ((eighths & 1) != 0) {
      long[] eighth = planes[qubits];
      for (int w = 0; w < n; w++) {
        long carry = eighth[w] & a[w];
        eighth[w] ^= a[w];
        sign[w] ^= quarter[w] & carry;
        quarter[w] ^= carry;
      }
    }
    if ((eighths & 2) != 0) {
      for (int w = 0; w < n; w++) {
        sign[w] ^= quarter[w] & a[w];
        quarter[w] ^= a[w];
      }
    }
    if ((eighths & 4) != 0) {
      xor(sign, a, n);
    }
  }

  private static void xor(long[] t, long[] a, int n) {
    for (int w = 0; w < n; w++) {
      t[w] ^= a[w];
    }
  }

  private static void xorAnd(long[] t, long[] a, long[] b, int n) {
    for (int w = 0; w < n; w++) {
      t[w] ^= a[w] & b[w];
    }
  }

  /**
   * Appends the terms that {@code chosen} marks once more, with the other value of {@code flipped}.
   */
  void append(long[] chosen, int count, int flipped) {
    int old = size;
    int oldWords = words();
    long beyond = ~exist(oldWords - 1);
    reserve(old + count);
    plane(flipped);
    for (int q = 0; q < planes.length; q++) {
      long[] plane = planes[q];
      if (plane == null) {
        continue;
      }
      plane[oldWords - 1] &= ~beyond;
      Arrays.fill(plane, oldWords, old + count + 63 >>> 6, 0);
      long turned = q == flipped ? -1L : 0;
      int at = old;
      if (count == old && (old & 63) == 0) {
        for (int w = 0; w < oldWords; w++) {
          plane[oldWords + w] = plane[w] ^ turned;
        }
        continue;
      }
      for (int w = 0; w < oldWords; w++) {
        long taken = Long.compress(plane[w] ^ turned, chosen[w]);
        put(plane, at, taken);
        at += Long.bitCount(chosen[w]);
      }
    }
    size = old + count;
  }

  private void reserve(int terms) {
    int needed = terms + 63 >>> 6;
    if (needed > capacity) {
      capacity = Integer.highestOneBit(2 * needed - 1);
      for (int q = 0; q < planes.length; q++) {
        planes[q] = planes[q] == null ? null : Arrays.copyOf(planes[q], capacity);
      }
    }
  }

  /** ORs {@code bits} onto {@code plane} from bit {@code at}; what passes the last word is 0. */
  private static void put(long[] plane, int at, long bits) {
    int word = at >>> 6;
    int shift = at & 63;
    if (word < plane.length) {
      plane[word] |= bits << shift;
    }
    long rest = shift == 0 ? 0 : bits >>> 64 - shift;
    if (rest != 0) {
      plane[word + 1] |= rest;
    }
  }

  /** Keeps the terms that {@code chosen} marks, in their order. */
  void keep(long[] chosen, int count) {
    for (long[] plane : planes) {
      if (plane == null) {
        continue;
      }
      int at = 0;
      int n = words();
      for (int w = 0; w < n; w++) {
        long taken = Long.compress(plane[w], chosen[w]);
        int bits = Long.bitCount(chosen[w]);
        write(plane, at, taken, bits);
        at += bits;
      }
    }
    size = count;
  }

  /** As {@link #put}, {@code count} of them, onto bits that need not be 0. */
  private static void write(long[] plane, int at, long bits, int count) {
    if (count == 0) {
      return;
    }
    int word = at >>> 6;
    int shift = at & 63;
    plane[word] = plane[word] & (1L << shift) - 1 | bits << shift;
    if (shift + count > 64) {
      plane[word + 1] = bits >>> 64 - shift;
    }
  }

  /** Drops all but the first {@code count} terms. */
  void truncate(int count) {
    size = count;
  }

  /**
   * {@return whether term k + half differs from term k in {@code qubit}, and in no other qubit, for
   * all k below half the size}
   */
  boolean isPaired(int qubit) {
    int half = size >>> 1;
    if ((size & 1) != 0 || !differs(planes[qubit], half, -1L)) {
      return false;
    }
    for (int q = 0; q < qubits; q++) {
      if (q != qubit && planes[q] != null && !differs(planes[q], half, 0)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the halves of {@code plane} differ by {@code pattern} in every word} */
  private boolean differs(long[] plane, int half, long pattern) {
    if (plane == null) {
      return pattern == 0;
    }
    int n = half + 63 >>> 6;
    for (int w = 0; w < n; w++) {
      int left = half - (w << 6);
      long exist = left >= 64 ? -1L : (1L << left) - 1;
      if (((plane[w] ^ upper(plane, half, w) ^ pattern) & exist) != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@return the 64 bits from bit {@code half + 64 word}, as far as there are any} */
  private static long upper(long[] plane, int half, int word) {
    int at = (half >>> 6) + word;
    int shift = half & 63;
    long low = plane[at] >>> shift;
    return shift == 0 || at + 1 >= plane.length ? low : low | plane[at + 1] << 64 - shift;
  }

  /**
   * A Hadamard gate on a {@link #isPaired paired} qubit whose terms have pairwise equal amplitudes
   * but for their phases, if every two phases are equal or opposite: half of the terms remain, of
   * √2 times the amplitude.
   *
   * @return whether that is so; nothing changes if it is not
   */
  boolean merge(int qubit) {
    int half = size >>> 1;
    if (!differs(planes[qubits], half, 0) || !differs(planes[qubits + 1], half, 0)) {
      return false;
    }
    long[] sign = sign();
    long[] plane = plane(qubit);
    int n = half + 63 >>> 6;
    for (int w = 0; w < n; w++) {
      long opposite = sign[w] ^ upper(sign, half, w);
      sign[w] ^= opposite & plane[w];
      plane[w] = opposite;
    }
    size = half;
    return true;
  }
}

package org.hessq.simulate;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Many basis states at once: one bit plane per qubit, 64 states a word, and planes for the phase of
 * each state as a multiple of π/4.
 */
public final class Planes {
  private static final long[] LOW = {
    0xAAAAAAAAAAAAAAAAL,
    0xCCCCCCCCCCCCCCCCL,
    0xF0F0F0F0F0F0F0F0L,
    0xFF00FF00FF00FF00L,
    0xFFFF0000FFFF0000L,
    0xFFFFFFFF00000000L
  };

  private final int words;
  private final long[][] bits;
  private final long[] eighth;
  private final long[] quarter;
  private final long[] sign;

  /**
   * All qubits |0⟩, all phases 0.
   *
   * @param lanes how many basis states, a multiple of 64
   */
  public Planes(int width, int lanes) {
    if (lanes < 64 || (lanes & 63) != 0) {
      throw new IllegalArgumentException(lanes + " lanes");
    }
    words = lanes >>> 6;
    bits = new long[width][];
    eighth = new long[words];
    quarter = new long[words];
    sign = new long[words];
  }

  public int lanes() {
    return words << 6;
  }

  /** {@return the plane of {@code qubit}, one bit per lane; changing it changes the states} */
  public long[] plane(int qubit) {
    long[] plane = bits[qubit];
    if (plane == null) {
      plane = new long[words];
      bits[qubit] = plane;
    }
    return plane;
  }

  /** Gives {@code qubit} the values that it has in {@code other}. */
  public void copyPlane(int qubit, Planes other) {
    System.arraycopy(other.plane(qubit), 0, plane(qubit), 0, words);
  }

  /** {@return the plane of lanes whose phase contains a sign; changing it changes the states} */
  public long[] sign() {
    return sign;
  }

  /** {@return the same states once more} */
  public Planes copy() {
    Planes copy = new Planes(bits.length, lanes());
    for (int q = 0; q < bits.length; q++) {
      copy.bits[q] = bits[q] == null ? null : bits[q].clone();
    }
    System.arraycopy(eighth, 0, copy.eighth, 0, words);
    System.arraycopy(quarter, 0, copy.quarter, 0, words);
    System.arraycopy(sign, 0, copy.sign, 0, words);
    return copy;
  }

  /**
   * {@return the first lane that differs from {@code other} in a qubit, or in the phase by another
   * amount than the first lane does}
   */
  public OptionalInt firstDifference(Planes other) {
    int common = eighths(0) - other.eighths(0) & 7;
    for (int w = 0; w < words; w++) {
      long different = 0;
      for (int q = 0; q < bits.length; q++) {
        if (bits[q] != null || other.bits[q] != null) {
          different |= plane(q)[w] ^ other.plane(q)[w];
        }
      }
      long phases =
          eighth[w] ^ other.eighth[w] | quarter[w] ^ other.quarter[w] | sign[w] ^ other.sign[w];
      if (different == 0 && phases == (common == 0 ? 0 : -1L) && (common == 0 || common == 4)) {
        continue;
      }
      for (int lane = w << 6; lane < (w + 1) << 6; lane++) {
        if ((different >>> (lane & 63) & 1) != 0
            || (eighths(lane) - other.eighths(lane) & 7) != common) {
          return OptionalInt.of(lane);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** {@return whether {@code qubit} is 1 in {@code lane}} */
  public boolean bit(int lane, int qubit) {
    return (plane(qubit)[lane >>> 6] >>> (lane & 63) & 1) != 0;
  }

  /** {@return the phase of {@code lane} as a multiple of π/4, in 0..7} */
  public int eighths(int lane) {
    int word = lane >>> 6;
    int at = lane & 63;
    return (int)
        ((eighth[word] >>> at & 1)
            | (quarter[word] >>> at & 1) << 1
            | (sign[word] >>> at & 1) << 2);
  }

  /** {@return whether {@code qubit} is 0 in all lanes} */
  public boolean isZero(int qubit) {
    long any = 0;
    for (long word : plane(qubit)) {
      any |= word;
    }
    return any == 0;
  }

  /**
   * Makes the value of the register {@code qubits} count upwards from {@code first} along the
   * lanes.
   *
   * @param first a multiple of 64
   */
  public void enumerate(int[] qubits, long first) {
    for (int k = 0; k < qubits.length; k++) {
      long[] plane = plane(qubits[k]);
      for (int w = 0; w < words; w++) {
        plane[w] = pattern(k, (first >>> 6) + w);
      }
    }
  }

  /**
   * XORs onto each of {@code planes} the pattern that {@link #enumerate} gave its qubit, if any.
   */
  static void unenumerate(long[][] planes, int[] qubits, int[] enumerated, long first) {
    for (int k = 0; k < enumerated.length; k++) {
      for (int m = 0; m < qubits.length; m++) {
        if (qubits[m] == enumerated[k]) {
          for (int w = 0; w < planes[m].length; w++) {
            planes[m][w] ^= pattern(k, (first >>> 6) + w);
          }
        }
      }
    }
  }

  /** {@return bit {@code k} of the numbers 64·{@code word}, …, 64·{@code word} + 63} */
  static long pattern(int k, long word) {
    return k < 6 ? LOW[k] : -(word >>> (k - 6) & 1);
  }

  /** {@return the lanes of a word whose bit {@code position}, in 0..5, is 0} */
  static long zeros(int position) {
    return ~LOW[position];
  }

  /** {@return the lanes of {@code word} that have a phase} */
  long anyPhase(int word) {
    return eighth[word] | quarter[word] | sign[word];
  }

  /** Writes the bits of the phases of {@code word} to {@code rows}, the least from {@code at}. */
  void phases(int word, long[] rows, int at) {
    rows[at] = eighth[word];
    rows[at + 1] = quarter[word];
    rows[at + 2] = sign[word];
  }

  /** Gives {@code qubit} the same value in all lanes. */
  public void set(int qubit, boolean value) {
    Arrays.fill(plane(qubit), value ? -1L : 0);
  }

  /** Sets one lane. */
  public void set(int lane, int qubit, boolean value) {
    long mask = 1L << (lane & 63);
    long[] plane = plane(qubit);
    plane[lane >>> 6] = value ? plane[lane >>> 6] | mask : plane[lane >>> 6] & ~mask;
  }

  /** Draws the value of {@code qubit} anew in each lane. */
  public void randomise(int qubit, SplittableRandom random) {
    long[] plane = plane(qubit);
    for (int w = 0; w < words; w++) {
      plane[w] = random.nextLong();
    }
  }

  /** Forgets all phases. */
  public void clearPhases() {
    Arrays.fill(eighth, 0);
    Arrays.fill(quarter, 0);
    Arrays.fill(sign, 0);
  }

  /**
   * Executes {@code segment} on all lanes.
   *
   * @return the index of the first step whose premise (a clean target, a value to be cleared) does
   *     not hold in some lane
   */
  public OptionalInt apply(Segment segment) {
    return apply(segment, 0, segment.length());
  }

  /** Executes the steps {@code from ≤ k < to}; result as {@link #apply(Segment)}. */
  public OptionalInt apply(Segment segment, int from, int to) {
    int[] code = segment.code();
    int violated = -1;
    for (int k = from * StepList.STRIDE; k < to * StepList.STRIDE; k += StepList.STRIDE) {
      long[] a = plane(code[k + 1]);
      long bad = 0;
      switch (code[k]) {
        case StepList.NOT -> invert(a);
        case StepList.CX -> xor(plane(code[k + 2]), a);
        case StepList.CCX -> xorAnd(plane(code[k + 3]), a, plane(code[k + 2]));
        case StepList.COPY -> System.arraycopy(a, 0, plane(code[k + 2]), 0, words);
        case StepList.AND -> and(plane(code[k + 3]), a, plane(code[k + 2]));
        case StepList.CHECKED_AND -> {
          bad = any(plane(code[k + 3]));
          and(plane(code[k + 3]), a, plane(code[k + 2]));
        }
        case StepList.CHECK_AND -> bad = differs(plane(code[k + 3]), a, plane(code[k + 2]));
        case StepList.CHECK_ZERO -> bad = any(a);
        case StepList.SET_ZERO -> Arrays.fill(a, 0);
        case StepList.SET_ONE -> Arrays.fill(a, -1L);
        case StepList.SWAP -> {
          bits[code[k + 1]] = plane(code[k + 2]);
          bits[code[k + 2]] = a;
        }
        case StepList.PHASE -> phase(code[k + 2], a);
        case StepList.CZ -> xorAnd(sign, a, plane(code[k + 2]));
        case StepList.FAIL -> bad = -1;
        default -> throw new IllegalStateException("step " + code[k]);
      }
      if (bad != 0 && violated < 0) {
        violated = k / StepList.STRIDE;
      }
    }
    return violated < 0 ? OptionalInt.empty() : OptionalInt.of(violated);
  }

  private void phase(int eighths, long[] a) {
    if ((eighths & 1) != 0) {
      for (int w = 0; w < words; w++) {
        long carry = eighth[w] & a[w];
        eighth[w] ^= a[w];
        sign[w] ^= quarter[w] & carry;
        quarter[w] ^= carry;
      }
    }
    if ((eighths & 2) != 0) {
      for (int w = 0; w < words; w++) {
        sign[w] ^= quarter[w] & a[w];
        quarter[w] ^= a[w];
      }
    }
    if ((eighths & 4) != 0) {
      xor(sign, a);
    }
  }

  static void invert(long[] t) {
    for (int w = 0; w < t.length; w++) {
      t[w] = ~t[w];
    }
  }

  private static void xor(long[] t, long[] a) {
    for (int w = 0; w < t.length; w++) {
      t[w] ^= a[w];
    }
  }

  private static void xorAnd(long[] t, long[] a, long[] b) {
    for (int w = 0; w < t.length; w++) {
      t[w] ^= a[w] & b[w];
    }
  }

  private static void and(long[] t, long[] a, long[] b) {
    for (int w = 0; w < t.length; w++) {
      t[w] = a[w] & b[w];
    }
  }

  private static long any(long[] a) {
    long any = 0;
    for (int w = 0; w < a.length; w++) {
      any |= a[w];
    }
    return any;
  }

  private static long differs(long[] t, long[] a, long[] b) {
    long any = 0;
    for (int w = 0; w < t.length; w++) {
      any |= t[w] ^ (a[w] & b[w]);
    }
    return any;
  }
}

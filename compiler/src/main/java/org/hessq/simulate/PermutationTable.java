package org.hessq.simulate;

import java.util.Map;

/**
 * A phased permutation of live basis states, tabulated over the positions that it depends on: index
 * j goes to j XOR delta, with a phase that is a multiple of π/4. An entry is a value of those
 * positions, their bits pressed together; it is written as delta in the low {@link #DELTA_BITS}
 * bits and the phase above them. The phase that most entries share is left out.
 */
sealed interface PermutationTable permits DensePermutation, SparsePermutation {
  int DELTA_BITS = 26;

  /** The bits of an entry that are delta. */
  int DELTA = (1 << DELTA_BITS) - 1;

  /** {@return the positions that delta and phase depend on} */
  int mask();

  /** {@return the bits that are 1 in some delta} */
  int deltas();

  /**
   * {@return per qubit that is not live and not everywhere |0⟩ after the permutation its value
   * before the permutation of live states, as a plane over the entries}
   */
  Map<Integer, long[]> derived();

  /** {@return whether different indices go to different indices} */
  boolean isInjective();

  /** {@return whether both do the same} */
  boolean sameAs(PermutationTable other);

  /** {@return {@code plane}, over the entries, after the entries have moved} */
  long[] moved(long[] plane);

  /** {@return numbers kept in memory} */
  long size();

  /** {@return all positions that are read or changed} */
  default int touched() {
    return mask() | deltas();
  }

  /** {@return the smallest number above {@code value} inside {@code mask}, 0 after the last} */
  static int next(int value, int mask) {
    return (value | ~mask) + 1 & mask;
  }
}

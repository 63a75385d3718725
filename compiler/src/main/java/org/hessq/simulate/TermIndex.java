package org.hessq.simulate;

import java.util.Arrays;

/**
 * Remembers which qubits hold the bits of a term's number, where terms came by doubling: they tell
 * all terms apart, so that a gate on another qubit finds no two terms to add.
 */
final class TermIndex {
  private static final int UNKNOWN = -1;
  private static final int LARGEST = 31;

  /** The qubit that held bit j of the term's number when that bit arose. */
  private final int[] holders = new int[LARGEST];

  TermIndex() {
    Arrays.fill(holders, UNKNOWN);
  }

  /** Notes that {@code size} terms, a power of two, were doubled by a gate on {@code qubit}. */
  void doubled(int size, int qubit) {
    holders[Integer.numberOfTrailingZeros(size)] = qubit;
  }

  /** {@return whether qubits other than {@code qubit} still tell all terms apart} */
  boolean separates(TermPlanes planes, int qubit) {
    int size = planes.size();
    if (Integer.bitCount(size) != 1) {
      return false;
    }
    for (int j = 0; 1 << j < size; j++) {
      if (holders[j] == UNKNOWN || holders[j] == qubit || !holds(planes, holders[j], j)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether {@code qubit} is bit {@code j} of the term's number, or its opposite} */
  private static boolean holds(TermPlanes planes, int qubit, int j) {
    long[] plane = planes.planeOrNull(qubit);
    if (plane == null) {
      return false;
    }
    long first = plane[0] ^ Planes.pattern(j, 0);
    long turned = (first & 1) == 0 ? 0 : -1L;
    long different = 0;
    for (int w = 0; w < planes.words(); w++) {
      different |= (plane[w] ^ Planes.pattern(j, w) ^ turned) & planes.exist(w);
    }
    return different == 0;
  }
}

package org.hessq.simulate;

import java.util.Arrays;

/** Finds the terms that are alike but for one qubit. */
final class TermPairs {
  /** A term that no other is paired with. */
  static final int ALONE = -1;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final int size;
  private final int words;

  /** The values of all qubits but one that differ between terms, by term. */
  private final long[] keys;

  private TermPairs(TermPlanes planes, int qubit) {
    size = planes.size();
    int[] varying = new int[planes.qubits()];
    int count = 0;
    for (int q = 0; q < planes.qubits(); q++) {
      if (q != qubit && planes.constant(q) < 0) {
        varying[count++] = q;
      }
    }
    words = Math.max(1, count + 63 >>> 6);
    keys = new long[(planes.words() << 6) * words];
    long[] block = new long[64];
    for (int group = 0; group < count; group += 64) {
      for (int w = 0; w < planes.words(); w++) {
        for (int k = 0; k < 64; k++) {
          block[k] = group + k < count ? planes.planeOrNull(varying[group + k])[w] : 0;
        }
        BitMatrix.transpose(block);
        for (int k = 0; k < 64; k++) {
          keys[((w << 6) + k) * words + (group >>> 6)] = block[k];
        }
      }
    }
  }

  /** XX */
  static int[] of(TermPlanes planes, int qubit) {
    return new TermPairs(planes, qubit).partners();
  }

  private int[] partners() {
    int[] partners = new int[size];
    Arrays.fill(partners, ALONE);
    int[] table = new int[Integer.highestOneBit(size) << 2];
    for (int term = 0; term < size; term++) {
      int slot = hash(term) & table.length - 1;
      while (table[slot] != 0 && !isSame(table[slot] - 1, term)) {
        slot = slot + 1 & table.length - 1;
      }
      if (table[slot] == 0) {
        table[slot] = term + 1;
      } else {
        partners[term] = table[slot] - 1;
        partners[table[slot] - 1] = term;
      }
    }
    return partners;
  }

  private int hash(int term) {
    long hash = 0;
    for (int w = 0; w < words; w++) {
      hash = (hash ^ keys[term * words + w]) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }

  private boolean isSame(int one, int other) {
    return Arrays.equals(
        keys, one * words, (one + 1) * words, keys, other * words, (other + 1) * words);
  }
}

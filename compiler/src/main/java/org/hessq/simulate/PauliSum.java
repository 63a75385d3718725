package org.hessq.simulate;

import java.util.Arrays;

/**
 * A sum of Pauli strings with real coefficients, equal strings merged, in order of first
 * occurrence.
 *
 * <p>A string is the tensor product of I, X, Y = iXZ and Z with sign +; its words are those of the
 * positions with X or Y, then those with Z or Y.
 */
final class PauliSum {
  private final int stride;
  private long[] words;
  private double[] coefficients;
  private int[] slots;
  private int size;

  /** The empty sum of strings with {@code stride} words, x and z together. */
  PauliSum(int stride) {
    this.stride = stride;
    words = new long[16 * stride];
    coefficients = new double[16];
    slots = new int[64];
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  double coefficient(int term) {
    return coefficients[term];
  }

  /** {@return where in {@link #words()} the words of a term begin} */
  int at(int term) {
    return term * stride;
  }

  long[] words() {
    return words;
  }

  /** Adds a string, its words at {@code at} of {@code from}. */
  void add(long[] from, int at, double coefficient) {
    int slot = hash(from, at) & slots.length - 1;
    while (slots[slot] >= 0) {
      int term = slots[slot];
      if (Arrays.equals(words, at(term), at(term) + stride, from, at, at + stride)) {
        coefficients[term] += coefficient;
        return;
      }
      slot = slot + 1 & slots.length - 1;
    }
    if (size == coefficients.length) {
      coefficients = Arrays.copyOf(coefficients, 2 * size);
      words = Arrays.copyOf(words, 2 * size * stride);
    }
    System.arraycopy(from, at, words, at(size), stride);
    coefficients[size] = coefficient;
    slots[slot] = size++;
    if (4 * size > slots.length) {
      rehash();
    }
  }

  /**
   * {@return the terms without the smallest, so that {@code most} are left, in the same order}
   *
   * <p>Of terms of the same size the later go first.
   */
  PauliSum largest(int most) {
    double[] sizes = new double[size];
    for (int k = 0; k < size; k++) {
      sizes[k] = Math.abs(coefficients[k]);
    }
    Arrays.sort(sizes);
    double least = sizes[size - most];
    int ties = 0;
    for (int k = size - most; k < size && sizes[k] == least; k++) {
      ties++;
    }
    PauliSum kept = new PauliSum(stride);
    for (int k = 0; k < size; k++) {
      double own = Math.abs(coefficients[k]);
      if (own > least || own == least && ties-- > 0) {
        kept.add(words, at(k), coefficients[k]);
      }
    }
    return kept;
  }

  /** {@return the sum of the moduli of the coefficients} */
  double weight() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += Math.abs(coefficients[k]);
    }
    return sum;
  }

  private void rehash() {
    slots = new int[4 * slots.length];
    Arrays.fill(slots, -1);
    for (int term = 0; term < size; term++) {
      int slot = hash(words, at(term)) & slots.length - 1;
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = term;
    }
  }

  private int hash(long[] from, int at) {
    long hash = 0;
    for (int w = at; w < at + stride; w++) {
      hash = (hash ^ from[w]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 7);
  }
}

package org.hessq.simulate;

import java.util.Arrays;

/** An operator i^power X^x Z^z on any number of qubits, changed in place; 64 qubits a word. */
final class PauliString {
  /** The words of x, then those of z. */
  private final long[] words;

  private int power;

  /** The identity. */
  PauliString(int qubits) {
    this(new long[2 * Math.max(1, qubits + 63 >>> 6)], 0);
  }

  private PauliString(long[] words, int power) {
    this.words = words;
    this.power = power;
  }

  PauliString copy() {
    return new PauliString(words.clone(), power);
  }

  int power() {
    return power;
  }

  /** {@return whether the sign is -1, for a Hermitian operator without X} */
  boolean isNegative() {
    return power == 2;
  }

  /** Multiplies by i^{@code quarters}. */
  void turn(int quarters) {
    power = power + quarters & 3;
  }

  /** Multiplies by X, or its inverse, on the right of all X. */
  void flipX(int qubit) {
    words[qubit >>> 6] ^= 1L << qubit;
  }

  /** Multiplies by Z from the right. */
  void flipZ(int qubit) {
    words[words.length / 2 + (qubit >>> 6)] ^= 1L << qubit;
  }

  boolean hasX(int qubit) {
    return (words[qubit >>> 6] >>> qubit & 1) != 0;
  }

  /** {@return the first qubit in x, or -1} */
  int firstX() {
    for (int w = 0; w < words.length / 2; w++) {
      if (words[w] != 0) {
        return w << 6 | Long.numberOfTrailingZeros(words[w]);
      }
    }
    return -1;
  }

  boolean anticommutes(PauliString other) {
    int half = words.length / 2;
    long sum = 0;
    for (int w = 0; w < half; w++) {
      sum ^= words[w] & other.words[half + w] ^ words[half + w] & other.words[w];
    }
    return (Long.bitCount(sum) & 1) != 0;
  }

  /** Becomes this times {@code right}. */
  void multiplyRight(PauliString right) {
    // Z^z X^x = (-1)^{|z ∧ x|} X^x Z^z
    power = power + right.power + 2 * (overlap(words, right.words) & 1) & 3;
    add(right.words);
  }

  /** Becomes {@code left} times this. */
  void multiplyLeft(PauliString left) {
    power = power + left.power + 2 * (overlap(left.words, words) & 1) & 3;
    add(left.words);
  }

  private void add(long[] other) {
    for (int w = 0; w < words.length; w++) {
      words[w] ^= other[w];
    }
  }

  /** The parity of the qubits in the z of {@code left} and the x of {@code right}. */
  private static int overlap(long[] left, long[] right) {
    int half = left.length / 2;
    long sum = 0;
    for (int w = 0; w < half; w++) {
      sum ^= left[half + w] & right[w];
    }
    return Long.bitCount(sum);
  }

  /** {@return the words of x, then those of z; not to be changed} */
  long[] words() {
    return words;
  }

  /** {@return whether both are the same up to a power of i} */
  boolean sameLetters(PauliString other) {
    return Arrays.equals(words, other.words);
  }

  /** {@return whether the sign of a Hermitian operator is +, as that of Y = iXZ} */
  boolean isPlus() {
    return (power - ys(words, 0) & 3) == 0;
  }

  /**
   * {@return the n with Q·this = i^n·R for Q and R with sign +, even where both commute}
   *
   * @param from the words of Q, at {@code at}
   * @param product becomes the words of R
   */
  int productPower(long[] from, int at, long[] product) {
    int half = words.length / 2;
    int swaps = 0;
    for (int w = 0; w < half; w++) {
      product[w] = from[at + w] ^ words[w];
      product[half + w] = from[at + half + w] ^ words[half + w];
      swaps += Long.bitCount(from[at + half + w] & words[w]);
    }
    return ys(from, at) + power + 2 * swaps - ys(product, 0) & 3;
  }

  /** The number of Y. */
  private int ys(long[] from, int at) {
    int half = words.length / 2;
    int count = 0;
    for (int w = at; w < at + half; w++) {
      count += Long.bitCount(from[w] & from[half + w]);
    }
    return count;
  }
}

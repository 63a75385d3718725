package org.hessq.simulate;

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
}

package org.hessq.synthesis.arithmetic;

/** Integers in arrays of bits, for the classical actions. */
final class Bits {
  private Bits() {}

  /** {@return the integer in {@code width} bits from {@code first}, at most 63 bits} */
  static long value(boolean[] bits, int first, int width) {
    long value = 0;
    for (int k = 0; k < width; k++) {
      value |= (bits[first + k] ? 1L : 0) << k;
    }
    return value;
  }

  /** Writes an integer modulo 2^width. */
  static void write(boolean[] bits, int first, int width, long value) {
    for (int k = 0; k < width; k++) {
      bits[first + k] = (value >> k & 1) != 0;
    }
  }
}

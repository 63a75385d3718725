package org.hessq.simulate;

/** A matrix of 64 × 64 bits, a word a row. */
final class BitMatrix {
  private BitMatrix() {}

  /** Exchanges bit c of word r with bit r of word c, by halves of halves. */
  static void transpose(long[] block) {
    long mask = 0x00000000FFFFFFFFL;
    for (int j = 32; j != 0; j >>= 1, mask ^= mask << j) {
      for (int k = 0; k < 64; k = (k | j) + 1 & ~j) {
        long exchanged = (block[k] >>> j ^ block[k | j]) & mask;
        block[k | j] ^= exchanged;
        block[k] ^= exchanged << j;
      }
    }
  }
}

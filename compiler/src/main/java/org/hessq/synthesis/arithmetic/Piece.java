package org.hessq.synthesis.arithmetic;

/**
 * All values whose top {@code depth} bits are {@code prefix}.
 *
 * @param depth how many bits are fixed, 0 to 62
 * @param prefix their value, 0 to 2^depth - 1
 */
public record Piece(long prefix, int depth) {
  public Piece {
    if (depth < 0 || depth > 62 || prefix < 0 || prefix >> depth != 0) {
      throw new IllegalArgumentException("prefix " + prefix + " of " + depth + " bits");
    }
  }

  /** {@return the first value of the piece among the values of {@code width} bits} */
  long start(int width) {
    return prefix << (width - depth);
  }

  /** {@return one more than the last value of the piece among the values of {@code width} bits} */
  long end(int width) {
    return (prefix + 1) << (width - depth);
  }

  /** {@return the piece that fixes at most the top {@code bits} bits and contains this one} */
  Piece upTo(int bits) {
    return depth <= bits ? this : new Piece(prefix >> (depth - bits), bits);
  }
}

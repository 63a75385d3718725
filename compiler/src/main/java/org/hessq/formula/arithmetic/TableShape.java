package org.hessq.formula.arithmetic;

import com.google.common.primitives.ImmutableIntArray;

/**
 * The size of a table as lookups see it: pieces of the upper part of an address, each with the same
 * number of rows.
 *
 * @param pieces how many pieces fix 0, 1, … bits of the upper part; together they are all its
 *     values
 * @param rows rows of each piece
 * @param word bits of a row
 */
public record TableShape(ImmutableIntArray pieces, long rows, long word) {
  private static final ImmutableIntArray EVERYTHING = ImmutableIntArray.of(1);

  public TableShape {
    int below = 0;
    for (int depth = pieces.length() - 1; depth > 0; depth--) {
      int siblings = pieces.get(depth) + below;
      if (siblings < 2 || siblings % 2 == 1) {
        throw new IllegalArgumentException("pieces " + pieces + " do not fit together");
      }
      below = siblings / 2;
    }
    if (pieces.get(0) + below != 1 || rows < 1 || word < 1) {
      throw new IllegalArgumentException(
          "pieces " + pieces + ", " + rows + " rows of " + word + " bits");
    }
  }

  /** {@return the shape of a plain table} */
  public static TableShape rows(long rows, long word) {
    return new TableShape(EVERYTHING, rows, word);
  }

  /** {@return the table whose rows are 2^bits rows of this one} */
  TableShape blocks(int bits) {
    return new TableShape(pieces, Math.ceilDiv(rows, 1L << bits), word << bits);
  }

  /** {@return this table without the lowest {@code bits} bits that tell pieces apart} */
  TableShape merged(int bits) {
    int depth = depth() - bits;
    int[] kept = pieces.subArray(0, depth + 1).toArray();
    long deeper = 0;
    for (int d = depth(); d > depth; d--) {
      deeper = (deeper + pieces.get(d)) / 2;
    }
    kept[depth] += Math.toIntExact(deeper);
    return new TableShape(ImmutableIntArray.copyOf(kept), rows, word);
  }

  /** {@return most bits that it takes to tell a piece from all others; 0 for a plain table} */
  int depth() {
    return pieces.length() - 1;
  }

  /** {@return all rows} */
  long count() {
    return Math.multiplyExact(pieces.stream().asLongStream().sum(), rows);
  }

  /** {@return bits of the number of a row within its piece} */
  int rowBits() {
    return 64 - Long.numberOfLeadingZeros(rows - 1);
  }
}

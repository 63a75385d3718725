package org.hessq.formula.arithmetic;

/**
 * The size of a table as lookups see it: pieces of the upper part of an address, each with the same
 * number of rows.
 *
 * @param pieces how many pieces; one for a plain table
 * @param depth most bits that it takes to tell a piece from all others; 0 for a plain table
 * @param rows rows of each piece
 * @param word bits of a row
 */
public record TableShape(int pieces, int depth, long rows, int word) {
  public TableShape {
    if (pieces < 1 || depth < 0 || rows < 1 || word < 1) {
      throw new IllegalArgumentException(
          pieces + " pieces to depth " + depth + ", " + rows + " rows of " + word + " bits");
    }
  }

  /** {@return the shape of a plain table} */
  public static TableShape rows(long rows, int word) {
    return new TableShape(1, 0, rows, word);
  }

  /** {@return the table whose rows are 2^bits rows of this one} */
  TableShape blocks(int bits) {
    return new TableShape(pieces, depth, Math.ceilDiv(rows, 1L << bits), word << bits);
  }

  /** {@return all rows} */
  long count() {
    return Math.multiplyExact(pieces, rows);
  }

  /** {@return bits of the number of a row within its piece} */
  int rowBits() {
    return 64 - Long.numberOfLeadingZeros(rows - 1);
  }
}

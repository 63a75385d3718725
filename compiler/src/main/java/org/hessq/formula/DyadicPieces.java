package org.hessq.formula;

/** Counts the dyadic pieces of consecutive intervals that cover all values of a register. */
final class DyadicPieces {
  private final int width;
  private int count;
  private int depth;

  /** Counts for a register of {@code width} qubits. */
  DyadicPieces(int width) {
    this.width = width;
  }

  /** Adds the fewest pieces that make up the values from {@code from} to before {@code to}. */
  void add(long from, long to) {
    for (long at = from; at < to; ) {
      int size = Math.min(width, at == 0 ? width : Long.numberOfTrailingZeros(at));
      while (at + (1L << size) > to) {
        size--;
      }
      at += 1L << size;
      count++;
      depth = Math.max(depth, width - size);
    }
  }

  int count() {
    return count;
  }

  /** {@return the most bits that tell a piece from the others} */
  int depth() {
    return depth;
  }
}

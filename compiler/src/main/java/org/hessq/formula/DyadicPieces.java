package org.hessq.formula;

import com.google.common.primitives.ImmutableIntArray;

/** Counts the dyadic pieces of consecutive intervals that cover all values of a register. */
final class DyadicPieces {
  private final int width;
  private final int[] ofDepth;

  /** Counts for a register of {@code width} qubits. */
  DyadicPieces(int width) {
    this.width = width;
    this.ofDepth = new int[width + 1];
  }

  /** Adds the fewest pieces that make up the values from {@code from} to before {@code to}. */
  void add(long from, long to) {
    for (long at = from; at < to; ) {
      int size = Math.min(width, at == 0 ? width : Long.numberOfTrailingZeros(at));
      while (at + (1L << size) > to) {
        size--;
      }
      at += 1L << size;
      ofDepth[width - size]++;
    }
  }

  /** Adds {@code count} single values. */
  void addSingle(int count) {
    ofDepth[width] += count;
  }

  /** {@return how many pieces fix 0, 1, … bits, up to the most that any fixes} */
  ImmutableIntArray ofDepth() {
    int depth = width;
    while (depth > 0 && ofDepth[depth] == 0) {
      depth--;
    }
    return ImmutableIntArray.copyOf(ofDepth).subArray(0, depth + 1);
  }
}

package org.hessq.synthesis.encoding;

import java.util.ArrayList;
import java.util.List;
import org.hessq.synthesis.arithmetic.Piece;

/** Intervals as dyadic pieces. */
final class Pieces {
  private Pieces() {}

  /** {@return the fewest dyadic pieces of {@code width} bits that make up [from, to), ascending} */
  static List<Piece> of(long from, long to, int width) {
    List<Piece> pieces = new ArrayList<>();
    long at = from;
    while (at < to) {
      int size = Math.min(width, at == 0 ? 62 : Long.numberOfTrailingZeros(at));
      while (at + (1L << size) > to) {
        size--;
      }
      pieces.add(new Piece(at >>> size, width - size));
      at += 1L << size;
    }
    return pieces;
  }
}

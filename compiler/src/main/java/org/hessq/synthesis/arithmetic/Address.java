package org.hessq.synthesis.arithmetic;

import java.util.ArrayList;
import java.util.List;

/**
 * What the qubits of an address can hold and which row of a table each value means: the upper
 * qubits choose a {@link Piece}, the lower ones a row of that piece.
 *
 * <p>Row number = index of the piece × {@code rows} + value of the lower qubits. Values outside
 * every piece, and lower values from {@code rows} on, never occur.
 *
 * @param lowerWidth qubits of the lower part, which are the least significant ones
 * @param rows rows of each piece, 1 to 2^lowerWidth
 * @param upperWidth qubits of the upper part
 * @param pieces disjoint, ascending
 */
public record Address(int lowerWidth, int rows, int upperWidth, List<Piece> pieces) {
  private static final Piece EVERYTHING = new Piece(0, 0);

  public Address {
    pieces = List.copyOf(pieces);
    if (lowerWidth < 0 || lowerWidth > 30 || rows < 1 || rows > 1 << lowerWidth) {
      throw new IllegalArgumentException(rows + " rows on " + lowerWidth + " qubits");
    }
    if (upperWidth < 0 || upperWidth > 62 || pieces.isEmpty()) {
      throw new IllegalArgumentException(pieces + " on " + upperWidth + " qubits");
    }
    long end = 0;
    for (Piece piece : pieces) {
      if (piece.depth() > upperWidth || piece.start(upperWidth) < end) {
        throw new IllegalArgumentException(piece + " on " + upperWidth + " qubits after " + end);
      }
      end = piece.end(upperWidth);
    }
    Math.multiplyExact(rows, pieces.size());
  }

  /** {@return the address of a table of {@code rows} rows on {@code width} qubits} */
  public static Address rows(int width, int rows) {
    return new Address(width, rows, 0, List.of(EVERYTHING));
  }

  /** {@return an address on {@code width} qubits with one row for each piece} */
  public static Address pieces(int width, List<Piece> pieces) {
    return new Address(0, 1, width, pieces);
  }

  /** {@return how many qubits it has} */
  public int width() {
    return lowerWidth + upperWidth;
  }

  /** {@return how many rows it can mean in all} */
  public int count() {
    return rows * pieces.size();
  }

  /**
   * {@return the address without its lowest {@code bits} qubits, whose rows are blocks of 2^bits of
   * this one's; the last block of each piece may be partial}
   */
  public Address dropLow(int bits) {
    int blocks = Math.ceilDiv(rows, 1 << bits);
    return new Address(lowerWidth - bits, blocks, upperWidth, pieces);
  }

  /** {@return most bits of the upper part that a piece fixes} */
  int depth() {
    return pieces.stream().mapToInt(Piece::depth).max().orElseThrow();
  }

  /**
   * {@return the address on the top {@code depth} of the upper qubits alone, with one row for each
   * piece: pieces that fix more bits are one piece where they agree on these}
   */
  Address upTo(int depth) {
    List<Piece> merged = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece coarse = piece.upTo(depth);
      if (merged.isEmpty() || !merged.getLast().equals(coarse)) {
        merged.add(coarse);
      }
    }
    return pieces(depth, merged);
  }

  /**
   * {@return the row that a value of the qubits means}
   *
   * @throws IllegalArgumentException if the value never occurs
   */
  public int row(long value) {
    long lower = value & ((1L << lowerWidth) - 1);
    long upper = value >>> lowerWidth;
    for (int p = 0; p < pieces.size(); p++) {
      Piece piece = pieces.get(p);
      if (piece.start(upperWidth) <= upper && upper < piece.end(upperWidth) && lower < rows) {
        return Math.toIntExact(p * (long) rows + lower);
      }
    }
    throw new IllegalArgumentException("address " + value + " never occurs");
  }
}

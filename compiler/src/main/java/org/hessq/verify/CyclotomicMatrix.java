package org.hessq.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * The exact product of one-qubit Clifford+T gates: entries (a + bω + cω² + dω³)/√2^k with ω =
 * e^{iπ/4} and integers of any size.
 */
final class CyclotomicMatrix {
  private static final int ROWS = 2;

  /** Entry (row, column), coefficient of ω^p, at {@code [row][column][p]}. */
  private final BigInteger[][][] entries = new BigInteger[ROWS][ROWS][4];

  private int halvings;

  private CyclotomicMatrix() {
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < ROWS; column++) {
        for (int power = 0; power < 4; power++) {
          boolean one = row == column && power == 0;
          entries[row][column][power] = one ? BigInteger.ONE : BigInteger.ZERO;
        }
      }
    }
  }

  /**
   * {@return the product of the gates of {@code word}, the first one rightmost}
   *
   * @throws IllegalArgumentException if the routine is not a list of gates on one qubit
   */
  static CyclotomicMatrix of(Routine word) {
    CyclotomicMatrix product = new CyclotomicMatrix();
    for (Operation operation : word.body()) {
      if (!(operation instanceof Operation.Gate gate) || gate.kind().qubits() != 1) {
        throw new IllegalArgumentException(word.name() + " is not a list of gates on one qubit");
      }
      product.multiply(gate.kind());
    }
    if (word.width() != 1) {
      throw new IllegalArgumentException(word.name() + " has " + word.width() + " qubits");
    }
    return product;
  }

  private void multiply(GateKind gate) {
    switch (gate) {
      case X -> swapRows();
      case Y -> {
        swapRows();
        turn(0, 6);
        turn(1, 2);
      }
      case Z -> turn(1, 4);
      case S -> turn(1, 2);
      case SDG -> turn(1, 6);
      case T -> turn(1, 1);
      case TDG -> turn(1, 7);
      case H -> {
        for (int column = 0; column < ROWS; column++) {
          for (int power = 0; power < 4; power++) {
            BigInteger top = entries[0][column][power];
            BigInteger bottom = entries[1][column][power];
            entries[0][column][power] = top.add(bottom);
            entries[1][column][power] = top.subtract(bottom);
          }
        }
        halvings++;
      }
      case CX, CY, CZ, SWAP, CCX -> throw new IllegalArgumentException(gate + " in a word");
    }
  }

  private void swapRows() {
    BigInteger[][] row = entries[0];
    entries[0] = entries[1];
    entries[1] = row;
  }

  /** Multiplies a row by ω^eighths. */
  private void turn(int row, int eighths) {
    for (int column = 0; column < ROWS; column++) {
      BigInteger[] old = entries[row][column];
      BigInteger[] turned = new BigInteger[4];
      for (int power = 0; power < 4; power++) {
        int to = power + eighths & 7;
        turned[to & 3] = to < 4 ? old[power] : old[power].negate();
      }
      entries[row][column] = turned;
    }
  }

  /** {@return the real part of entry (row, column)} */
  BigDecimal re(int row, int column, MathContext context) {
    BigInteger[] e = entries[row][column];
    return scaled(e[0], e[1].subtract(e[3]), context);
  }

  /** {@return the imaginary part of entry (row, column)} */
  BigDecimal im(int row, int column, MathContext context) {
    BigInteger[] e = entries[row][column];
    return scaled(e[2], e[1].add(e[3]), context);
  }

  /** {@return (whole + diagonal/√2)/√2^halvings} */
  private BigDecimal scaled(BigInteger whole, BigInteger diagonal, MathContext context) {
    BigDecimal root = BigDecimal.valueOf(2).sqrt(context);
    BigDecimal sum =
        new BigDecimal(whole).add(new BigDecimal(diagonal).divide(root, context), context);
    BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(halvings / 2));
    if (halvings % 2 == 1) {
      scale = scale.multiply(root, context);
    }
    return sum.divide(scale, context);
  }
}

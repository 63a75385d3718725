package org.hessq.problem;

import java.util.Objects;
import org.apache.commons.math3.complex.Complex;

/** Range checks shared by the expressions. */
final class Dimensions {
  private Dimensions() {}

  static void check(long dimension) {
    if (dimension < 1 || dimension > MatrixExpression.LARGEST_DIMENSION) {
      throw new IllegalArgumentException("dimension outside 1..2^60: " + dimension);
    }
  }

  static void checkRow(MatrixExpression matrix, long row) {
    Objects.checkIndex(row, matrix.rows());
  }

  static void checkEntry(MatrixExpression matrix, long row, long column) {
    Objects.checkIndex(row, matrix.rows());
    Objects.checkIndex(column, matrix.columns());
  }

  /** {@return the product of two dimensions} */
  static long product(long left, long right) {
    long product = Math.multiplyExact(left, right);
    check(product);
    return product;
  }

  static void checkExplicit(MatrixExpression operand) {
    if (!operand.isExplicit()) {
      throw new IllegalArgumentException("a matrix known by parameters only has no entries");
    }
  }

  static void checkFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite: " + value);
    }
  }

  static void checkFactor(Complex factor) {
    checkFinite(factor.getReal());
    checkFinite(factor.getImaginary());
    if (factor.getReal() == 0 && factor.getImaginary() == 0) {
      throw new IllegalArgumentException("a factor of zero leaves nothing");
    }
  }

  /** {@return the exponent of a power of two, or −1} */
  static int exponent(long dimension) {
    return Long.bitCount(dimension) == 1 ? Long.numberOfTrailingZeros(dimension) : -1;
  }
}

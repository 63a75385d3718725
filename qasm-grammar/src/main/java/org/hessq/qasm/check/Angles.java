package org.hessq.qasm.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Fixed-point angles: k stands for 2πk/2^width. */
final class Angles {
  /** Digits that hold every double below 2π exactly. */
  private static final BigDecimal TURN = new BigDecimal(2 * Math.PI);

  private Angles() {}

  static double radians(BigInteger value, int width) {
    // Bits far below the double's precision go first, as a double holds no more than 1024 of them.
    int dropped = Math.max(width - 512, 0);
    return value.shiftRight(dropped).doubleValue() * Math.scalb(2 * Math.PI, dropped - width);
  }

  /**
   * {@return the pattern nearest to an angle in radians, ties to even, modulo the double that is
   * nearest to 2π}
   */
  static BigInteger pattern(double radians, int width) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigDecimal turns = new BigDecimal(radians).remainder(TURN);
    return turns
        .multiply(new BigDecimal(modulus))
        .divide(TURN, 0, RoundingMode.HALF_EVEN)
        .toBigInteger()
        .mod(modulus);
  }

  /** {@return the pattern with another width: zeros below, or rounded, ties to even} */
  static BigInteger resized(BigInteger value, int from, int to) {
    if (to >= from) {
      return value.shiftLeft(to - from);
    }
    int dropped = from - to;
    BigInteger half = BigInteger.ONE.shiftLeft(dropped - 1);
    BigInteger floor = value.shiftRight(dropped);
    int side = value.subtract(floor.shiftLeft(dropped)).compareTo(half);
    boolean up = side > 0 || side == 0 && floor.testBit(0);
    return (up ? floor.add(BigInteger.ONE) : floor).mod(BigInteger.ONE.shiftLeft(to));
  }
}

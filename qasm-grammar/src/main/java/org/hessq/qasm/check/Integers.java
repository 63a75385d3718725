package org.hessq.qasm.check;

import java.math.BigInteger;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Type.Kind;

/** Exact integers up to a size that no sensible program passes. */
final class Integers {
  /** Most bits of a value. */
  static final int MOST_BITS = 4096;

  private static final BigInteger ZERO = BigInteger.ZERO;

  private Integers() {}

  static BigInteger join(BinaryOperator operator, BigInteger a, BigInteger b) {
    return switch (operator) {
      case PLUS -> bounded(a.add(b));
      case MINUS -> bounded(a.subtract(b));
      case TIMES -> bounded(a.multiply(b));
      case DIVIDE -> bounded(a.divide(divisor(b)));
      case REMAINDER -> bounded(a.remainder(divisor(b)));
      case POWER -> power(a, b);
      case BIT_AND -> a.and(b);
      case BIT_OR -> a.or(b);
      case BIT_XOR -> a.xor(b);
      case SHIFT_LEFT -> bounded(a.shiftLeft(distance(b)));
      case SHIFT_RIGHT -> a.shiftRight(distance(b));
      default -> throw new IllegalArgumentException("no arithmetic: " + operator);
    };
  }

  private static BigInteger divisor(BigInteger value) {
    if (value.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return value;
  }

  private static int distance(BigInteger by) {
    if (by.signum() < 0 || by.bitLength() > 12) {
      throw new ArithmeticException("a shift by " + by);
    }
    return by.intValue();
  }

  private static BigInteger power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return ofReciprocal(base, exponent);
    }
    if (base.abs().bitLength() <= 1) {
      // 0, 1 and -1 keep their size; 2 and 1 are the least exponents with the parity of a larger
      // one.
      int least = exponent.signum() == 0 ? 0 : exponent.testBit(0) ? 1 : 2;
      return base.pow(least);
    }
    if (exponent.bitLength() > 12 || base.bitLength() * exponent.longValue() > 2L * MOST_BITS) {
      throw new ArithmeticException("a power with exponent " + exponent);
    }
    return bounded(base.pow(exponent.intValue()));
  }

  /** An integer to a negative power, cut off to an integer. */
  private static BigInteger ofReciprocal(BigInteger base, BigInteger exponent) {
    divisor(base);
    return base.abs().equals(BigInteger.ONE) ? base.pow(exponent.testBit(0) ? 1 : 2) : ZERO;
  }

  private static BigInteger bounded(BigInteger value) {
    if (value.bitLength() > MOST_BITS) {
      throw new ArithmeticException("an integer of more than " + MOST_BITS + " bits");
    }
    return value;
  }

  /** {@return the value modulo 2^width, in two's complement; itself if the type has no width} */
  static BigInteger wrapped(BigInteger value, DataType type) {
    int width = type.bits();
    if (width <= 0 || !type.is(Kind.INT, Kind.UINT)) {
      return value;
    }
    if (value.bitLength() < width && (type.is(Kind.INT) || value.signum() >= 0)) {
      return value;
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigInteger pattern = value.mod(modulus);
    return type.is(Kind.INT) && pattern.testBit(width - 1) ? pattern.subtract(modulus) : pattern;
  }
}

package org.hessq.execute.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/** A classical value with its type; immutable. */
public sealed interface Datum {
  /** {@return its type} */
  ValueType type();

  /** A single bit. */
  record Bit(boolean value) implements Datum {
    @Override
    public ValueType type() {
      return ValueType.BIT;
    }

    @Override
    public String toString() {
      return value ? "1" : "0";
    }
  }

  /**
   * A register of bits.
   *
   * @param pattern bit k of it is the bit of index k; in [0, 2^width)
   */
  record Bits(BigInteger pattern, int width) implements Datum {
    public Bits {
      requirePattern(pattern, width);
    }

    @Override
    public ValueType type() {
      return new ValueType.Bits(width);
    }

    @Override
    public String toString() {
      String digits = pattern.toString(2);
      return "0".repeat(width - (width == 0 ? 0 : digits.length())) + (width == 0 ? "" : digits);
    }
  }

  /** A truth value. */
  record Truth(boolean value) implements Datum {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** An integer in the range of its type. */
  record Whole(BigInteger value, ValueType.Whole type) implements Datum {
    /** {@return {@code value} modulo 2^width, in the range of {@code type}} */
    public static Whole wrapped(BigInteger value, ValueType.Whole type) {
      int bits = type.signed() ? type.width() - 1 : type.width();
      if (value.bitLength() <= bits && (type.signed() || value.signum() >= 0)) {
        return new Whole(value, type);
      }
      BigInteger low = low(value, type.width());
      boolean negative = type.signed() && low.testBit(type.width() - 1);
      return new Whole(negative ? low.subtract(BigInteger.ONE.shiftLeft(type.width())) : low, type);
    }

    /** {@return an {@code int} without a width} */
    public static Whole of(long value) {
      return new Whole(BigInteger.valueOf(value), ValueType.INT);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * A floating-point number.
   *
   * @param value as rounded to {@code width} bits
   */
  record Real(double value, int width) implements Datum {
    /** {@return {@code value} rounded to the nearest number of {@code width} bits} */
    public static Real rounded(double value, int width) {
      return new Real(round(value, width), width);
    }

    @Override
    public ValueType type() {
      return new ValueType.Real(width);
    }

    @Override
    public String toString() {
      return width == 64 ? Double.toString(value) : Float.toString((float) value);
    }
  }

  /**
   * An angle 2π·pattern/2^width.
   *
   * @param pattern in [0, 2^width)
   */
  record Angle(BigInteger pattern, int width) implements Datum {
    public Angle {
      requirePattern(pattern, width);
    }

    /** {@return in radians, in [0, 2π)} */
    public double radians() {
      return 2 * Math.PI * Math.scalb(pattern.doubleValue(), -width);
    }

    @Override
    public ValueType type() {
      return new ValueType.Angle(width);
    }

    @Override
    public String toString() {
      return Double.toString(radians());
    }
  }

  /** A complex number, its parts rounded to {@code width} bits. */
  record Complex(double re, double im, int width) implements Datum {
    /** {@return the number with its parts rounded} */
    public static Complex rounded(double re, double im, int width) {
      return new Complex(round(re, width), round(im, width), width);
    }

    @Override
    public ValueType type() {
      return new ValueType.Complex(width);
    }

    @Override
    public String toString() {
      boolean minus = im < 0 || (im == 0 && 1 / im < 0);
      return String.format(Locale.ROOT, "%s %s %sim", re, minus ? "-" : "+", Math.abs(im));
    }
  }

  /**
   * A duration.
   *
   * @param amount in seconds, or in periods of the hardware's clock
   */
  record Duration(double amount, boolean periods) implements Datum {
    @Override
    public ValueType type() {
      return new ValueType.Duration();
    }

    @Override
    public String toString() {
      return amount + (periods ? "dt" : "s");
    }
  }

  /** An array: elements, or smaller arrays, of equal types. */
  record Array(List<Datum> elements, ValueType.Array type) implements Datum {
    public Array {
      elements = List.copyOf(elements);
      if (elements.size() != type.dimensions().getFirst()) {
        throw new Trouble(
            ExecuteCode.VALUE, elements.size() + " elements where " + type + " is needed");
      }
    }

    @Override
    public String toString() {
      return elements.stream().map(Datum::toString).collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** {@return the lowest {@code width} bits of the two's complement of {@code value}} */
  static BigInteger low(BigInteger value, int width) {
    return value.signum() >= 0 && value.bitLength() <= width
        ? value
        : value.and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE));
  }

  private static double round(double value, int width) {
    return switch (width) {
      case 16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
      case 32 -> (float) value;
      case 64 -> value;
      default -> throw new IllegalArgumentException("float[" + width + "]");
    };
  }

  private static void requirePattern(BigInteger pattern, int width) {
    if (pattern.signum() < 0 || pattern.bitLength() > width) {
      throw new IllegalArgumentException(pattern + " as " + width + " bits");
    }
  }
}

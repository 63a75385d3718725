package org.hessq.qasm.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A classical value; its type says how wide it is.
 *
 * <p>A single {@code bit} is a {@link Truth}. {@link Arithmetic} computes with values.
 */
public sealed interface ConstantValue {
  /** An exact integer. */
  record Whole(BigInteger value) implements ConstantValue {}

  /** A finite floating-point number; also a gate's parameter, in radians. */
  record Real(double value) implements ConstantValue {}

  /** A truth value, or a single bit. */
  record Truth(boolean value) implements ConstantValue {}

  /**
   * A register of bits.
   *
   * @param value not negative, below 2^width; its least significant bit has index 0
   */
  record Bits(BigInteger value, int width) implements ConstantValue {
    public Bits {
      requirePattern(value, width);
    }

    @Override
    public String toString() {
      String digits = value.toString(2);
      return "\"" + "0".repeat(width - Math.min(digits.length(), width)) + digits + "\"";
    }
  }

  /**
   * The angle 2π·{@code value}/2^{@code width}.
   *
   * @param value not negative, below 2^width
   */
  record Angle(BigInteger value, int width) implements ConstantValue {
    public Angle {
      requirePattern(value, width);
    }
  }

  /** A complex number, both parts finite. */
  record Complex(double real, double imaginary) implements ConstantValue {}

  /**
   * A duration: seconds and a number of samples, whose length only the machine knows.
   *
   * @param samples the part that was given in the unit {@code dt}
   */
  record Time(BigDecimal seconds, BigDecimal samples) implements ConstantValue {
    public Time {
      seconds = seconds.signum() == 0 ? BigDecimal.ZERO : seconds.stripTrailingZeros();
      samples = samples.signum() == 0 ? BigDecimal.ZERO : samples.stripTrailingZeros();
    }
  }

  /** {@return an integer} */
  static ConstantValue of(long value) {
    return new Whole(BigInteger.valueOf(value));
  }

  /**
   * {@return as a real number: the nearest one to an integer, 0 or 1 for a truth value, radians for
   * an angle, the pattern of a register}
   *
   * @throws IllegalStateException for complex numbers and durations
   */
  default double toReal() {
    return switch (this) {
      case Whole(var value) -> value.doubleValue();
      case Real(var value) -> value;
      case Truth(var value) -> value ? 1 : 0;
      case Bits(var value, var _) -> value.doubleValue();
      case Angle(var value, var width) -> Angles.radians(value, width);
      case Complex _, Time _ -> throw new IllegalStateException("no real number: " + this);
    };
  }

  /**
   * {@return as a truth value: false if and only if it is 0}
   *
   * @throws IllegalStateException for durations
   */
  default boolean toTruth() {
    return switch (this) {
      case Whole(var value) -> value.signum() != 0;
      case Real(var value) -> value != 0;
      case Truth(var value) -> value;
      case Bits(var value, var _) -> value.signum() != 0;
      case Angle(var value, var _) -> value.signum() != 0;
      case Complex(var real, var imaginary) -> real != 0 || imaginary != 0;
      case Time _ -> throw new IllegalStateException("no truth value: " + this);
    };
  }

  /**
   * {@return as an integer: real numbers lose their fraction, registers and angles give their
   * pattern}
   *
   * @throws IllegalStateException for complex numbers and durations
   */
  default BigInteger toWhole() {
    return switch (this) {
      case Whole(var value) -> value;
      case Real(var value) -> new BigDecimal(value).toBigInteger();
      case Truth(var value) -> value ? BigInteger.ONE : BigInteger.ZERO;
      case Bits(var value, var _) -> value;
      case Angle(var value, var _) -> value;
      case Complex _, Time _ -> throw new IllegalStateException("no integer: " + this);
    };
  }

  private static void requirePattern(BigInteger value, int width) {
    if (value.signum() < 0 || value.bitLength() > width) {
      throw new IllegalArgumentException(value + " has not " + width + " bits");
    }
  }
}

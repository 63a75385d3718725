package org.hessq.qasm.check;

import java.math.BigInteger;

/** The value of a constant expression. */
public sealed interface ConstantValue {
  /** An exact integer. */
  record Whole(BigInteger value) implements ConstantValue {}

  /** A finite floating-point number; also an angle, in radians. */
  record Real(double value) implements ConstantValue {}

  /** A truth value. */
  record Truth(boolean value) implements ConstantValue {}

  /** {@return an integer} */
  static ConstantValue of(long value) {
    return new Whole(BigInteger.valueOf(value));
  }

  /** {@return as a real number, the nearest one to an integer; 0 or 1 for a truth value} */
  default double toReal() {
    return switch (this) {
      case Whole(var value) -> value.doubleValue();
      case Real(var value) -> value;
      case Truth(var value) -> value ? 1 : 0;
    };
  }

  /** {@return as a truth value: false if and only if it is 0} */
  default boolean toTruth() {
    return switch (this) {
      case Whole(var value) -> value.signum() != 0;
      case Real(var value) -> value != 0;
      case Truth(var value) -> value;
    };
  }
}

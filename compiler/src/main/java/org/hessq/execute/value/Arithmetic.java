package org.hessq.execute.value;

import java.math.BigInteger;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/** {@code + - * / % **} on numbers. */
final class Arithmetic {
  private Arithmetic() {}

  static Datum of(BinaryOperator operator, Datum left, Datum right) {
    ValueType type = Promotion.of(left, right);
    return switch (type) {
      case ValueType.Complex(int width) ->
          ComplexNumbers.of(operator, Conversions.complex(left), Conversions.complex(right), width);
      case ValueType.Real(int width) ->
          Datum.Real.rounded(
              real(operator, Conversions.real(left), Conversions.real(right)), width);
      case ValueType.Whole whole ->
          whole(operator, (Datum.Whole) Conversions.to(whole, left), right, whole);
      case ValueType.Bit _,
          ValueType.Bits _,
          ValueType.Truth _,
          ValueType.Angle _,
          ValueType.Duration _,
          ValueType.Array _ ->
          throw new IllegalStateException("not a number: " + type);
    };
  }

  static double real(BinaryOperator operator, double left, double right) {
    return switch (operator) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case DIVIDE -> left / right;
      case REMAINDER -> left % right;
      case POWER -> Math.pow(left, right);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    };
  }

  private static Datum whole(
      BinaryOperator operator, Datum.Whole left, Datum right, ValueType.Whole type) {
    BigInteger a = left.value();
    BigInteger b = ((Datum.Whole) Conversions.to(type, right)).value();
    return switch (operator) {
      case PLUS -> Datum.Whole.wrapped(a.add(b), type);
      case MINUS -> Datum.Whole.wrapped(a.subtract(b), type);
      case TIMES -> Datum.Whole.wrapped(a.multiply(b), type);
      case DIVIDE -> Datum.Whole.wrapped(a.divide(divisor(b)), type);
      case REMAINDER -> Datum.Whole.wrapped(a.remainder(divisor(b)), type);
      case POWER -> power(a, b, type);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    };
  }

  private static BigInteger divisor(BigInteger value) {
    if (value.signum() == 0) {
      throw new Trouble(ExecuteCode.VALUE, "a division by zero");
    }
    return value;
  }

  /** A negative exponent leaves the integers. */
  private static Datum power(BigInteger base, BigInteger exponent, ValueType.Whole type) {
    if (exponent.signum() < 0) {
      return new Datum.Real(
          Math.pow(base.doubleValue(), exponent.doubleValue()), ValueType.MACHINE);
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(type.width());
    return Datum.Whole.wrapped(base.mod(modulus).modPow(exponent, modulus), type);
  }
}

package org.hessq.execute.value;

import java.math.BigInteger;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/**
 * Arithmetic of angles on their patterns, modulo 2π. Two angles meet in the wider one's width; a
 * floating-point number beside an angle is one in radians, or a factor.
 */
final class Angles {
  private Angles() {}

  static Datum of(BinaryOperator operator, Datum left, Datum right) {
    return switch (operator) {
      case PLUS, MINUS -> sum(operator, left, right);
      case TIMES -> left instanceof Datum.Angle angle ? times(angle, right) : times(right, left);
      case DIVIDE -> {
        if (left instanceof Datum.Angle angle) {
          yield over(angle, right);
        }
        throw new Trouble(ExecuteCode.TYPE, left.type() + " is not divided by an angle");
      }
      default ->
          throw new Trouble(
              ExecuteCode.TYPE,
              operator.symbol() + " does not join " + left.type() + " and " + right.type());
    };
  }

  /** {@return the width in which two operands meet, one of which is an angle} */
  static int width(Datum left, Datum right) {
    int of = left instanceof Datum.Angle(_, int width) ? width : 0;
    return Math.max(of, right instanceof Datum.Angle(_, int width) ? width : 0);
  }

  private static Datum sum(BinaryOperator operator, Datum left, Datum right) {
    int width = width(left, right);
    BigInteger a = Conversions.angle(left, width).pattern();
    BigInteger b = Conversions.angle(right, width).pattern();
    return reduced(operator == BinaryOperator.PLUS ? a.add(b) : a.subtract(b), width);
  }

  static Datum.Angle reduced(BigInteger pattern, int width) {
    return new Datum.Angle(pattern.mod(BigInteger.ONE.shiftLeft(width)), width);
  }

  private static Datum times(Datum angle, Datum factor) {
    Datum.Angle of = (Datum.Angle) angle;
    return switch (factor) {
      case Datum.Whole(var value, _) -> reduced(of.pattern().multiply(value), of.width());
      case Datum.Real(double value, _) ->
          Conversions.angle(new Datum.Real(of.radians() * value, ValueType.MACHINE), of.width());
      default -> throw none("*", of, factor);
    };
  }

  private static Trouble none(String symbol, Datum left, Datum right) {
    return new Trouble(
        ExecuteCode.TYPE, symbol + " does not join " + left.type() + " and " + right.type());
  }

  private static Datum over(Datum.Angle angle, Datum divisor) {
    return switch (divisor) {
      case Datum.Whole(var value, _) ->
          reduced(angle.pattern().divide(nonZero(value)), angle.width());
      case Datum.Real(double value, _) ->
          Conversions.angle(
              new Datum.Real(angle.radians() / value, ValueType.MACHINE), angle.width());
      case Datum.Angle other -> {
        int width = width(angle, other);
        BigInteger a = Conversions.angle(angle, width).pattern();
        BigInteger b = Conversions.angle(other, width).pattern();
        ValueType.Whole type = new ValueType.Whole(width, false, true);
        yield new Datum.Whole(a.divide(nonZero(b)), type);
      }
      default -> throw none("/", angle, divisor);
    };
  }

  private static BigInteger nonZero(BigInteger value) {
    if (value.signum() == 0) {
      throw new Trouble(ExecuteCode.VALUE, "an angle divided by zero");
    }
    return value;
  }
}

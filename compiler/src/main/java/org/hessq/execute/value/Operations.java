package org.hessq.execute.value;

import java.math.BigInteger;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.UnaryOperator;

/** The operators of the language on values, but {@code &&} and {@code ||}. */
public final class Operations {
  private Operations() {}

  /**
   * {@return the operator's result}
   *
   * @throws Trouble if there is none
   */
  public static Datum unary(UnaryOperator operator, Datum operand) {
    return switch (operator) {
      case NOT -> new Datum.Truth(!Conversions.truth(operand));
      case NEGATE -> negate(operand);
      case COMPLEMENT -> complement(operand);
    };
  }

  private static Datum negate(Datum operand) {
    return switch (operand) {
      case Datum.Whole(var value, var type) -> Datum.Whole.wrapped(value.negate(), type);
      case Datum.Real(var value, int width) -> new Datum.Real(-value, width);
      case Datum.Angle(var pattern, int width) -> Angles.reduced(pattern.negate(), width);
      case Datum.Complex(var re, var im, int width) -> new Datum.Complex(-re, -im, width);
      case Datum.Duration(var amount, var periods) -> new Datum.Duration(-amount, periods);
      case Datum.Bit _, Datum.Bits _, Datum.Truth _, Datum.Array _ -> throw none("-", operand);
    };
  }

  private static Datum complement(Datum operand) {
    return switch (operand) {
      case Datum.Bit(var value) -> new Datum.Bit(!value);
      case Datum.Bits(var pattern, int width) ->
          new Datum.Bits(Datum.low(pattern.not(), width), width);
      case Datum.Whole(var value, var type) -> Datum.Whole.wrapped(value.not(), type);
      case Datum.Angle(var pattern, int width) -> Angles.reduced(pattern.not(), width);
      case Datum.Truth _, Datum.Real _, Datum.Complex _, Datum.Duration _, Datum.Array _ ->
          throw none("~", operand);
    };
  }

  private static Trouble none(String symbol, Datum operand) {
    return new Trouble(ExecuteCode.TYPE, symbol + " does not apply to " + operand.type());
  }

  /**
   * {@return the operator's result}
   *
   * @throws Trouble if there is none
   */
  public static Datum binary(BinaryOperator operator, Datum left, Datum right) {
    return switch (operator) {
      case PLUS, MINUS, TIMES, DIVIDE, REMAINDER, POWER -> arithmetic(operator, left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> Patterns.shift(operator, left, right);
      case BIT_AND, BIT_XOR, BIT_OR -> Patterns.join(operator, left, right);
      case EQUAL -> new Datum.Truth(equal(left, right));
      case NOT_EQUAL -> new Datum.Truth(!equal(left, right));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(operator, left, right);
      case AND, OR -> throw new IllegalStateException("the right side may not be evaluated");
    };
  }

  private static Datum arithmetic(BinaryOperator operator, Datum left, Datum right) {
    if (Promotion.isNumber(left) && Promotion.isNumber(right)) {
      return Arithmetic.of(operator, left, right);
    }
    if (left instanceof Datum.Duration || right instanceof Datum.Duration) {
      return Durations.of(operator, left, right);
    }
    if (left instanceof Datum.Angle || right instanceof Datum.Angle) {
      return Angles.of(operator, left, right);
    }
    throw none(operator, left, right);
  }

  static Trouble none(BinaryOperator operator, Datum left, Datum right) {
    return new Trouble(
        ExecuteCode.TYPE,
        operator.symbol() + " does not join " + left.type() + " and " + right.type());
  }

  private static boolean equal(Datum left, Datum right) {
    if (left instanceof Datum.Complex || right instanceof Datum.Complex) {
      Datum.Complex a = Conversions.complex(left);
      Datum.Complex b = Conversions.complex(right);
      return a.re() == b.re() && a.im() == b.im();
    }
    if (isReal(left) || isReal(right)) {
      return !isAngle(left, right)
          ? Conversions.real(left) == Conversions.real(right)
          : compare(BinaryOperator.EQUAL, left, right) == 0;
    }
    return compare(BinaryOperator.EQUAL, left, right) == 0;
  }

  private static boolean isReal(Datum datum) {
    return datum instanceof Datum.Real;
  }

  private static boolean isAngle(Datum left, Datum right) {
    return left instanceof Datum.Angle || right instanceof Datum.Angle;
  }

  private static Datum ordered(BinaryOperator operator, Datum left, Datum right) {
    boolean not = isNotANumber(left) || isNotANumber(right);
    int order = compare(operator, left, right);
    boolean holds =
        switch (operator) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          case GREATER_OR_EQUAL -> order >= 0;
          default -> throw new IllegalStateException("no order: " + operator);
        };
    return new Datum.Truth(holds && !not);
  }

  private static boolean isNotANumber(Datum datum) {
    return datum instanceof Datum.Real(double value, _) && Double.isNaN(value);
  }

  private static int compare(BinaryOperator operator, Datum left, Datum right) {
    if (left instanceof Datum.Duration a && right instanceof Datum.Duration b) {
      return Durations.compare(a, b);
    }
    if (isAngle(left, right)) {
      int width = Angles.width(left, right);
      return Conversions.angle(left, width)
          .pattern()
          .compareTo(Conversions.angle(right, width).pattern());
    }
    if (isReal(left) || isReal(right)) {
      double a = Conversions.real(left);
      double b = Conversions.real(right);
      return a < b ? -1 : a > b ? 1 : 0;
    }
    return whole(operator, left, right).compareTo(whole(operator, right, left));
  }

  /** A register is compared as the unsigned number of its pattern. */
  private static BigInteger whole(BinaryOperator operator, Datum datum, Datum other) {
    if (datum instanceof Datum.Bits(var pattern, _)) {
      return pattern;
    }
    if (!Promotion.isNumber(datum) || datum instanceof Datum.Complex) {
      throw none(operator, datum, other);
    }
    if (other instanceof Datum.Bits) {
      return ((Datum.Whole) Conversions.to(wide(datum), datum)).value();
    }
    ValueType.Whole type = (ValueType.Whole) Promotion.of(datum, other);
    return ((Datum.Whole) Conversions.to(type, datum)).value();
  }

  private static ValueType.Whole wide(Datum datum) {
    return datum instanceof Datum.Whole(_, var type) ? type : ValueType.INT;
  }
}

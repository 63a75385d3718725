package org.hessq.execute.value;

import java.math.BigInteger;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/** Operations on bit patterns: {@code & | ^ << >>} and rotations. */
final class Patterns {
  private Patterns() {}

  static Datum join(BinaryOperator operator, Datum left, Datum right) {
    if (left instanceof Datum.Bits || right instanceof Datum.Bits) {
      int width = left instanceof Datum.Bits(_, int w) ? w : ((Datum.Bits) right).width();
      ValueType type = new ValueType.Bits(width);
      return new Datum.Bits(join(operator, pattern(type, left), pattern(type, right)), width);
    }
    if (left instanceof Datum.Angle(var a, int width)
        && right instanceof Datum.Angle(var b, int other)
        && width == other) {
      return new Datum.Angle(join(operator, a, b), width);
    }
    if (isTruth(left) && isTruth(right)) {
      BigInteger joined = join(operator, bit(left), bit(right));
      boolean value = joined.signum() != 0;
      return left instanceof Datum.Bit || right instanceof Datum.Bit
          ? new Datum.Bit(value)
          : new Datum.Truth(value);
    }
    if (isInteger(left) && isInteger(right)) {
      ValueType.Whole type = Promotion.pattern(type(left), type(right));
      BigInteger a = ((Datum.Whole) Conversions.to(type, left)).value();
      BigInteger b = ((Datum.Whole) Conversions.to(type, right)).value();
      return Datum.Whole.wrapped(join(operator, a, b), type);
    }
    throw Operations.none(operator, left, right);
  }

  private static BigInteger pattern(ValueType type, Datum datum) {
    return ((Datum.Bits) Conversions.to(type, datum)).pattern();
  }

  private static boolean isTruth(Datum datum) {
    return datum instanceof Datum.Bit || datum instanceof Datum.Truth;
  }

  private static BigInteger bit(Datum datum) {
    return Conversions.truth(datum) ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static boolean isInteger(Datum datum) {
    return isTruth(datum) || datum instanceof Datum.Whole;
  }

  private static ValueType.Whole type(Datum datum) {
    return datum instanceof Datum.Whole(_, var type) ? type : ValueType.INT;
  }

  private static BigInteger join(BinaryOperator operator, BigInteger a, BigInteger b) {
    return switch (operator) {
      case BIT_AND -> a.and(b);
      case BIT_OR -> a.or(b);
      case BIT_XOR -> a.xor(b);
      default -> throw new IllegalStateException("no pattern operation: " + operator);
    };
  }

  /** Zeros come in, but from the left of a signed integer copies of its sign. */
  static Datum shift(BinaryOperator operator, Datum left, Datum right) {
    BigInteger by = ((Datum.Whole) Conversions.to(ValueType.INT, right)).value();
    if (by.signum() < 0) {
      throw new Trouble(ExecuteCode.VALUE, "a shift by " + by);
    }
    int signed = operator == BinaryOperator.SHIFT_LEFT ? 1 : -1;
    return switch (left) {
      case Datum.Bits(var pattern, int width) ->
          new Datum.Bits(Datum.low(shifted(pattern, by, signed, width), width), width);
      case Datum.Angle(var pattern, int width) ->
          Angles.reduced(shifted(pattern, by, signed, width), width);
      case Datum.Whole(var value, var type) ->
          Datum.Whole.wrapped(shifted(value, by, signed, type.width()), type);
      case Datum.Bit _,
          Datum.Truth _,
          Datum.Real _,
          Datum.Complex _,
          Datum.Duration _,
          Datum.Array _ ->
          throw Operations.none(operator, left, right);
    };
  }

  private static BigInteger shifted(BigInteger value, BigInteger by, int sign, int width) {
    int places = by.min(BigInteger.valueOf(width)).intValue();
    return value.shiftLeft(sign * places);
  }

  /** {@return the pattern turned to the left, to higher indices, by {@code places} modulo width} */
  static Datum rotate(Datum operand, BigInteger places) {
    return switch (operand) {
      case Datum.Bits(var pattern, int width) ->
          new Datum.Bits(rotated(pattern, places, width), width);
      case Datum.Whole(var value, var type) ->
          Datum.Whole.wrapped(rotated(Datum.low(value, type.width()), places, type.width()), type);
      default -> throw new Trouble(ExecuteCode.TYPE, "no rotation of " + operand.type());
    };
  }

  private static BigInteger rotated(BigInteger pattern, BigInteger places, int width) {
    if (width == 0) {
      return pattern;
    }
    int by = places.mod(BigInteger.valueOf(width)).intValue();
    return Datum.low(pattern.shiftLeft(by).or(pattern.shiftRight(width - by)), width);
  }
}

package org.hessq.execute.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/**
 * Casts, and the conversions that assignments make without one.
 *
 * <p>Patterns are copied between equal widths; other numbers keep their value, modulo 2^width for
 * integers and 2π for angles; fractions are cut off; everything but 0 is true.
 */
public final class Conversions {
  private Conversions() {}

  /**
   * {@return {@code datum} as a value of type {@code type}}
   *
   * @throws Trouble if there is none
   */
  public static Datum to(ValueType type, Datum datum) {
    if (datum.type().equals(type)) {
      return datum;
    }
    return switch (type) {
      case ValueType.Bit _ -> new Datum.Bit(truth(datum));
      case ValueType.Truth _ -> new Datum.Truth(truth(datum));
      case ValueType.Bits(int width) -> new Datum.Bits(pattern(datum, width, type), width);
      case ValueType.Whole whole -> whole(datum, whole);
      case ValueType.Real(int width) -> Datum.Real.rounded(real(datum), width);
      case ValueType.Angle(int width) -> angle(datum, width);
      case ValueType.Complex(int width) -> {
        Datum.Complex from = complex(datum);
        yield Datum.Complex.rounded(from.re(), from.im(), width);
      }
      case ValueType.Duration _ -> throw none(datum, type);
      case ValueType.Array array -> array(datum, array);
    };
  }

  private static Trouble none(Datum datum, ValueType type) {
    return new Trouble(ExecuteCode.TYPE, datum.type() + " does not convert to " + type);
  }

  /** {@return whether it is not 0} */
  public static boolean truth(Datum datum) {
    return switch (datum) {
      case Datum.Bit(var value) -> value;
      case Datum.Truth(var value) -> value;
      case Datum.Bits(var pattern, _) -> pattern.signum() != 0;
      case Datum.Whole(var value, _) -> value.signum() != 0;
      case Datum.Real(var value, _) -> value != 0;
      case Datum.Angle(var pattern, _) -> pattern.signum() != 0;
      case Datum.Complex _, Datum.Duration _, Datum.Array _ -> throw none(datum, ValueType.TRUTH);
    };
  }

  private static BigInteger pattern(Datum datum, int width, ValueType type) {
    return switch (datum) {
      case Datum.Bit _, Datum.Truth _ -> truth(datum) ? BigInteger.ONE : BigInteger.ZERO;
      case Datum.Bits(var pattern, int given) when given == width -> pattern;
      case Datum.Angle(var pattern, int given) when given == width -> pattern;
      case Datum.Whole(var value, var from) when from.width() == width || !from.sized() ->
          Datum.low(value, width);
      default -> throw none(datum, type);
    };
  }

  private static Datum whole(Datum datum, ValueType.Whole type) {
    BigInteger value =
        switch (datum) {
          case Datum.Whole(var whole, _) -> whole;
          case Datum.Bits(var pattern, int width) when width == type.width() || !type.sized() ->
              pattern;
          case Datum.Angle(var pattern, int width) when width == type.width() || !type.sized() ->
              pattern;
          case Datum.Real(var real, _) -> {
            if (!Double.isFinite(real)) {
              throw new Trouble(ExecuteCode.VALUE, real + " as an integer");
            }
            yield new BigDecimal(real).toBigInteger();
          }
          case Datum.Bit _, Datum.Truth _ -> truth(datum) ? BigInteger.ONE : BigInteger.ZERO;
          case Datum.Bits _, Datum.Angle _, Datum.Complex _, Datum.Duration _, Datum.Array _ ->
              throw none(datum, type);
        };
    return Datum.Whole.wrapped(value, type);
  }

  /** {@return a bit, truth value, integer or floating-point number as the latter} */
  public static double real(Datum datum) {
    return switch (datum) {
      case Datum.Bit _, Datum.Truth _ -> truth(datum) ? 1 : 0;
      case Datum.Whole(var value, _) -> value.doubleValue();
      case Datum.Real(var value, _) -> value;
      case Datum.Bits _, Datum.Angle _, Datum.Complex _, Datum.Duration _, Datum.Array _ ->
          throw none(datum, ValueType.REAL);
    };
  }

  /** {@return an angle, or a number in radians, in radians; numbers are not reduced modulo 2π} */
  public static double radians(Datum datum) {
    return datum instanceof Datum.Angle angle ? angle.radians() : real(datum);
  }

  static Datum.Complex complex(Datum datum) {
    return datum instanceof Datum.Complex complex
        ? complex
        : new Datum.Complex(real(datum), 0, ValueType.MACHINE);
  }

  static Datum.Angle angle(Datum datum, int width) {
    return switch (datum) {
      case Datum.Angle(var pattern, int given) when given <= width ->
          new Datum.Angle(pattern.shiftLeft(width - given), width);
      case Datum.Angle(var pattern, int given) ->
          rounded(new BigDecimal(pattern).divide(power(given - width)), width);
      case Datum.Bits(var pattern, int given) when given == width ->
          new Datum.Angle(pattern, width);
      default -> ofRadians(real(datum), width);
    };
  }

  private static Datum.Angle ofRadians(double radians, int width) {
    if (!Double.isFinite(radians)) {
      throw new Trouble(ExecuteCode.VALUE, radians + " as an angle");
    }
    double turns = Math.IEEEremainder(radians, 2 * Math.PI) / (2 * Math.PI);
    return rounded(new BigDecimal(turns).multiply(power(width)), width);
  }

  private static BigDecimal power(int exponent) {
    return new BigDecimal(BigInteger.ONE.shiftLeft(exponent));
  }

  private static Datum.Angle rounded(BigDecimal steps, int width) {
    BigInteger nearest = steps.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    return new Datum.Angle(nearest.mod(BigInteger.ONE.shiftLeft(width)), width);
  }

  private static Datum array(Datum datum, ValueType.Array type) {
    if (!(datum instanceof Datum.Array(var elements, var from))
        || !from.dimensions().equals(type.dimensions())) {
      throw none(datum, type);
    }
    List<Datum> converted = new ArrayList<>();
    elements.forEach(element -> converted.add(to(type.inner(), element)));
    return new Datum.Array(converted, type);
  }

  /** {@return what a variable of type {@code type} holds before its first assignment: zeros} */
  public static Datum zero(ValueType type) {
    return switch (type) {
      case ValueType.Bit _ -> new Datum.Bit(false);
      case ValueType.Truth _ -> new Datum.Truth(false);
      case ValueType.Bits(int width) -> new Datum.Bits(BigInteger.ZERO, width);
      case ValueType.Whole whole -> new Datum.Whole(BigInteger.ZERO, whole);
      case ValueType.Real(int width) -> new Datum.Real(0, width);
      case ValueType.Angle(int width) -> new Datum.Angle(BigInteger.ZERO, width);
      case ValueType.Complex(int width) -> new Datum.Complex(0, 0, width);
      case ValueType.Duration _ -> new Datum.Duration(0, false);
      case ValueType.Array array -> {
        List<Datum> elements = new ArrayList<>();
        Datum element = zero(array.inner());
        for (int k = 0; k < array.dimensions().getFirst(); k++) {
          elements.add(element);
        }
        yield new Datum.Array(elements, array);
      }
    };
  }
}

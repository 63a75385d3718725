package org.hessq.execute.value;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/** The built-in functions, and the built-in constants. */
public final class Functions {
  private Functions() {}

  /** {@return the value of a predefined constant, or null} */
  public static Datum constant(String name) {
    return switch (name) {
      case "pi", "\u03C0" -> new Datum.Real(Math.PI, ValueType.MACHINE);
      case "tau", "\u03C4" -> new Datum.Real(2 * Math.PI, ValueType.MACHINE);
      case "euler", "\u2107" -> new Datum.Real(Math.E, ValueType.MACHINE);
      default -> null;
    };
  }

  /**
   * {@return the value of the function called {@code name}, or null if there is none}
   *
   * @throws Trouble if it has no value here
   */
  public static Datum call(String name, List<Datum> arguments) {
    Datum first = arguments.getFirst();
    return switch (name) {
      case "arccos" -> real(Math::acos, first);
      case "arcsin" -> real(Math::asin, first);
      case "arctan" -> real(Math::atan, first);
      case "ceiling" -> real(Math::ceil, first);
      case "floor" -> real(Math::floor, first);
      case "log", "ln" -> real(Math::log, first);
      case "cos" -> real(Math::cos, first);
      case "sin" -> real(Math::sin, first);
      case "tan" -> real(Math::tan, first);
      case "exp" ->
          first instanceof Datum.Complex z ? ComplexNumbers.exp(z) : real(Math::exp, first);
      case "sqrt" ->
          first instanceof Datum.Complex z ? ComplexNumbers.sqrt(z) : real(Math::sqrt, first);
      case "mod" -> Operations.binary(BinaryOperator.REMAINDER, first, arguments.get(1));
      case "popcount" -> ones(first);
      case "rotl" -> Patterns.rotate(first, places(arguments.get(1)));
      case "rotr" -> Patterns.rotate(first, places(arguments.get(1)).negate());
      case "real" -> part(first, true);
      case "imag" -> part(first, false);
      case "sizeof" ->
          size(first, arguments.size() < 2 ? BigInteger.ZERO : places(arguments.get(1)));
      default -> null;
    };
  }

  private static Datum real(DoubleUnaryOperator function, Datum argument) {
    double value = function.applyAsDouble(Conversions.radians(argument));
    if (Double.isNaN(value)) {
      throw new Trouble(ExecuteCode.VALUE, argument + " is outside the function's domain");
    }
    int width = argument instanceof Datum.Real(_, int w) ? w : ValueType.MACHINE;
    return Datum.Real.rounded(value, width);
  }

  private static BigInteger places(Datum datum) {
    return ((Datum.Whole) Conversions.to(ValueType.INT, datum)).value();
  }

  private static Datum ones(Datum datum) {
    BigInteger pattern =
        switch (datum) {
          case Datum.Bits(var bits, _) -> bits;
          case Datum.Whole(var value, var type) -> Datum.low(value, type.width());
          case Datum.Bit _ -> Conversions.truth(datum) ? BigInteger.ONE : BigInteger.ZERO;
          default -> throw new Trouble(ExecuteCode.TYPE, "no bits to count in " + datum.type());
        };
    return new Datum.Whole(BigInteger.valueOf(pattern.bitCount()), ValueType.UINT);
  }

  private static Datum part(Datum datum, boolean real) {
    Datum.Complex from = Conversions.complex(datum);
    return new Datum.Real(real ? from.re() : from.im(), from.width());
  }

  private static Datum size(Datum datum, BigInteger dimension) {
    if (!(datum instanceof Datum.Array(_, var type))
        || dimension.signum() < 0
        || dimension.compareTo(BigInteger.valueOf(type.dimensions().size())) >= 0) {
      throw new Trouble(
          ExecuteCode.VALUE, "dimension " + dimension + " of " + datum.type() + " has no size");
    }
    int size = type.dimensions().get(dimension.intValue());
    return new Datum.Whole(BigInteger.valueOf(size), ValueType.UINT);
  }
}

package org.hessq.qasm.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.qasm.check.ConstantValue.Complex;
import org.hessq.qasm.check.ConstantValue.Real;
import org.hessq.qasm.check.ConstantValue.Whole;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Type.Kind;

/**
 * The built-in functions but {@code sizeof}: which arguments they take, what comes out, and how it
 * is computed. Of several forms the first that fits counts.
 */
public final class Functions {
  private Functions() {}

  /** {@return the type of the result, or nothing if no form takes these arguments} */
  static Optional<DataType> result(String name, List<DataType> arguments) {
    DataType first = arguments.getFirst();
    boolean real = first.isCondition() || first.equals(DataType.GATE_ANGLE);
    return switch (name) {
      case "arccos", "arcsin", "arctan", "ceiling", "floor", "ln", "log" -> when(real, wide(first));
      case "cos", "sin", "tan" -> when(real || first.is(Kind.ANGLE), wide(first));
      case "exp", "sqrt" ->
          first instanceof DataType.Complex ? Optional.of(first) : when(real, wide(first));
      case "real", "imag" -> when(first.isNumber(), part(first));
      case "mod" -> modulo(first, arguments.getLast());
      case "popcount" -> when(isPattern(first), DataType.UINT);
      case "rotl", "rotr" -> when(isPattern(first) && arguments.getLast().isInteger(), first);
      default -> throw new IllegalArgumentException("no function: " + name);
    };
  }

  private static Optional<DataType> when(boolean fits, DataType result) {
    return fits ? Optional.of(result) : Optional.empty();
  }

  private static DataType wide(DataType argument) {
    return argument.is(Kind.FLOAT) ? argument : DataType.FLOAT;
  }

  private static DataType part(DataType type) {
    return type instanceof DataType.Complex(int width) ? new Scalar(Kind.FLOAT, width) : wide(type);
  }

  private static boolean isPattern(DataType type) {
    return type.isBits() || type.is(Kind.UINT, Kind.INT, Kind.ANGLE) && type.bits() > 0;
  }

  private static Optional<DataType> modulo(DataType first, DataType second) {
    boolean reals =
        first.isCondition()
            && second.isCondition()
            && (first.is(Kind.FLOAT) || second.is(Kind.FLOAT));
    return first.isInteger() && second.isInteger()
        ? Optional.of(Operators.common(first, second))
        : when(reals, reals ? Operators.common(first, second) : DataType.FLOAT);
  }

  /**
   * {@return the value, of type {@code result}}
   *
   * @throws ArithmeticException outside of the function's domain
   */
  public static ConstantValue apply(
      String name, List<DataType> types, List<ConstantValue> arguments, DataType result) {
    ConstantValue first = arguments.getFirst();
    return switch (name) {
      case "mod" ->
          Arithmetic.binary(
              BinaryOperator.REMAINDER,
              types.getFirst(),
              first,
              types.getLast(),
              arguments.getLast(),
              result);
      case "popcount" ->
          ConstantValue.of(Arithmetic.bits(first, types.getFirst()).value().bitCount());
      case "rotl" -> rotated(first, types.getFirst(), arguments.getLast().toWhole());
      case "rotr" -> rotated(first, types.getFirst(), arguments.getLast().toWhole().negate());
      case "real" -> new Real(first instanceof Complex(var re, var _) ? re : first.toReal());
      case "imag" -> new Real(first instanceof Complex(var _, var im) ? im : 0);
      case "exp", "sqrt" ->
          first instanceof Complex z
              ? name.equals("exp") ? ComplexNumbers.exp(z) : ComplexNumbers.sqrt(z)
              : Arithmetic.convert(real(name, first.toReal()), result);
      default -> Arithmetic.convert(real(name, first.toReal()), result);
    };
  }

  private static ConstantValue real(String name, double x) {
    double value =
        switch (name) {
          case "arccos" -> Math.acos(x);
          case "arcsin" -> Math.asin(x);
          case "arctan" -> Math.atan(x);
          case "ceiling" -> Math.ceil(x);
          case "cos" -> Math.cos(x);
          case "exp" -> Math.exp(x);
          case "floor" -> Math.floor(x);
          case "ln", "log" -> Math.log(x);
          case "sin" -> Math.sin(x);
          case "sqrt" -> Math.sqrt(x);
          case "tan" -> Math.tan(x);
          default -> throw new IllegalArgumentException("no function: " + name);
        };
    return new Real(Reals.finite(value));
  }

  private static ConstantValue rotated(ConstantValue value, DataType type, BigInteger left) {
    ConstantValue.Bits bits = Arithmetic.bits(value, type);
    int width = bits.width();
    int by = left.mod(BigInteger.valueOf(width)).intValue();
    BigInteger rotated =
        bits.value()
            .shiftLeft(by)
            .or(bits.value().shiftRight(width - by))
            .mod(BigInteger.ONE.shiftLeft(width));
    return switch (value) {
      case ConstantValue.Bits _ -> new ConstantValue.Bits(rotated, width);
      case ConstantValue.Angle _ -> new ConstantValue.Angle(rotated, width);
      case Whole _, Real _, ConstantValue.Truth _, Complex _, ConstantValue.Time _ ->
          Arithmetic.wrapped(new Whole(rotated), type);
    };
  }
}

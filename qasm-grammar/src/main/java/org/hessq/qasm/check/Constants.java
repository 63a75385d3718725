package org.hessq.qasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;

/**
 * Evaluates constant expressions over integers (exact and unbounded), floating-point numbers and
 * truth values. Integers divide towards zero. Bit strings, times and complex numbers have no value
 * here.
 */
public final class Constants {
  /** Functions of numbers, with how many they take. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.ofEntries(
          Map.entry("arccos", 1),
          Map.entry("arcsin", 1),
          Map.entry("arctan", 1),
          Map.entry("ceiling", 1),
          Map.entry("cos", 1),
          Map.entry("exp", 1),
          Map.entry("floor", 1),
          Map.entry("ln", 1),
          Map.entry("log", 1),
          Map.entry("mod", 2),
          Map.entry("sin", 1),
          Map.entry("sqrt", 1),
          Map.entry("tan", 1));

  private final Function<String, Optional<ConstantValue>> names;

  /** Evaluates with the values of constants by name; pi, tau and euler are known. */
  public Constants(Function<String, Optional<ConstantValue>> names) {
    this.names = names;
  }

  /** {@return the value of a name that every program knows} */
  public static Optional<ConstantValue> builtIn(String name) {
    return switch (name) {
      case "pi", "\u03C0" -> Optional.of(new ConstantValue.Real(Math.PI));
      case "tau", "\u03C4" -> Optional.of(new ConstantValue.Real(2 * Math.PI));
      case "euler", "\u2107" -> Optional.of(new ConstantValue.Real(Math.E));
      default -> Optional.empty();
    };
  }

  /**
   * {@return the value, or nothing if the expression is not constant or of another type}
   *
   * @throws Faults if it is constant but has no value: a division by zero, a result out of range
   */
  public Optional<ConstantValue> of(Expression expression) {
    return switch (expression) {
      case Expression.Name(var name, var _) -> names.apply(name).or(() -> builtIn(name));
      case Expression.IntegerLiteral(var value, var _, var _) ->
          Optional.of(new ConstantValue.Whole(value));
      case Expression.FloatLiteral(var value, var _) -> Optional.of(new ConstantValue.Real(value));
      case Expression.BooleanLiteral(var value, var _) ->
          Optional.of(new ConstantValue.Truth(value));
      case Expression.Unary(var operator, var operand, var span) ->
          of(operand).flatMap(value -> unary(operator, value, span));
      case Expression.Binary binary ->
          of(binary.left())
              .flatMap(left -> of(binary.right()).flatMap(right -> binary(binary, left, right)));
      case Expression.Cast(var type, var operand, var _) ->
          of(operand).flatMap(value -> cast(type, value));
      case Expression.Call call -> call(call);
      case Expression.HardwareQubit _,
          Expression.ImaginaryLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _,
          Expression.Indexed _,
          Expression.DurationOf _ ->
          Optional.empty();
    };
  }

  private static Known known(ConstantValue value) {
    DataType type =
        switch (value) {
          case ConstantValue.Whole _ -> DataType.INT;
          case ConstantValue.Real _ -> DataType.FLOAT;
          case ConstantValue.Truth _ -> DataType.BOOL;
          case ConstantValue.Bits _,
              ConstantValue.Angle _,
              ConstantValue.Complex _,
              ConstantValue.Time _ ->
              DataType.Special.UNKNOWN;
        };
    return Known.constant(type, value);
  }

  private static Optional<ConstantValue> unary(
      UnaryOperator operator, ConstantValue value, Span span) {
    return Operators.result(operator, known(value))
        .map(type -> evaluated(span, () -> Arithmetic.exact(operator, value, type)));
  }

  private static Optional<ConstantValue> binary(
      Expression.Binary binary, ConstantValue left, ConstantValue right) {
    Known a = known(left);
    Known b = known(right);
    BinaryOperator operator = binary.operator();
    return Operators.result(operator, a, b)
        .map(
            type ->
                evaluated(
                    binary.span(),
                    () -> Arithmetic.exact(operator, a.type(), left, b.type(), right, type)));
  }

  private static ConstantValue evaluated(Span span, Supplier<ConstantValue> work) {
    try {
      return work.get();
    } catch (ArithmeticException e) {
      throw new Faults(Code.EVALUATION.at(span, e.getMessage()));
    }
  }

  /** Integers keep their size, and angles are radians. */
  private static Optional<ConstantValue> cast(Type type, ConstantValue value) {
    if (!(type instanceof Type.Scalar(var kind, var _, var _))) {
      return Optional.empty();
    }
    return switch (kind) {
      case INT, UINT -> Optional.of(new ConstantValue.Whole(value.toWhole()));
      case FLOAT, ANGLE -> Optional.of(new ConstantValue.Real(value.toReal()));
      case BOOL -> Optional.of(new ConstantValue.Truth(value.toTruth()));
      case BIT, DURATION, STRETCH -> Optional.empty();
    };
  }

  private Optional<ConstantValue> call(Expression.Call call) {
    List<ConstantValue> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Optional<ConstantValue> value = of(argument);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(value.get());
    }
    String name = call.function().name();
    if (!FUNCTIONS.getOrDefault(name, 0).equals(arguments.size())) {
      return Optional.empty();
    }
    List<DataType> types = arguments.stream().map(a -> known(a).type()).toList();
    return Functions.result(name, types)
        .map(type -> evaluated(call.span(), () -> Functions.apply(name, types, arguments, type)));
  }
}

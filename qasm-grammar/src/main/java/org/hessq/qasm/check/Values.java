package org.hessq.qasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.UnaryOperator;

/** Gives expressions their types and values, and complains where there are none. */
final class Values {
  private final Environment names;
  private final Indices indices;
  private final FunctionCalls functions;
  private final Types types;
  private final Consumer<Statement.Block> blocks;

  Values(Environment names, Consumer<Statement.Block> blocks) {
    this.names = names;
    this.indices = new Indices(names, this);
    this.functions = new FunctionCalls(names, this);
    this.types = new Types(names, this);
    this.blocks = blocks;
  }

  Indices indices() {
    return indices;
  }

  Types types() {
    return types;
  }

  DataType typeOf(Expression expression) {
    return of(expression).type();
  }

  Known of(Expression expression) {
    Known known =
        switch (expression) {
          case Expression.Name name -> name(name);
          case Expression.HardwareQubit _ -> {
            if (names.inGate()) {
              complain(Code.NOT_VISIBLE, expression, "a hardware qubit in a gate");
            }
            yield Known.of(DataType.QUBIT);
          }
          case Expression.Unary(var operator, var operand, var _) ->
              unary(operator, operand, expression.span());
          case Expression.Binary binary -> binary(binary);
          case Expression.Call call -> functions.of(call);
          case Expression.Cast cast -> cast(cast);
          case Expression.Indexed(var base, var subscripts, var span) ->
              indices.element(of(base), subscripts, span);
          case Expression.DurationOf(var body, var _) -> {
            blocks.accept(body);
            yield new Known(DataType.DURATION, true, Optional.empty());
          }
          case Expression.IntegerLiteral _,
              Expression.FloatLiteral _,
              Expression.ImaginaryLiteral _,
              Expression.BooleanLiteral _,
              Expression.BitLiteral _,
              Expression.TimingLiteral _ ->
              null;
        };
    if (known == null) {
      return Literals.of(expression).orElseThrow();
    }
    names.record(expression, known);
    return known;
  }

  private Known name(Expression.Name name) {
    Symbol symbol = names.find(name.name(), name.span());
    if (symbol == null) {
      return Known.NOTHING;
    }
    names.record(name, symbol);
    return switch (symbol) {
      case Symbol.Variable variable ->
          new Known(variable.type(), variable.use() == Symbol.Use.CONSTANT, variable.value());
      case Symbol.Gate _,
          Symbol.Unfinished _,
          Symbol.Subroutine _,
          Symbol.Function _,
          Symbol.Calibrated _ -> {
        names.complain(Code.WRONG_KIND, name.span(), "'" + name.name() + "' is not a value");
        yield Known.NOTHING;
      }
    };
  }

  /** {@return an operand of an operator: a scalar, or unknown after a complaint} */
  private Known scalar(Expression expression) {
    Known known = of(expression);
    return switch (known.type()) {
      case DataType.Scalar _, DataType.Complex _ -> known;
      case DataType.Special special when special == DataType.Special.UNKNOWN -> known;
      case DataType.Array _, DataType.Reference _, DataType.Qubits _, DataType.Special _ -> {
        complain(Code.OPERAND_TYPE, expression, "an operand is a scalar, not " + known.type());
        yield Known.NOTHING;
      }
    };
  }

  private Known unary(UnaryOperator operator, Expression operand, Span span) {
    Known known = scalar(operand);
    if (known.isUnknown()) {
      return operator == UnaryOperator.NOT ? Known.of(DataType.BOOL) : known;
    }
    Optional<DataType> type = Operators.result(operator, known);
    if (type.isEmpty()) {
      complain(
          Code.OPERAND_TYPE, operand, operator.symbol() + " does not apply to " + known.type());
      return Known.NOTHING;
    }
    return evaluated(
        type.get(),
        known.constant(),
        span,
        known.value().map(value -> () -> Arithmetic.exact(operator, value, type.get())));
  }

  private Known binary(Expression.Binary binary) {
    Known left = scalar(binary.left());
    Known right = scalar(binary.right());
    BinaryOperator operator = binary.operator();
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      condition(binary.left(), left.type());
      condition(binary.right(), right.type());
      if (!left.type().isCondition() || !right.type().isCondition()) {
        return Known.of(DataType.BOOL);
      }
    }
    if (left.isUnknown() || right.isUnknown()) {
      return operator.level() <= BinaryOperator.LESS.level() && operator.level() >= 6
          ? Known.of(DataType.BOOL)
          : Known.NOTHING;
    }
    Optional<DataType> type = Operators.result(operator, left, right);
    if (type.isEmpty()) {
      complain(
          Code.OPERAND_TYPE,
          binary,
          operator.symbol() + " does not join " + left.type() + " and " + right.type());
      return Known.NOTHING;
    }
    Optional<Supplier<ConstantValue>> value =
        left.value()
            .flatMap(
                a ->
                    right
                        .value()
                        .map(
                            b ->
                                () ->
                                    Arithmetic.exact(
                                        operator, left.type(), a, right.type(), b, type.get())));
    return evaluated(type.get(), left.constant() && right.constant(), binary.span(), value);
  }

  private Known cast(Expression.Cast cast) {
    Known known = scalar(cast.operand());
    DataType type = types.resolve(cast.type());
    if (known.isUnknown()) {
      return Known.of(type);
    }
    if (!Conversions.castable(type, known.type())) {
      complain(Code.CAST, cast, "there is no cast from " + known.type() + " to " + type);
      return Known.of(type);
    }
    return new Known(
        type, known.constant(), known.value().map(value -> Arithmetic.convert(value, type)));
  }

  /** {@return a result with its value, or without one after a complaint that it has none} */
  Known evaluated(
      DataType type, boolean constant, Span span, Optional<Supplier<ConstantValue>> work) {
    if (work.isEmpty()) {
      return new Known(type, constant, Optional.empty());
    }
    try {
      ConstantValue value = work.get().get();
      if (type.is(Kind.UINT) && type.bits() > 0) {
        value = Arithmetic.wrapped(value, type);
      }
      boolean fits =
          !type.is(Kind.INT, Kind.UINT)
              || (type.bits() == 0
                  ? type.is(Kind.INT) || value.toWhole().signum() >= 0
                  : Conversions.holds(type, value.toWhole()));
      if (!fits) {
        names.complain(Code.EVALUATION, span, value.toWhole() + " is out of the range of " + type);
        return new Known(type, constant, Optional.empty());
      }
      return new Known(type, constant, Optional.of(value));
    } catch (Times.MachineDependent _) {
      return new Known(type, constant, Optional.empty());
    } catch (ArithmeticException e) {
      names.complain(Code.EVALUATION, span, e.getMessage());
      return new Known(type, constant, Optional.empty());
    }
  }

  /** {@return the value of an integer expression if it is constant and has 32 bits} */
  static OptionalInt index(Known known) {
    return known.value().orElse(null) instanceof ConstantValue.Whole(var whole)
            && whole.bitLength() < 32
        ? OptionalInt.of(whole.intValue())
        : OptionalInt.empty();
  }

  /** Complains unless the expression can be a condition. */
  void condition(Expression expression) {
    condition(expression, typeOf(expression));
  }

  private void condition(Expression expression, DataType type) {
    if (!type.isCondition()) {
      complain(Code.CONDITION, expression, type + " is no condition");
    }
  }

  /** Complains if two of the operands of one call share a qubit. */
  void requireDistinct(List<Expression> operands, Span span) {
    if (operands.size() < 2) {
      return;
    }
    List<Optional<Slots>> slots = new ArrayList<>(operands.size());
    for (Expression operand : operands) {
      slots.add(indices.slots(operand));
    }
    if (Slots.overlap(slots) || Indices.sameHardware(operands)) {
      names.complain(Code.REPEATED_QUBIT, span, "a qubit stands twice in this call");
    }
  }

  /** Complains unless a value goes into a place of type {@code target}. */
  void assign(DataType target, Known value, Expression source) {
    if (!Conversions.assignable(target, value)) {
      boolean shapes =
          value.type() instanceof DataType.Array
              && (target instanceof DataType.Array || target instanceof DataType.Reference);
      complain(
          shapes ? Code.SHAPE : Code.TYPE_MISMATCH,
          source,
          value.type() + " where " + target + " is needed");
    } else if (Conversions.narrows(target, value)) {
      complain(Code.NARROWED, source, value.type() + " loses digits as " + target);
    }
  }

  private void complain(Code code, Expression expression, String message) {
    names.complain(code, expression.span(), message);
  }
}

package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.UnaryOperator;

/** Gives expressions their types, and complains where there is none. */
final class Values {
  private final Environment names;
  private final Indices indices;
  private final Consumer<Statement.Block> blocks;

  Values(Environment names, Consumer<Statement.Block> blocks) {
    this.names = names;
    this.indices = new Indices(names, this);
    this.blocks = blocks;
  }

  Indices indices() {
    return indices;
  }

  DataType typeOf(Expression expression) {
    return switch (expression) {
      case Expression.Name(var name, var span) -> name(name, span);
      case Expression.HardwareQubit _ -> DataType.QUBIT;
      case Expression.IntegerLiteral _ -> DataType.INT;
      case Expression.FloatLiteral _ -> DataType.FLOAT;
      case Expression.ImaginaryLiteral _ -> new DataType.Complex();
      case Expression.BooleanLiteral _ -> DataType.BOOL;
      case Expression.BitLiteral(var digits, var _) ->
          new DataType.Scalar(Kind.BIT, digits.length());
      case Expression.TimingLiteral _ -> DataType.DURATION;
      case Expression.Unary(var operator, var operand, var _) -> unary(operator, operand);
      case Expression.Binary binary -> binary(binary);
      case Expression.Call call -> call(call);
      case Expression.Cast(var type, var operand, var _) -> {
        classical(operand);
        yield resolve(type);
      }
      case Expression.Indexed(var base, var subscripts, var span) ->
          indices.element(typeOf(base), subscripts, span);
      case Expression.DurationOf(var body, var _) -> {
        blocks.accept(body);
        yield DataType.DURATION;
      }
    };
  }

  private DataType name(String name, Span span) {
    return switch (names.find(name, span)) {
      case null -> DataType.Special.UNKNOWN;
      case Symbol.Variable variable -> variable.type();
      case Symbol.Gate _, Symbol.Unfinished _, Symbol.Subroutine _, Symbol.Function _ -> {
        names.complain(Code.WRONG_KIND, span, "'" + name + "' is not a value");
        yield DataType.Special.UNKNOWN;
      }
    };
  }

  /** {@return the type of an operand of an operator: a scalar, or unknown after a complaint} */
  private DataType classical(Expression expression) {
    DataType type = typeOf(expression);
    return switch (type) {
      case DataType.Scalar _, DataType.Complex _ -> type;
      case DataType.Special special when special == DataType.Special.UNKNOWN -> type;
      default -> {
        complain(Code.OPERAND_TYPE, expression, "an operand is a scalar, not " + type);
        yield DataType.Special.UNKNOWN;
      }
    };
  }

  private DataType unary(UnaryOperator operator, Expression operand) {
    DataType type = classical(operand);
    boolean fits =
        switch (operator) {
          case NEGATE ->
              !type.isBits() && !type.equals(DataType.BIT) && !type.equals(DataType.BOOL);
          case NOT -> type.isCondition();
          case COMPLEMENT -> !type.is(Kind.FLOAT, Kind.BOOL, Kind.DURATION, Kind.STRETCH);
        };
    if (!fits && type != DataType.Special.UNKNOWN) {
      complain(Code.OPERAND_TYPE, operand, operator.symbol() + " does not apply to " + type);
    }
    return operator == UnaryOperator.NOT ? DataType.BOOL : type;
  }

  private DataType binary(Expression.Binary binary) {
    DataType left = classical(binary.left());
    DataType right = classical(binary.right());
    BinaryOperator operator = binary.operator();
    boolean known = left != DataType.Special.UNKNOWN && right != DataType.Special.UNKNOWN;
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      condition(binary.left(), left);
      condition(binary.right(), right);
      return DataType.BOOL;
    }
    if (known && !Operators.accept(operator, left, right)) {
      complain(
          Code.OPERAND_TYPE,
          binary,
          operator.symbol() + " does not join " + left + " and " + right);
      return DataType.Special.UNKNOWN;
    }
    return known ? Operators.result(operator, left, right) : DataType.Special.UNKNOWN;
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

  // Calls

  private DataType call(Expression.Call call) {
    Identifier function = call.function();
    return switch (names.find(function.name(), function.span())) {
      case null -> {
        call.arguments().forEach(this::typeOf);
        yield DataType.Special.UNKNOWN;
      }
      case Symbol.Subroutine(var parameters, var result) -> {
        subroutine(call, parameters);
        yield result;
      }
      case Symbol.Function(var fewest, var most) -> {
        List<DataType> types = call.arguments().stream().map(this::typeOf).toList();
        if (types.size() < fewest || types.size() > most) {
          count(call, fewest == most ? "" + fewest : fewest + " or " + most);
          yield DataType.Special.UNKNOWN;
        }
        yield Operators.function(function.name(), types.getFirst());
      }
      case Symbol.Variable _, Symbol.Gate _, Symbol.Unfinished _ -> {
        names.complain(Code.WRONG_KIND, function.span(), "'" + function + "' is not a subroutine");
        yield DataType.Special.UNKNOWN;
      }
    };
  }

  private void count(Expression.Call call, String wanted) {
    names.complain(
        Code.ARGUMENT_COUNT,
        call.span(),
        "'" + call.function() + "' takes " + wanted + " arguments, not " + call.arguments().size());
  }

  private void subroutine(Expression.Call call, List<DataType> parameters) {
    List<Expression> arguments = call.arguments();
    if (arguments.size() != parameters.size()) {
      arguments.forEach(this::typeOf);
      count(call, "" + parameters.size());
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      assign(parameters.get(i), typeOf(arguments.get(i)), arguments.get(i));
    }
    requireDistinct(arguments, call.span());
  }

  /** Complains if two of the operands of one call share a qubit. */
  void requireDistinct(List<Expression> operands, Span span) {
    if (operands.size() < 2) {
      return;
    }
    List<Optional<Slots>> slots = operands.stream().map(indices::slots).toList();
    if (Slots.overlap(slots) || Indices.sameHardware(operands)) {
      names.complain(Code.REPEATED_QUBIT, span, "a qubit stands twice in this call");
    }
  }

  /** Complains unless a value of type {@code value} goes into a place of type {@code target}. */
  void assign(DataType target, DataType value, Expression source) {
    if (!Operators.assignable(target, value)) {
      complain(Code.TYPE_MISMATCH, source, value + " where " + target + " is needed");
    }
  }

  private void complain(Code code, Expression expression, String message) {
    names.complain(code, expression.span(), message);
  }

  /** {@return the type of an operand that was checked already, without complaining again} */
  DataType peek(Expression operand) {
    return operand instanceof Expression.Name(var name, var _)
        ? names.scope().find(name) instanceof Symbol.Variable variable
            ? variable.type()
            : DataType.Special.UNKNOWN
        : typeOf(operand);
  }

  /** {@return whether a name in the expression is a variable, or a call may do anything} */
  boolean dependsOnVariable(Expression expression) {
    return switch (expression) {
      case Expression.Name(var name, var _) ->
          names.scope().find(name) instanceof Symbol.Variable variable
              && variable.use() != Symbol.Use.CONSTANT;
      case Expression.Unary(var _, var operand, var _) -> dependsOnVariable(operand);
      case Expression.Binary(var _, var left, var right, var _) ->
          dependsOnVariable(left) || dependsOnVariable(right);
      case Expression.Cast(var _, var operand, var _) -> dependsOnVariable(operand);
      case Expression.Indexed(var base, var _, var _) -> dependsOnVariable(base);
      case Expression.Call(var function, var arguments, var _) ->
          names.scope().find(function.name()) instanceof Symbol.Subroutine
              || arguments.stream().anyMatch(this::dependsOnVariable);
      default -> false;
    };
  }

  // Types

  /** {@return the type with its sizes evaluated} */
  DataType resolve(Type type) {
    return switch (type) {
      case Type.Scalar(var kind, var width, var _) ->
          new DataType.Scalar(kind, width.map(names::size).orElse(0));
      case Type.Complex(var component, var _) -> {
        component.ifPresent(this::resolve);
        yield new DataType.Complex();
      }
      case Type.Array(var element, var dimensions, var _) -> {
        dimensions.forEach(names::size);
        yield new DataType.Array(resolve(element), dimensions.size());
      }
      case Type.Reference(var _, var array, var _) -> resolve(array);
      case Type.Shapeless(var _, var element, var rank, var _) ->
          new DataType.Array(resolve(element), names.size(rank));
      case Type.Qubit(var size, var _) -> new DataType.Qubits(size.map(names::size).orElse(0));
    };
  }
}

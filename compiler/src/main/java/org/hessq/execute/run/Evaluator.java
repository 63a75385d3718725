package org.hessq.execute.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.Elements;
import org.hessq.execute.value.Functions;
import org.hessq.execute.value.Operations;
import org.hessq.execute.value.Selection;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.TimeUnit;

/** Evaluates classical expressions. */
final class Evaluator {
  /** Calls a subroutine; {@return its result, or null}. */
  interface Caller {
    Datum call(Expression.Call call, Binding.Subroutine subroutine, Scope scope);
  }

  private final Machine machine;
  private final Caller caller;
  private final Types types = new Types(this);

  Evaluator(Machine machine, Caller caller) {
    this.machine = machine;
    this.caller = caller;
  }

  Types types() {
    return types;
  }

  /** {@return what {@code work} gives; trouble becomes a diagnostic at {@code span}} */
  <T> T at(Span span, Supplier<T> work) {
    try {
      return work.get();
    } catch (Trouble trouble) {
      throw trouble.at(span);
    } catch (ArithmeticException _) {
      throw ExecuteCode.VALUE.refuse(
          span, "a number beyond 64 bits where a size or index is needed");
    }
  }

  Datum evaluate(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Name(var name, var span) -> name(name, span, scope);
      case Expression.IntegerLiteral(var value, _, _) -> integer(value);
      case Expression.FloatLiteral(double value, _) -> new Datum.Real(value, ValueType.MACHINE);
      case Expression.ImaginaryLiteral(double value, _) ->
          new Datum.Complex(0, value, ValueType.MACHINE);
      case Expression.BooleanLiteral(boolean value, _) -> new Datum.Truth(value);
      case Expression.BitLiteral(var digits, _) ->
          new Datum.Bits(new BigInteger(digits, 2), digits.length());
      case Expression.TimingLiteral(var value, var unit, _) ->
          new Datum.Duration(value.doubleValue() * seconds(unit), unit == TimeUnit.DT);
      case Expression.Unary(var operator, var operand, var span) -> {
        Datum value = evaluate(operand, scope);
        yield at(span, () -> Operations.unary(operator, value));
      }
      case Expression.Binary binary -> binary(binary, scope);
      case Expression.Call call -> call(call, scope);
      case Expression.Cast(var type, var operand, var span) -> {
        ValueType target = types.resolve(type, scope);
        Datum value = evaluate(operand, scope);
        yield at(span, () -> Conversions.to(target, value));
      }
      case Expression.Indexed indexed -> indexed(indexed, scope);
      case Expression.HardwareQubit(_, var span) ->
          throw ExecuteCode.TYPE.refuse(span, "a qubit is no value");
      case Expression.DurationOf(_, var span) ->
          throw ExecuteCode.NOT_EXECUTABLE.refuse(span, "durationof");
    };
  }

  /** Literals beyond 64 bits have as many as they need. */
  private static Datum integer(BigInteger value) {
    int width = Math.max(ValueType.MACHINE, value.bitLength() + 1);
    return new Datum.Whole(value, new ValueType.Whole(width, true, false));
  }

  private static double seconds(TimeUnit unit) {
    return switch (unit) {
      case DT, SECOND -> 1;
      case MILLISECOND -> 1e-3;
      case MICROSECOND -> 1e-6;
      case NANOSECOND -> 1e-9;
    };
  }

  private Datum name(String name, Span span, Scope scope) {
    return switch (scope.find(name)) {
      case Binding.Classical(var place) -> at(span, () -> machine.read(place));
      case null -> {
        Datum constant = Functions.constant(name);
        if (constant == null) {
          throw ExecuteCode.VALUE.refuse(span, "'" + name + "' has no value here");
        }
        yield constant;
      }
      case Binding.Qubits _, Binding.Gate _, Binding.Subroutine _ ->
          throw ExecuteCode.TYPE.refuse(span, "'" + name + "' is no value");
    };
  }

  private Datum binary(Expression.Binary binary, Scope scope) {
    Datum left = evaluate(binary.left(), scope);
    BinaryOperator operator = binary.operator();
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      boolean first = at(binary.left().span(), () -> Conversions.truth(left));
      return new Datum.Truth(
          first == (operator == BinaryOperator.OR) ? first : condition(binary.right(), scope));
    }
    Datum right = evaluate(binary.right(), scope);
    return at(binary.span(), () -> Operations.binary(operator, left, right));
  }

  /** {@return a truth value} */
  boolean condition(Expression expression, Scope scope) {
    Datum value = evaluate(expression, scope);
    return at(expression.span(), () -> Conversions.truth(value));
  }

  private Datum call(Expression.Call call, Scope scope) {
    String name = call.function().name();
    if (scope.find(name) instanceof Binding.Subroutine subroutine) {
      Datum result = caller.call(call, subroutine, scope);
      if (result == null) {
        throw ExecuteCode.TYPE.refuse(call.span(), "'" + name + "' has no result");
      }
      return result;
    }
    List<Datum> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(evaluate(argument, scope)));
    Datum result = at(call.span(), () -> Functions.call(name, arguments));
    if (result == null) {
      throw ExecuteCode.VALUE.refuse(call.span(), "'" + name + "' is no function here");
    }
    return result;
  }

  /** {@return the result of a subroutine, or null if it has none} */
  Datum call(Expression.Call call, Binding.Subroutine subroutine, Scope scope) {
    return caller.call(call, subroutine, scope);
  }

  /** Only what is selected of a measured register is settled. */
  private Datum indexed(Expression.Indexed indexed, Scope scope) {
    Optional<Place> place = place(indexed, scope);
    if (place.isPresent()) {
      return at(indexed.span(), () -> machine.read(place.get()));
    }
    Datum base = evaluate(indexed.base(), scope);
    List<Selection> path = selections(indexed.subscripts(), scope);
    return at(indexed.span(), () -> Elements.get(base, path));
  }

  /** {@return where a name, or elements of one, stands; empty for other expressions} */
  Optional<Place> place(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Name(var name, _) ->
          scope.find(name) instanceof Binding.Classical(var place)
              ? Optional.of(place)
              : Optional.empty();
      case Expression.Indexed(var base, var subscripts, var span) -> {
        Optional<Place> whole = place(base, scope);
        if (whole.isEmpty()) {
          yield whole;
        }
        List<Selection> path = selections(subscripts, scope);
        yield at(span, () -> Optional.of(whole.get().select(path)));
      }
      default -> Optional.empty();
    };
  }

  List<Selection> selections(List<Subscript> subscripts, Scope scope) {
    List<Selection> path = new ArrayList<>(subscripts.size());
    for (Subscript subscript : subscripts) {
      path.add(selection(subscript, scope));
    }
    return path;
  }

  private Selection selection(Subscript subscript, Scope scope) {
    return switch (subscript) {
      case Expression index -> new Selection.At(integer(index, scope));
      case Subscript.Set(var elements, _) ->
          new Selection.Set(elements.stream().map(e -> integer(e, scope)).toList());
      case Subscript.Range(var start, var step, var stop, var span) -> {
        Optional<Long> first = start.map(e -> integer(e, scope));
        long by = step.map(e -> integer(e, scope)).orElse(1L);
        Optional<Long> last = stop.map(e -> integer(e, scope));
        yield at(span, () -> new Selection.Range(first, by, last));
      }
    };
  }

  /** {@return an index, or a bound of a range} */
  long integer(Expression expression, Scope scope) {
    Datum value = evaluate(expression, scope);
    return at(
        expression.span(),
        () -> ((Datum.Whole) Conversions.to(wide(value), value)).value().longValueExact());
  }

  private static ValueType wide(Datum value) {
    return value instanceof Datum.Whole ? value.type() : ValueType.INT;
  }
}

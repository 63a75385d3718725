package org.hessq.qasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hessq.qasm.check.DataType.Array;
import org.hessq.qasm.check.Symbol.Use;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;

/** Checks calls of subroutines and built-in functions. */
final class FunctionCalls {
  private final Environment names;
  private final Values values;

  FunctionCalls(Environment names, Values values) {
    this.names = names;
    this.values = values;
  }

  Known of(Expression.Call call) {
    Identifier function = call.function();
    Symbol symbol = names.find(function.name(), function.span());
    if (symbol != null) {
      names.record(function, symbol);
    }
    return switch (symbol) {
      case null -> {
        call.arguments().forEach(values::of);
        yield Known.NOTHING;
      }
      case Symbol.Subroutine(var parameters, var result, var _) -> {
        subroutine(call, parameters);
        yield Known.of(result);
      }
      case Symbol.Function builtIn -> builtIn(call, builtIn);
      case Symbol.Variable _, Symbol.Gate _, Symbol.Unfinished _, Symbol.Calibrated _ -> {
        names.complain(Code.WRONG_KIND, function.span(), "'" + function + "' is not a subroutine");
        call.arguments().forEach(values::of);
        yield Known.NOTHING;
      }
    };
  }

  // Built-in functions

  private Known builtIn(Expression.Call call, Symbol.Function function) {
    List<Known> arguments = call.arguments().stream().map(values::of).toList();
    if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
      int most = function.most();
      count(call, function.fewest() == most ? "" + most : function.fewest() + " or " + most);
      return Known.NOTHING;
    }
    if (arguments.stream().anyMatch(Known::isUnknown)) {
      return Known.NOTHING;
    }
    if (function.name().equals("sizeof")) {
      return sizeof(call, arguments);
    }
    List<DataType> types = arguments.stream().map(Known::type).toList();
    Optional<DataType> result = Functions.result(function.name(), types);
    if (result.isEmpty()) {
      names.complain(
          Code.OPERAND_TYPE, call.span(), "'" + function.name() + "' does not take " + types);
      return Known.NOTHING;
    }
    boolean known = arguments.stream().allMatch(a -> a.value().isPresent());
    Supplier<ConstantValue> work =
        () ->
            Functions.apply(
                function.name(),
                types,
                arguments.stream().map(a -> a.value().orElseThrow()).toList(),
                result.get());
    return values.evaluated(
        result.get(),
        arguments.stream().allMatch(Known::constant),
        call.span(),
        known ? Optional.of(work) : Optional.empty());
  }

  private Known sizeof(Expression.Call call, List<Known> arguments) {
    if (!(arguments.getFirst().type() instanceof Array array)) {
      names.complain(Code.OPERAND_TYPE, call.span(), "sizeof of " + arguments.getFirst().type());
      return Known.of(DataType.UINT);
    }
    OptionalInt dimension =
        arguments.size() == 1 ? OptionalInt.of(0) : Values.index(arguments.getLast());
    if (dimension.isEmpty()) {
      return Known.of(DataType.UINT);
    }
    int at = dimension.getAsInt();
    if (at < 0 || at >= array.rank()) {
      names.complain(
          Code.INDEX, call.arguments().getLast().span(), "dimension " + at + " of " + array);
      return Known.of(DataType.UINT);
    }
    int size = array.shape().get(at);
    return size == DataType.RUNTIME
        ? Known.of(DataType.UINT)
        : Known.constant(DataType.UINT, ConstantValue.of(size));
  }

  private void count(Expression.Call call, String wanted) {
    names.complain(
        Code.ARGUMENT_COUNT,
        call.span(),
        "'" + call.function() + "' takes " + wanted + " arguments, not " + call.arguments().size());
  }

  // Subroutines

  private void subroutine(Expression.Call call, List<DataType> parameters) {
    List<Expression> arguments = call.arguments();
    List<Known> given = arguments.stream().map(values::of).toList();
    if (arguments.size() != parameters.size()) {
      count(call, "" + parameters.size());
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      values.assign(parameters.get(i), given.get(i), arguments.get(i));
      if (Conversions.isMutable(parameters.get(i))) {
        requireMutable(arguments.get(i));
        requireAlone(i, call);
      }
    }
    List<Expression> qubits = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (parameters.get(i) instanceof DataType.Qubits) {
        qubits.add(arguments.get(i));
      }
    }
    values.requireDistinct(qubits, call.span());
  }

  private void requireMutable(Expression argument) {
    if (base(argument) instanceof Symbol.Variable variable && variable.use() != Use.VARIABLE) {
      names.complain(Code.NOT_MUTABLE, argument.span(), "only mutable arrays are passed here");
    }
  }

  private Symbol base(Expression expression) {
    return switch (expression) {
      case Expression.Indexed(var base, var _, var _) -> base(base);
      case Expression.Name(var name, var _) -> names.scope().find(name);
      default -> null;
    };
  }

  /** Complains if a mutable array may share elements with another argument. */
  private void requireAlone(int mutable, Expression.Call call) {
    Expression argument = call.arguments().get(mutable);
    Symbol array = base(argument);
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression other = call.arguments().get(i);
      if (i != mutable && array != null && base(other) == array && !apart(argument, other)) {
        names.complain(
            Code.OVERLAP, argument.span(), "another argument has elements of the same array");
      }
    }
  }

  private boolean apart(Expression a, Expression b) {
    OptionalInt first = row(a);
    OptionalInt second = row(b);
    return first.isPresent() && second.isPresent() && first.getAsInt() != second.getAsInt();
  }

  /** {@return the constant first index of an array's part} */
  private OptionalInt row(Expression expression) {
    return expression instanceof Expression.Indexed(Expression.Name _, var subscripts, var _)
            && subscripts.getFirst() instanceof Expression index
        ? Values.index(values.of(index))
        : OptionalInt.empty();
  }
}

package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/** Calls of subroutines: qubits and arrays by reference, everything else by value. */
final class Subroutines {
  /** Calls inside calls: far below what the thread's stack holds. */
  private static final int DEEPEST = 500;

  private final Evaluator evaluator;
  private final Operands operands;
  private final Statements statements;
  private final Machine machine;
  private final Scope global;
  private int depth;

  Subroutines(
      Evaluator evaluator,
      Operands operands,
      Statements statements,
      Machine machine,
      Scope global) {
    this.evaluator = evaluator;
    this.operands = operands;
    this.statements = statements;
    this.machine = machine;
    this.global = global;
  }

  /** {@return the result, or null if the subroutine has none} */
  Datum call(Expression.Call call, Statement.Subroutine definition, Scope scope) {
    Scope inner = global.inner();
    List<Integer> qubits = new ArrayList<>();
    for (int k = 0; k < definition.parameters().size(); k++) {
      Parameter parameter = definition.parameters().get(k);
      Expression argument = call.arguments().get(k);
      inner.declare(parameter.name().name(), argument(parameter.type(), argument, qubits, scope));
    }
    Operands.requireDistinct(qubits.stream().mapToInt(Integer::intValue).toArray(), call.span());
    if (++depth > DEEPEST) {
      throw ExecuteCode.TOO_DEEP.refuse(
          call.span(), "more than " + DEEPEST + " calls inside each other");
    }
    statements.block(definition.body().statements(), inner);
    depth--;
    Datum result = statements.takeReturned();
    if (definition.result().isEmpty()) {
      return null;
    }
    if (result == null) {
      throw ExecuteCode.VALUE.refuse(
          call.span(), "'" + definition.name() + "' ended without a result");
    }
    ValueType type = evaluator.types().resolve(definition.result().get(), inner);
    return evaluator.at(call.span(), () -> Conversions.to(type, result));
  }

  private Binding argument(Type type, Expression argument, List<Integer> qubits, Scope scope) {
    return switch (type) {
      case Type.Qubit(var size, _) -> {
        Operand operand = operands.of(argument, scope);
        int wanted = size.map(s -> evaluator.types().size(s, global)).orElse(-1);
        if (operand.register() ? operand.qubits().length != wanted : wanted >= 0) {
          throw ExecuteCode.OPERANDS.refuse(
              argument.span(), operand.qubits().length + " qubits where other are needed");
        }
        for (int qubit : operand.qubits()) {
          qubits.add(qubit);
        }
        yield new Binding.Qubits(operand);
      }
      case Type.Reference(_, var array, _) -> {
        Place place = array(argument, scope);
        ValueType wanted = evaluator.types().resolve(array, global);
        ValueType given = machine.read(place).type();
        if (!given.equals(wanted)) {
          throw ExecuteCode.TYPE.refuse(argument.span(), given + " where " + wanted + " is needed");
        }
        yield new Binding.Classical(place);
      }
      case Type.Shapeless(_, var element, var rank, _) -> {
        Place place = array(argument, scope);
        ValueType of = evaluator.types().resolve(element, global);
        int dimensions = evaluator.types().size(rank, global);
        if (!(machine.read(place).type() instanceof ValueType.Array(var base, var given))
            || given.size() != dimensions
            || !base.equals(of)) {
          throw ExecuteCode.TYPE.refuse(
              argument.span(), "no array of " + of + " with " + dimensions + " dimensions");
        }
        yield new Binding.Classical(place);
      }
      case Type.Scalar _, Type.Complex _, Type.Array _ -> {
        ValueType resolved = evaluator.types().resolve(type, global);
        Datum value = evaluator.evaluate(argument, scope);
        Datum converted = evaluator.at(argument.span(), () -> Conversions.to(resolved, value));
        yield Binding.of(new Variable(resolved, converted));
      }
    };
  }

  private Place array(Expression argument, Scope scope) {
    return evaluator
        .place(argument, scope)
        .orElseThrow(() -> ExecuteCode.TYPE.refuse(argument.span(), "this is no array"));
  }
}

package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.Selection;
import org.hessq.qasm.tree.Expression;

/** Which qubits operands stand for, and how registers spread over calls. */
final class Operands {
  private final Evaluator evaluator;
  private final Map<String, Integer> hardware;

  /**
   * @param hardware the number of each hardware qubit of the program
   */
  Operands(Evaluator evaluator, Map<String, Integer> hardware) {
    this.evaluator = evaluator;
    this.hardware = new HashMap<>(hardware);
  }

  Operand of(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.HardwareQubit(var index, _) ->
          new Operand(new int[] {hardware.get(name(index))}, false);
      case Expression.Name(var name, _) when scope.find(name) instanceof Binding.Qubits(var all) ->
          all;
      case Expression.Indexed(var base, var subscripts, var span) -> {
        Operand whole = of(base, scope);
        List<Selection> path = evaluator.selections(subscripts, scope);
        if (path.size() != 1 || !whole.register()) {
          throw ExecuteCode.OPERANDS.refuse(span, "one index selects from a register of qubits");
        }
        yield evaluator.at(span, () -> whole.select(path.getFirst()));
      }
      default -> throw ExecuteCode.OPERANDS.refuse(expression.span(), "this is no qubit");
    };
  }

  /** {@return whether the expression stands for qubits} */
  boolean isQuantum(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.HardwareQubit _ -> true;
      case Expression.Name(var name, _) -> scope.find(name) instanceof Binding.Qubits;
      case Expression.Indexed(var base, _, _) -> isQuantum(base, scope);
      default -> false;
    };
  }

  /** {@return the index of a hardware qubit without leading zeros} */
  static String name(String index) {
    return index.replaceFirst("^0+(?=.)", "");
  }

  /** {@return the qubits of each call: registers elementwise, single qubits in every one} */
  List<int[]> spread(List<Expression> operands, Span span, Scope scope) {
    List<Operand> all = new ArrayList<>(operands.size());
    int size = -1;
    for (Expression expression : operands) {
      Operand operand = of(expression, scope);
      all.add(operand);
      if (operand.register()) {
        int length = operand.qubits().length;
        if (size >= 0 && size != length) {
          throw ExecuteCode.OPERANDS.refuse(
              span, "registers of " + size + " and " + length + " qubits in one call");
        }
        size = length;
      }
    }
    List<int[]> calls = new ArrayList<>();
    for (int k = 0; k < (size < 0 ? 1 : size); k++) {
      int[] qubits = new int[all.size()];
      for (int position = 0; position < qubits.length; position++) {
        Operand operand = all.get(position);
        qubits[position] = operand.qubits()[operand.register() ? k : 0];
      }
      requireDistinct(qubits, span);
      calls.add(qubits);
    }
    return calls;
  }

  static void requireDistinct(int[] qubits, Span span) {
    for (int a = 0; a < qubits.length; a++) {
      for (int b = 0; b < a; b++) {
        if (qubits[a] == qubits[b]) {
          throw ExecuteCode.OPERANDS.refuse(span, "a qubit stands twice in this call");
        }
      }
    }
  }
}

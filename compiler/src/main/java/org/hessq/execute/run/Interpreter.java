package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.state.Backend;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Runs a program once, from its first statement to its last or to {@code end;}. */
public final class Interpreter {
  private final Machine machine;
  private final Scope global = Scope.global();
  private final Evaluator evaluator;
  private final Statements statements;
  private final Subroutines subroutines;

  private Interpreter(Machine machine, Map<String, Integer> hardware) {
    this.machine = machine;
    evaluator = new Evaluator(machine, this::call);
    Operands operands = new Operands(evaluator, hardware);
    Loops loops = new Loops(evaluator);
    Gates gates = new Gates(evaluator, operands, loops, global, machine.meter());
    statements = new Statements(machine, evaluator, operands, loops, gates);
    subroutines = new Subroutines(evaluator, operands, statements, machine, global);
  }

  private Datum call(Expression.Call call, Binding.Subroutine subroutine, Scope scope) {
    return subroutines.call(call, subroutine.definition(), scope);
  }

  /** {@return what runs declarations of constants} */
  static Interpreter ofConstants() {
    return new Interpreter(new Machine(null, null, new Meter(0)), Map.of());
  }

  /**
   * {@return the value of a constant expression or array literal}
   *
   * @throws org.hessq.diagnostic.Faults if there is none of this type
   */
  public static Datum constant(Value value, ValueType type) {
    return ofConstants().statements.array(value, type, Scope.global());
  }

  void execute(Statement statement) {
    statements.execute(statement, global);
  }

  int size(Expression expression) {
    return evaluator.types().size(expression, global);
  }

  ValueType type(Type type) {
    return evaluator.types().resolve(type, global);
  }

  /**
   * How a run ended.
   *
   * @param results the values of the program's results, unsettled bits not filled in
   * @param unsettled for each result, the qubit whose outcome belongs into each such bit
   * @param measured whether anything was measured or reset
   */
  public record End(List<Datum> results, List<Map<Integer, Integer>> unsettled, boolean measured) {}

  /**
   * Runs a program.
   *
   * @param inputs the value of each input, of its type
   * @param state in which all qubits are |0⟩; the program acts on it
   * @throws org.hessq.diagnostic.Faults if an operation has no result, or beyond a limit
   */
  public static End run(
      Prepared program, Map<String, Datum> inputs, Backend state, Outcomes outcomes, Meter meter) {
    meter.begin();
    Machine machine = new Machine(state, outcomes, meter);
    Interpreter interpreter = new Interpreter(machine, program.hardware());
    try {
      for (Statement statement : program.statements()) {
        interpreter.top(statement, program, inputs);
      }
    } catch (Statements.Ended _) {
      // The program's own way to stop early.
    }
    return interpreter.end(program);
  }

  private void top(Statement statement, Prepared program, Map<String, Datum> inputs) {
    switch (statement) {
      case Statement.Annotated(_, var inner, _) -> top(inner, program, inputs);
      case Statement.QubitDeclaration(var name, var size, _) -> {
        Prepared.Register register = program.register(name.name()).orElseThrow();
        int[] qubits = new int[register.size()];
        for (int k = 0; k < qubits.length; k++) {
          qubits[k] = register.first() + k;
        }
        global.declare(name.name(), new Binding.Qubits(new Operand(qubits, size.isPresent())));
      }
      case Statement.Input(var type, var name, var span) -> {
        Datum value = inputs.get(name.name());
        if (value == null) {
          throw ExecuteCode.INPUT.refuse(span, "no value for input '" + name + "'");
        }
        global.declare(name.name(), Binding.of(new Variable(value.type(), value)));
      }
      default -> {
        if (statements.execute(statement, global) != Flow.NEXT) {
          throw new IllegalStateException("no loop or subroutine around " + statement.span());
        }
      }
    }
  }

  /** What {@code end} left undeclared is zero. */
  private End end(Prepared program) {
    List<Datum> results = new ArrayList<>();
    List<Map<Integer, Integer>> unsettled = new ArrayList<>();
    for (Prepared.Variable result : program.results()) {
      boolean found =
          global.find(result.name()) instanceof Binding.Classical(Place.Part(var variable, _))
              && results.add(variable.value)
              && unsettled.add(new LinkedHashMap<>(variable.unsettled));
      if (!found) {
        results.add(Conversions.zero(result.type()));
        unsettled.add(Map.of());
      }
    }
    return new End(results, unsettled, machine.measured());
  }
}

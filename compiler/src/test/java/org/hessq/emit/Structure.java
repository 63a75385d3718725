package org.hessq.emit;

import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/** A program spelt out, so that two are structurally equal if and only if their texts are. */
public final class Structure {
  private final List<Routine> routines;
  private final StringBuilder out = new StringBuilder();

  private Structure(List<Routine> routines) {
    this.routines = routines;
  }

  /** {@return everything about {@code program} but the classical actions of its routines} */
  public static String of(Program program) {
    var structure = new Structure(program.circuit().routines());
    structure.out.append("program <").append(program.name()).append(">\n");
    structure.out.append("roles ").append(program.roles()).append('\n');
    for (int r = 0; r < structure.routines.size(); r++) {
      Routine routine = structure.routines.get(r);
      structure
          .out
          .append("routine ")
          .append(r)
          .append(" <" + routine.name() + "> " + routine.kind() + " " + routine.parameters())
          .append(" " + routine.registers() + " bits " + routine.bits() + "\n");
      structure.body(routine.body(), "  ");
    }
    return structure.out.toString();
  }

  private void body(List<Operation> body, String indent) {
    for (Operation operation : body) {
      out.append(indent);
      switch (operation) {
        case Operation.Call(var callee, var qubits) ->
            out.append("call " + routines.indexOf(callee) + " " + qubits + "\n");
        case Operation.Conditional(int bit, var inner) -> {
          out.append("if " + bit + "\n");
          body(inner, indent + "  ");
        }
        case Operation.Repeat(long count, var inner) -> {
          out.append("repeat " + count + "\n");
          body(inner, indent + "  ");
        }
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _ ->
            out.append(operation).append('\n');
      }
    }
  }
}

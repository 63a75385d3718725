package org.hessq.emit;

import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/**
 * Writes a program in the gates that every reader knows: h, s, sdg, t, tdg, x, y, z, cx and cz.
 *
 * <p>A cy is a cx between sdg and s on its target; a swap is three cx; a Toffoli gate takes seven
 * T. All are exact.
 */
public final class CommonGates {
  private final Map<Routine, Routine> rewritten = new IdentityHashMap<>();

  private CommonGates() {}

  /** {@return an equal program without cy, swap and ccx} */
  public static Program of(Program program) {
    Routine main = new CommonGates().of(program.circuit().main());
    return new Program(program.name(), new Circuit(main), program.roles());
  }

  private Routine of(Routine routine) {
    Routine known = rewritten.get(routine);
    if (known == null) {
      List<Operation> body = body(routine.body());
      known =
          body.equals(routine.body())
              ? routine
              : new Routine(
                  routine.name(),
                  routine.kind(),
                  routine.parameters(),
                  routine.registers(),
                  routine.bits(),
                  body,
                  routine.action());
      rewritten.put(routine, known);
    }
    return known;
  }

  private List<Operation> body(List<Operation> body) {
    ImmutableList.Builder<Operation> out = ImmutableList.builder();
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) -> gate(kind, a, b, c, out);
        case Operation.Conditional(int bit, var inner) ->
            out.add(new Operation.Conditional(bit, body(inner)));
        case Operation.Repeat(long count, var inner) ->
            out.add(new Operation.Repeat(count, body(inner)));
        case Operation.Call(var callee, var qubits) ->
            out.add(new Operation.Call(of(callee), qubits));
        case Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _ ->
            out.add(operation);
      }
    }
    return out.build();
  }

  private static void gate(
      GateKind kind, int a, int b, int c, ImmutableList.Builder<Operation> out) {
    switch (kind) {
      case X, Y, Z, H, S, SDG, T, TDG, CX, CZ -> out.add(new Operation.Gate(kind, a, b, c));
      case CY -> out.add(one(GateKind.SDG, b), cx(a, b), one(GateKind.S, b));
      case SWAP -> out.add(cx(a, b), cx(b, a), cx(a, b));
      case CCX ->
          out.add(
              one(GateKind.H, c),
              cx(b, c),
              one(GateKind.TDG, c),
              cx(a, c),
              one(GateKind.T, c),
              cx(b, c),
              one(GateKind.TDG, c),
              cx(a, c),
              one(GateKind.T, b),
              one(GateKind.T, c),
              one(GateKind.H, c),
              cx(a, b),
              one(GateKind.T, a),
              one(GateKind.TDG, b),
              cx(a, b));
    }
  }

  private static Operation one(GateKind kind, int qubit) {
    return new Operation.Gate(kind, qubit);
  }

  private static Operation cx(int control, int target) {
    return new Operation.Gate(GateKind.CX, control, target);
  }
}

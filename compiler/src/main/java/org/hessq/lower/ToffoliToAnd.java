package org.hessq.lower;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * {@code ccx a, b, c} becomes an AND of a and b, a CNOT from it and its inverse. The AND's qubit is
 * a scratch register {@code toffoli} that the routine and all that call it get.
 */
final class ToffoliToAnd {
  private final Map<Routine, Routine> known = new IdentityHashMap<>();

  private ToffoliToAnd() {}

  static Circuit apply(Circuit circuit) {
    var pass = new ToffoliToAnd();
    for (Routine routine : circuit.routines()) {
      pass.known.put(routine, pass.rewritten(routine));
    }
    return new Circuit(pass.known.get(circuit.main()));
  }

  private Routine rewritten(Routine routine) {
    if (!isConcerned(routine.body())) {
      return routine;
    }
    return new Routine(
        routine.name(),
        routine.kind(),
        routine.parameters(),
        ImmutableList.<Register>builder()
            .addAll(routine.registers())
            .add(Register.scratch("toffoli", 1))
            .build(),
        routine.bits(),
        rewrite(routine.body(), routine.width()),
        routine.action());
  }

  private boolean isConcerned(List<Operation> operations) {
    for (Operation operation : operations) {
      boolean concerned =
          switch (operation) {
            case Operation.Gate gate -> gate.kind() == GateKind.CCX;
            case Operation.Call call -> known.get(call.routine()) != call.routine();
            case Operation.Conditional conditional -> isConcerned(conditional.body());
            case Operation.Repeat repeat -> isConcerned(repeat.body());
            case Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Reset _,
                Operation.Assign _ ->
                false;
          };
      if (concerned) {
        return true;
      }
    }
    return false;
  }

  private List<Operation> rewrite(List<Operation> operations, int spare) {
    List<Operation> out = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Gate(var kind, var a, var b, var c) when kind == GateKind.CCX -> {
          out.add(new Operation.And(a, b, spare));
          out.add(new Operation.Gate(GateKind.CX, spare, c));
          out.add(new Operation.UnAnd(a, b, spare));
        }
        case Operation.Call(var callee, var qubits) when known.get(callee) != callee -> {
          ImmutableIntArray.Builder more = ImmutableIntArray.builder().addAll(qubits).add(spare);
          out.add(new Operation.Call(known.get(callee), more.build()));
        }
        case Operation.Conditional(var bit, var inner) ->
            out.add(new Operation.Conditional(bit, rewrite(inner, spare)));
        case Operation.Repeat(var count, var inner) ->
            out.add(new Operation.Repeat(count, rewrite(inner, spare)));
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Call _ ->
            out.add(operation);
      }
    }
    return out;
  }
}

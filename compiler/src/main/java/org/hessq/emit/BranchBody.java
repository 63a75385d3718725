package org.hessq.emit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;

/** What the body of a branch in a flat file may hold. */
final class BranchBody {
  private BranchBody() {}

  /**
   * Requires a body that neither measures nor branches.
   *
   * @param flat the routines that are known not to; those found here are added
   * @throws IllegalStateException if it does
   */
  static void requireFlat(Routine routine, List<Operation> body, Set<Routine> flat) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Reset _ -> {}
        case Operation.Call(var callee, _) -> {
          if (!flat.contains(callee)) {
            requireFlat(routine, callee.body(), flat);
            flat.add(callee);
          }
        }
        case Operation.Repeat(_, var inner) -> requireFlat(routine, inner, flat);
        case Operation.Measure _, Operation.Assign _, Operation.Conditional _ ->
            throw new IllegalStateException(
                routine.name() + " measures or branches within a branch: no flat form");
      }
    }
  }

  /**
   * Requires a body that, done twice, is the identity up to a global phase: gates that are their
   * own inverse and on each qubit only Paulis, only diagonal gates, or one gate.
   *
   * @throws IllegalStateException if that is not so
   */
  static void requireRepeatable(Routine routine, List<Operation> body) {
    List<Operation.Gate> gates = new ArrayList<>();
    boolean onlyGates = gather(body, RoutineBuilder.range(0, routine.width()), gates);
    boolean[] paulis = new boolean[routine.width()];
    boolean[] diagonal = new boolean[routine.width()];
    boolean[] used = new boolean[routine.width()];
    boolean commute = true;
    for (Operation.Gate gate : gates) {
      GateKind kind = gate.kind();
      boolean pauli = kind == GateKind.X || kind == GateKind.Y || kind == GateKind.Z;
      boolean phases = kind == GateKind.Z || kind == GateKind.CZ;
      commute &= kind.isSelfInverse();
      for (int q : new int[] {gate.a(), gate.b(), gate.c()}) {
        if (q >= 0) {
          paulis[q] = pauli && (paulis[q] || !used[q]);
          diagonal[q] = phases && (diagonal[q] || !used[q]);
          commute &= !used[q] || paulis[q] || diagonal[q];
          used[q] = true;
        }
      }
    }
    if (!onlyGates || !commute) {
      throw new IllegalStateException(
          routine.name() + " branches on a parity, but its body can't be repeated: " + body);
    }
  }

  /** {@return whether nothing happens in the body, so that its branch can be left out} */
  static boolean isIdle(List<Operation> body) {
    return body.stream()
        .allMatch(
            operation ->
                switch (operation) {
                  case Operation.Repeat(long count, var inner) -> count == 0 || isIdle(inner);
                  case Operation.Call(var callee, _) -> isIdle(callee.body());
                  case Operation.Gate _,
                      Operation.Rotation _,
                      Operation.And _,
                      Operation.UnAnd _,
                      Operation.Measure _,
                      Operation.Reset _,
                      Operation.Assign _,
                      Operation.Conditional _ ->
                      false;
                });
  }

  /** Adds the body's gates on the given qubits; {@return whether it holds nothing else} */
  private static boolean gather(
      List<Operation> body, ImmutableIntArray qubits, List<Operation.Gate> out) {
    boolean onlyGates = true;
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) ->
            out.add(
                new Operation.Gate(
                    kind, qubits.get(a), b < 0 ? b : qubits.get(b), c < 0 ? c : qubits.get(c)));
        case Operation.Call(var callee, var given) -> {
          ImmutableIntArray.Builder inner = ImmutableIntArray.builder(given.length());
          given.forEach(q -> inner.add(qubits.get(q)));
          onlyGates &= gather(callee.body(), inner.build(), out);
        }
        case Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Conditional _,
            Operation.Repeat _ ->
            onlyGates = false;
      }
    }
    return onlyGates;
  }
}

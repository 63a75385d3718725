package org.hessq.verify.flat;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** The bodies of branches, without calls and loops. */
final class Bodies {
  /** More gates than any branch on outcomes has. */
  private static final int LARGEST = 1 << 20;

  private Bodies() {}

  /**
   * {@return the gates and resets of {@code body} on {@code qubits}; empty if it measures or
   * branches, or is too long}
   */
  static Optional<List<Operation>> plain(List<Operation> body, ImmutableIntArray qubits) {
    List<Operation> out = new ArrayList<>();
    return gather(body, qubits, out) ? Optional.of(out) : Optional.empty();
  }

  private static boolean gather(
      List<Operation> body, ImmutableIntArray qubits, List<Operation> out) {
    for (Operation operation : body) {
      boolean fine =
          switch (operation) {
            case Operation.Gate gate -> out.add(moved(gate, qubits));
            case Operation.Reset(int qubit) -> out.add(new Operation.Reset(qubits.get(qubit)));
            case Operation.Call(var callee, var given) ->
                gather(callee.body(), chosen(qubits, given), out);
            case Operation.Repeat(long count, var inner) -> repeat(count, inner, qubits, out);
            case Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Assign _,
                Operation.Conditional _ ->
                false;
          };
      if (!fine || out.size() > LARGEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean repeat(
      long count, List<Operation> body, ImmutableIntArray qubits, List<Operation> out) {
    List<Operation> once = new ArrayList<>();
    if (!gather(body, qubits, once) || once.size() > 0 && count > LARGEST / once.size()) {
      return false;
    }
    out.addAll(
        Collections.nCopies((int) (once.isEmpty() ? 0 : count), once).stream()
            .flatMap(List::stream)
            .toList());
    return true;
  }

  static Operation.Gate moved(Operation.Gate gate, ImmutableIntArray qubits) {
    return new Operation.Gate(
        gate.kind(),
        qubits.get(gate.a()),
        gate.b() < 0 ? gate.b() : qubits.get(gate.b()),
        gate.c() < 0 ? gate.c() : qubits.get(gate.c()));
  }

  static ImmutableIntArray chosen(ImmutableIntArray qubits, ImmutableIntArray given) {
    ImmutableIntArray.Builder chosen = ImmutableIntArray.builder(given.length());
    given.forEach(q -> chosen.add(qubits.get(q)));
    return chosen.build();
  }

  /**
   * {@return whether doing {@code body} twice is nothing, up to a global phase}
   *
   * <p>It is if every gate undoes itself and any two of them commute up to a phase: they share no
   * qubit, are both Paulis, or are both diagonal.
   */
  static boolean isInvolution(List<Operation> body) {
    for (int i = 0; i < body.size(); i++) {
      if (!(body.get(i) instanceof Operation.Gate one) || !one.kind().isSelfInverse()) {
        return false;
      }
      for (int k = 0; k < i; k++) {
        if (!commute(one, (Operation.Gate) body.get(k))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean commute(Operation.Gate one, Operation.Gate two) {
    boolean apart = !touches(two, one.a()) && !touches(two, one.b()) && !touches(two, one.c());
    return apart
        || isPauli(one.kind()) && isPauli(two.kind())
        || isDiagonal(one.kind()) && isDiagonal(two.kind())
        || one.equals(two);
  }

  private static boolean touches(Operation.Gate gate, int qubit) {
    return qubit >= 0 && (gate.a() == qubit || gate.b() == qubit || gate.c() == qubit);
  }

  private static boolean isPauli(GateKind kind) {
    return kind == GateKind.X || kind == GateKind.Y || kind == GateKind.Z;
  }

  private static boolean isDiagonal(GateKind kind) {
    return kind == GateKind.Z || kind == GateKind.CZ;
  }
}

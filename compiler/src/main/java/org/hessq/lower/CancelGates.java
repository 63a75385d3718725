package org.hessq.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Gate;

/**
 * Takes away neighbouring gates that undo each other and merges powers of T on a qubit; between
 * these anything may stand that is diagonal there. ANDs, rotations and calls stay as they are.
 */
final class CancelGates {
  private final List<Operation> kept = new ArrayList<>();

  /** For each qubit the positions of the operations on it that are kept, the last first. */
  private final Map<Integer, Deque<Integer>> history = new HashMap<>();

  private CancelGates() {}

  static Circuit apply(Circuit circuit) {
    return Rewriting.eachBody(circuit, CancelGates::simplify);
  }

  static List<Operation> simplify(List<Operation> body) {
    var pass = new CancelGates();
    body.forEach(pass::add);
    return pass.kept.stream().filter(Objects::nonNull).toList();
  }

  private void add(Operation operation) {
    switch (operation) {
      case Gate gate -> {
        if (!mergesPower(gate) && !cancels(gate)) {
          keep(gate);
        }
      }
      case Operation.Conditional(var bit, var body) ->
          keep(new Operation.Conditional(bit, simplify(body)));
      case Operation.Repeat(var count, var body) ->
          keep(new Operation.Repeat(count, simplify(body)));
      case Operation.Rotation _,
          Operation.And _,
          Operation.UnAnd _,
          Operation.Measure _,
          Operation.Reset _,
          Operation.Assign _,
          Operation.Call _ ->
          keep(operation);
    }
  }

  private void keep(Operation operation) {
    qubits(operation).distinct().forEach(q -> of(q).push(kept.size()));
    kept.add(operation);
  }

  private Deque<Integer> of(int qubit) {
    return history.computeIfAbsent(qubit, _ -> new ArrayDeque<>());
  }

  private boolean cancels(Gate gate) {
    int[] qubits = qubits(gate).toArray();
    Integer position = of(qubits[0]).peek();
    if (position == null || !isInverse(gate, kept.get(position))) {
      return false;
    }
    for (int qubit : qubits) {
      if (!position.equals(of(qubit).peek())) {
        return false;
      }
    }
    for (int qubit : qubits) {
      of(qubit).pop();
    }
    kept.set(position, null);
    return true;
  }

  private static boolean isInverse(Gate gate, Operation before) {
    if (!(before instanceof Gate other) || other.kind() != gate.kind().adjoint()) {
      return false;
    }
    return switch (gate.kind()) {
      case CZ, SWAP ->
          other.a() + other.b() == gate.a() + gate.b()
              && (other.a() == gate.a() || other.a() == gate.b());
      case X, Y, Z, H, S, SDG, T, TDG, CX, CY, CCX ->
          other.a() == gate.a() && other.b() == gate.b() && other.c() == gate.c();
    };
  }

  /** Whether {@code gate} could be added to an earlier power of T on its qubit. */
  private boolean mergesPower(Gate gate) {
    int power = power(gate.kind());
    if (power == 0) {
      return false;
    }
    Iterator<Integer> earlier = of(gate.a()).iterator();
    while (earlier.hasNext()) {
      int position = earlier.next();
      Operation operation = kept.get(position);
      if (operation instanceof Gate other
          && power(other.kind()) != 0
          && merge(earlier, position, gate.a(), power + power(other.kind()) & 7)) {
        return true;
      }
      if (!isDiagonal(operation, gate.a())) {
        return false;
      }
    }
    return false;
  }

  /** Puts T^power in the place of an operation, if that is one gate or none. */
  private boolean merge(Iterator<Integer> at, int position, int qubit, int power) {
    if (power == 0) {
      at.remove();
      kept.set(position, null);
      return true;
    }
    for (GateKind kind : GateKind.values()) {
      if (power(kind) == power) {
        kept.set(position, new Gate(kind, qubit));
        return true;
      }
    }
    return false;
  }

  /** {@return k if the gate is T^k with 0 &lt; k &lt; 8, else 0} */
  private static int power(GateKind kind) {
    return switch (kind) {
      case T -> 1;
      case S -> 2;
      case Z -> 4;
      case SDG -> 6;
      case TDG -> 7;
      case X, Y, H, CX, CY, CZ, SWAP, CCX -> 0;
    };
  }

  private static boolean isDiagonal(Operation operation, int qubit) {
    return switch (operation) {
      case Gate gate ->
          switch (gate.kind()) {
            case Z, S, SDG, T, TDG, CZ -> true;
            case CX, CY -> qubit == gate.a();
            case CCX -> qubit != gate.c();
            case X, Y, H, SWAP -> false;
          };
      case Operation.Rotation rotation -> rotation.axis() == Operation.Axis.Z;
      case Operation.And and -> qubit != and.target();
      case Operation.UnAnd unAnd -> qubit != unAnd.target();
      case Operation.Measure _,
          Operation.Reset _,
          Operation.Assign _,
          Operation.Conditional _,
          Operation.Repeat _,
          Operation.Call _ ->
          false;
    };
  }

  private static IntStream qubits(Operation operation) {
    return switch (operation) {
      case Gate gate -> IntStream.of(gate.a(), gate.b(), gate.c()).filter(q -> q >= 0);
      case Operation.Rotation rotation -> IntStream.of(rotation.qubit());
      case Operation.And(var a, var b, var target) -> IntStream.of(a, b, target);
      case Operation.UnAnd(var a, var b, var target) -> IntStream.of(a, b, target);
      case Operation.Measure measure -> IntStream.of(measure.qubit());
      case Operation.Reset reset -> IntStream.of(reset.qubit());
      case Operation.Assign _ -> IntStream.empty();
      case Operation.Conditional conditional ->
          conditional.body().stream().flatMapToInt(CancelGates::qubits);
      case Operation.Repeat repeat -> repeat.body().stream().flatMapToInt(CancelGates::qubits);
      case Operation.Call call -> call.qubits().stream();
    };
  }
}

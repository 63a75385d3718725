package org.hessq.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineKind;

/**
 * The intermediate products that a main routine's flags leave standing: they have to be cleared on
 * the same qubits in the same order, with what they were computed from unchanged, and nothing else
 * may use them in between.
 */
final class HeldProducts {
  private final Map<Integer, int[]> open = new TreeMap<>();

  /** {@return what is wrong with an operation of the main routine, if something is} */
  Optional<String> after(Operation operation) {
    return switch (operation) {
      case Operation.Gate(var kind, var a, var b, var c) ->
          switch (kind) {
            case Z, S, SDG, T, TDG, CZ -> Optional.empty();
            case X, Y, H -> changes(a);
            case CX, CY -> changes(b);
            case SWAP -> changes(a, b);
            case CCX -> changes(c);
          };
      case Operation.Rotation(var axis, _, _, var qubit) ->
          axis == Operation.Axis.Z ? Optional.empty() : changes(qubit);
      case Operation.Call call ->
          call.routine().kind() == RoutineKind.ZERO_FLAG
              ? flag(ZeroFlag.of(call.routine()), call.qubits().toArray())
              : isDiagonal(call) ? Optional.empty() : changes(call.qubits().toArray());
      case Operation.Measure(var qubit, _) -> changes(qubit);
      case Operation.Repeat _,
          Operation.And _,
          Operation.UnAnd _,
          Operation.Reset _,
          Operation.Assign _,
          Operation.Conditional _ ->
          Optional.empty();
    };
  }

  private static boolean isDiagonal(Operation.Call call) {
    return call.routine().kind() == RoutineKind.WORD
        && call.routine().parameters().getOrDefault("axis", "").equals("z");
  }

  private Optional<String> changes(int... qubits) {
    for (Map.Entry<Integer, int[]> flag : open.entrySet()) {
      for (int held : flag.getValue()) {
        for (int qubit : qubits) {
          if (held == qubit) {
            return Optional.of("qubit " + qubit + " is used while a flag of it is held");
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> flag(ZeroFlag flag, int[] qubits) {
    int target = qubits[flag.flag()];
    int data = flag.routine().width() - flag.routine().scratchWidth();
    int[] wiring = Arrays.copyOf(qubits, data);
    int[] before = open.get(target);
    if (before != null) {
      if (!Arrays.equals(before, wiring)) {
        return Optional.of("a flag is cleared on other qubits than it was computed on");
      }
      open.remove(target);
      return changes(target);
    }
    int[] written = flag.clean().stream().map(k -> qubits[k]).filter(q -> q != target).toArray();
    Optional<String> used = changes(written).or(() -> changes(target));
    if (written.length > 0) {
      open.put(target, wiring);
    }
    return used;
  }

  /** {@return what is wrong at the end, if something is} */
  Optional<String> atEnd() {
    return open.isEmpty() ? Optional.empty() : Optional.of("a flag's products are never cleared");
  }
}

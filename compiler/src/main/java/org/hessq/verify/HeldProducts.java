package org.hessq.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Planes;
import org.hessq.simulate.PremiseException;

/**
 * The intermediate products that a main routine's flags leave standing: they have to be cleared on
 * the same qubits in the same order, with what they were computed from unchanged, and nothing else
 * may use them in between.
 */
final class HeldProducts {
  private final Gadgets gadgets;
  private final long seed;
  private final Map<Integer, int[]> open = new TreeMap<>();
  private final Map<Integer, Routine> openedBy = new TreeMap<>();
  private final Map<Routine, Boolean> setting = new IdentityHashMap<>();
  private final Map<List<Routine>, Boolean> clearing = new HashMap<>();

  HeldProducts(Gadgets gadgets, long seed) {
    this.gadgets = gadgets;
    this.seed = seed;
  }

  private boolean sets(ZeroFlag flag) {
    return setting.computeIfAbsent(
        flag.routine(), routine -> runs(flag.clean(), flag::isSet, routine));
  }

  private boolean clears(Routine opened, ZeroFlag flag) {
    return clearing.computeIfAbsent(
        List.of(opened, flag.routine()),
        pair ->
            Trial.data(opened).equals(Trial.data(flag.routine()))
                && runs(
                    flag.clean(),
                    (input, output) -> input.firstDifference(output).isEmpty(),
                    opened,
                    flag.routine()));
  }

  private boolean runs(BitSet clean, BiPredicate<Planes, Planes> test, Routine... sequence) {
    try {
      return new Trial(gadgets, seed, 1, Trial.Inputs.ALL, clean, sequence).run(test);
    } catch (PremiseException premise) {
      return false;
    }
  }

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
      return clears(openedBy.get(target), flag)
          ? changes(target)
          : Optional.of("a flag is not cleared by this");
    }
    int[] written = flag.clean().stream().map(k -> qubits[k]).filter(q -> q != target).toArray();
    Optional<String> used = changes(written).or(() -> changes(target));
    open.put(target, wiring);
    openedBy.put(target, flag.routine());
    return used.isPresent() || sets(flag) ? used : Optional.of("a flag is not set by this");
  }

  /** {@return what is wrong at the end, if something is} */
  Optional<String> atEnd() {
    return open.isEmpty() ? Optional.empty() : Optional.of("a flag is never cleared");
  }
}

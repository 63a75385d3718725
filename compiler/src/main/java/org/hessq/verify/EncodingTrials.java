package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.UnsupportedStepException;

/** What encodings owe besides their block, by runs on basis states with fresh outcomes. */
record EncodingTrials(Gadgets gadgets, long seed) {

  /** Callees first, so that the smallest is named. */
  Verdict scratch(List<Routine> routines) {
    List<Routine> all = new ArrayList<>();
    routines.forEach(routine -> collect(routine, all));
    Verdict weakest = new Verdict.Agrees(0, 0);
    for (Routine routine : all) {
      weakest = weaker(weakest, () -> cleanScratch(routine));
    }
    return weakest;
  }

  private static void collect(Routine routine, List<Routine> all) {
    calls(routine).forEach(call -> collect(call.routine(), all));
    if (!all.contains(routine)) {
      all.add(routine);
    }
  }

  private Verdict cleanScratch(Routine routine) {
    try {
      LayeredRoutine layered = LayeredRoutine.of(routine, gadgets, seed);
      if (!layered.opening().equals(layered.closing())) {
        return differs(routine.name() + ": the layers of Hadamard gates differ");
      }
      Trial trial = trial(Trial.DRAWS, routine);
      trial.run((input, output) -> true);
      return trial.passed();
    } catch (UnsupportedStepException | PremiseException wrong) {
      return differs(wrong.getMessage());
    }
  }

  private Trial trial(int draws, Routine... sequence) {
    return new Trial(gadgets, seed, draws, Trial.Inputs.READ, new BitSet(), sequence);
  }

  /** {@return whether {@code second} undoes {@code first}, on all states of the ancillas} */
  Verdict inverse(Routine first, Routine second) {
    try {
      Trial trial = trial(1, first, second);
      boolean undone = trial.run((input, output) -> input.firstDifference(output).isEmpty());
      boolean meets =
          LayeredRoutine.of(first, gadgets, seed)
              .opening()
              .equals(LayeredRoutine.of(second, gadgets, seed).opening());
      return undone && meets
          ? trial.passed()
          : differs(second.name() + ": does not undo " + first.name());
    } catch (UnsupportedStepException | PremiseException wrong) {
      return differs(wrong.getMessage());
    }
  }

  /** A branch of 1 leaves every basis state as it is, that of the ancillas too. */
  Verdict controlled(List<Routine> routines) {
    Verdict weakest = new Verdict.Agrees(0, 0);
    for (Routine routine : routines) {
      weakest = weaker(weakest, () -> isIdleWhereBranchIsOne(routine));
    }
    return weakest;
  }

  private Verdict isIdleWhereBranchIsOne(Routine routine) {
    BitSet branch =
        Trial.qubits(routine, r -> r.kind() == Register.Kind.DATA && r.name().equals("branch"));
    if (branch.cardinality() != 1) {
      return differs(routine.name() + ": has no branch");
    }
    try {
      Trial trial =
          trial(Trial.DRAWS, routine)
              .restricted((planes, _) -> Arrays.fill(planes.plane(branch.nextSetBit(0)), -1L));
      boolean idle = trial.run((input, output) -> input.firstDifference(output).isEmpty());
      return idle
          ? trial.passed()
          : differs(routine.name() + ": is not the identity where the branch is 1");
    } catch (UnsupportedStepException | PremiseException wrong) {
      return differs(wrong.getMessage());
    }
  }

  static Verdict differs(String what) {
    return new Verdict.Differs(what, 1, 0);
  }

  /** {@return {@code one} if it differs, else the weaker of both} */
  static Verdict weaker(Verdict one, Supplier<Verdict> next) {
    if (one instanceof Verdict.Differs) {
      return one;
    }
    Verdict other = next.get();
    return other.severity() > one.severity() ? other : one;
  }

  /** The calls of encodings in a body, in order. */
  static List<Operation.Call> calls(Routine routine) {
    return routine.body().stream()
        .flatMap(
            operation ->
                operation instanceof Operation.Call call && isEncoding(call.routine())
                    ? Stream.of(call)
                    : Stream.empty())
        .toList();
  }

  private static boolean isEncoding(Routine routine) {
    return routine.kind() == RoutineKind.BLOCK_ENCODING
        || routine.kind() == RoutineKind.BLOCK_ENCODING_ADJOINT;
  }
}

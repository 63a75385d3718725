package org.hessq.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * The check {@code inverses}: each encoding that is layered has an inverse in the file, or is its
 * own where it follows itself, or is at least one-to-one where it is used once.
 */
final class Inverses {
  private final Circuit circuit;
  private final Gadgets gadgets;
  private final long seed;
  private Verdict weakest = new Verdict.Agrees(0, 0);
  private int checked;

  private Inverses(Circuit circuit, Gadgets gadgets, long seed) {
    this.circuit = circuit;
    this.gadgets = gadgets;
    this.seed = seed;
  }

  /** {@return the check; empty without such encodings} */
  static Optional<Check> check(Circuit circuit, Gadgets gadgets, long seed) {
    return new Inverses(circuit, gadgets, seed).check();
  }

  private Optional<Check> check() {
    for (Routine routine : circuit.routines()) {
      Optional<String> fault;
      try {
        fault = isEncoding(routine) ? fault(routine) : Optional.empty();
      } catch (PremiseException premise) {
        fault = Optional.of(premise.getMessage());
      }
      if (fault.isPresent()) {
        return Optional.of(
            new Check("inverses", new Verdict.Differs(fault.get(), 1, 0), routine.kind().word()));
      }
    }
    return checked == 0
        ? Optional.empty()
        : Optional.of(new Check("inverses", weakest, checked + " encodings"));
  }

  private Optional<String> fault(Routine routine) {
    LayeredRoutine layered;
    try {
      layered = LayeredRoutine.of(routine, gadgets, seed);
    } catch (UnsupportedStepException composite) {
      return Optional.empty();
    }
    checked++;
    List<Routine> partners =
        circuit.routines().stream()
            .filter(other -> isEncoding(other) && other.kind() != routine.kind())
            .filter(other -> Trial.data(other).equals(Trial.data(routine)))
            .toList();
    List<Routine> candidates = partners.isEmpty() ? List.of(routine) : partners;
    for (Routine other : candidates) {
      Trial trial = new Trial(gadgets, seed, 1, Trial.Inputs.READ, new BitSet(), other, routine);
      if (LayeredRoutine.of(other, gadgets, seed).opening().equals(layered.opening())
          && trial.run((input, output) -> input.firstDifference(output).isEmpty())) {
        passed(trial);
        return Optional.empty();
      }
    }
    if (!partners.isEmpty() || uses(routine) > 1) {
      return Optional.of(routine.name() + ": not inverse to " + candidates.getFirst().name());
    }
    Trial trial = new Trial(gadgets, seed, 1, Trial.Inputs.READ, new BitSet(), routine);
    passed(trial);
    return trial.isOneToOne()
        ? Optional.empty()
        : Optional.of(routine.name() + ": two basis states become one");
  }

  private void passed(Trial trial) {
    Verdict verdict = trial.passed();
    weakest = verdict.severity() > weakest.severity() ? verdict : weakest;
  }

  private static boolean isEncoding(Routine routine) {
    return routine.kind() == RoutineKind.BLOCK_ENCODING
        || routine.kind() == RoutineKind.BLOCK_ENCODING_ADJOINT;
  }

  private long uses(Routine routine) {
    return circuit.main().body().stream()
        .filter(o -> o instanceof Operation.Call call && call.routine() == routine)
        .count();
  }
}

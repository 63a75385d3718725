package org.hessq.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadget;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.Planes;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.Segment;
import org.hessq.simulate.UnsupportedStepException;

/**
 * Checks every routine against what its kind and its parameters state, on basis states and on fresh
 * measurement outcomes, and that it hands scratch back as |0⟩.
 */
public final class Routines {
  private final Circuit circuit;
  private final Gadgets gadgets;
  private final long seed;
  private Verdict weakest = new Verdict.Agrees(0, 0);
  private int checked;

  private Routines(Circuit circuit, Gadgets gadgets, long seed) {
    this.circuit = circuit;
    this.gadgets = gadgets;
    this.seed = seed;
  }

  /** {@return the check of all routines, callees first, up to the first that is wrong} */
  public static Check check(Circuit circuit, Gadgets gadgets, long seed) {
    Routines referee = new Routines(circuit, gadgets, seed);
    for (Routine routine : circuit.routines()) {
      Optional<String> fault;
      try {
        fault = referee.fault(routine);
      } catch (PremiseException | IllegalArgumentException wrong) {
        fault = Optional.of(wrong.getMessage());
      } catch (UnsupportedStepException unsupported) {
        fault = Optional.of(routine.name() + ": no permutation: " + unsupported.getMessage());
      }
      if (fault.isPresent()) {
        return new Check(
            "routines",
            new Verdict.Differs(fault.get(), 1, 0),
            "kind " + routine.kind().word() + " of " + routine.name());
      }
    }
    return new Check(
        "routines",
        referee.weakest,
        referee.checked + " routines, " + Trial.DRAWS + " draws of the outcomes each");
  }

  private Optional<String> fault(Routine routine) {
    return switch (routine.kind()) {
      case AND -> and(routine);
      case UNAND -> unAnd(routine);
      case ARITHMETIC -> arithmetic(routine);
      case LOOKUP -> lookup(routine);
      case UNLOOKUP -> unlookup(routine);
      case ZERO_FLAG -> zeroFlag(routine);
      case BLOCK_ENCODING, BLOCK_ENCODING_ADJOINT -> encoding(routine);
      case WORD, STATE_PREPARATION, STATE_PREPARATION_ADJOINT, MAIN, PLAIN -> Optional.empty();
    };
  }

  private void passed(Verdict verdict) {
    checked++;
    weakest = verdict.severity() > weakest.severity() ? verdict : weakest;
  }

  private Optional<String> and(Routine routine) {
    passed(new Verdict.Agrees(0, 0));
    return switch (gadgets.of(routine)) {
      case Gadget.And _, Gadget.Toffoli _ -> Optional.empty();
      case Gadget.UnAnd _, Gadget.None _ -> Optional.of(routine.name() + ": no AND");
    };
  }

  private Optional<String> unAnd(Routine routine) {
    passed(new Verdict.Agrees(0, 0));
    switch (gadgets.of(routine)) {
      case Gadget.UnAnd _, Gadget.Toffoli _ -> {
        return Optional.empty();
      }
      case Gadget.And _, Gadget.None _ -> {}
    }
    if (routine.width() != 3) {
      return Optional.of(routine.name() + ": not on three qubits");
    }
    for (int target = 2; target >= 0; target--) {
      if (clears(routine, target)) {
        return Optional.empty();
      }
    }
    return Optional.of(routine.name() + ": does not undo an AND");
  }

  /** Whether a ∧ b in {@code target} becomes |0⟩ without a phase, on every draw. */
  private boolean clears(Routine routine, int target) {
    int a = target == 0 ? 1 : 0;
    int b = target == 2 ? 1 : 2;
    for (int draw = 0; draw < Trial.DRAWS; draw++) {
      Planes planes = new Planes(3, 64);
      planes.enumerate(new int[] {a, b}, 0);
      Planes expected = planes.copy();
      for (int w = 0; w < planes.plane(a).length; w++) {
        planes.plane(target)[w] = planes.plane(a)[w] & planes.plane(b)[w];
      }
      Segment segment = Segment.of(routine, gadgets, seed + draw);
      if (planes.apply(segment).isPresent() || planes.firstDifference(expected).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private Trial trial(BitSet clean, Routine... sequence) {
    return new Trial(gadgets, seed, Trial.DRAWS, clean, sequence);
  }

  /** The adjoint of a routine states the same function, and does the inverse. */
  private Optional<String> arithmetic(Routine routine) {
    Optional<Meaning.Action> meaning = Meaning.of(routine);
    Trial trial = trial(new BitSet(), routine);
    boolean forward = trial.run((in, out) -> meaning.isEmpty() || maps(meaning.get(), in, out));
    boolean right = forward || trial.run((in, out) -> maps(meaning.get(), out, in));
    passed(trial.passed());
    return right
        ? Optional.empty()
        : Optional.of(routine.name() + ": not what " + routine.parameters() + " states");
  }

  private static boolean maps(Meaning.Action action, Planes from, Planes to) {
    Planes image = from.copy();
    action.on(image);
    return image.firstDifference(to).isEmpty();
  }

  private static boolean isAddress(Register register) {
    return register.name().equals("address") || register.name().equals("control");
  }

  private static BitSet words(Routine lookup) {
    return Trial.qubits(lookup, r -> r.kind() == Register.Kind.DATA && !isAddress(r));
  }

  /** The address stays, no phase is left, and scratch is clean. */
  private Optional<String> lookup(Routine routine) {
    BitSet words = words(routine);
    if (Trial.qubits(routine, Routines::isAddress).isEmpty()) {
      return Optional.of(routine.name() + ": a lookup without a register called address");
    }
    Trial trial = trial(words, routine);
    boolean right =
        trial.run(
            (input, output) -> {
              Planes expected = input.copy();
              words.stream().forEach(q -> expected.copyPlane(q, output));
              return expected.firstDifference(output).isEmpty();
            });
    passed(trial.passed());
    return right
        ? Optional.empty()
        : Optional.of(routine.name() + ": changes its address or a phase");
  }

  /** Undoes the lookup of its name; one whose lookup is not in the file is left to its callers. */
  private Optional<String> unlookup(Routine routine) {
    for (Routine lookup : circuit.routines()) {
      if (lookup.kind() == RoutineKind.LOOKUP && stem(lookup).equals(stem(routine))) {
        if (!Trial.data(lookup).equals(Trial.data(routine))) {
          return Optional.of(routine.name() + ": other registers than " + lookup.name());
        }
        Trial trial = trial(words(lookup), lookup, routine);
        if (!trial.run((input, output) -> input.firstDifference(output).isEmpty())) {
          return Optional.of(routine.name() + ": does not undo " + lookup.name());
        }
        passed(trial.passed());
      }
    }
    return Optional.empty();
  }

  private static String stem(Routine routine) {
    return routine.name().replaceFirst("_(un)?load(_dg)?$", "");
  }

  private Optional<String> zeroFlag(Routine routine) {
    ZeroFlag flag = ZeroFlag.of(routine);
    if (computes(flag)) {
      return Optional.empty();
    }
    for (Routine other : circuit.routines()) {
      if (other.kind() == RoutineKind.ZERO_FLAG
          && Trial.data(other).equals(Trial.data(routine))
          && other.parameters().equals(routine.parameters())
          && computes(ZeroFlag.of(other))) {
        Trial trial = trial(flag.clean(), other, routine);
        if (trial.run((input, output) -> input.firstDifference(output).isEmpty())) {
          passed(trial.passed());
          return Optional.empty();
        }
      }
    }
    return Optional.of(routine.name() + ": neither sets nor clears the flag that it states");
  }

  private boolean computes(ZeroFlag flag) {
    Trial trial = trial(flag.clean(), flag.routine());
    try {
      boolean right = trial.run(flag::isSet);
      if (right) {
        passed(trial.passed());
      }
      return right;
    } catch (PremiseException premise) {
      return false;
    }
  }

  /**
   * Encodings that are layered: one-to-one, and with an inverse where the file has one or uses the
   * routine as its own.
   */
  private Optional<String> encoding(Routine routine) {
    LayeredRoutine layered;
    try {
      layered = LayeredRoutine.of(routine, gadgets, seed);
    } catch (UnsupportedStepException composite) {
      return Optional.empty();
    }
    if (!layered.opening().equals(layered.closing())) {
      return Optional.of(routine.name() + ": the layers of Hadamard gates differ");
    }
    Trial trial = trial(new BitSet(), routine);
    try {
      trial.run((input, output) -> true);
    } catch (PremiseException premise) {
      throw UnlookupFault.locate(layered, seed).orElse(premise);
    }
    passed(trial.passed());
    return inverse(routine, layered);
  }

  private Optional<String> inverse(Routine routine, LayeredRoutine layered) {
    List<Routine> partners =
        circuit.routines().stream()
            .filter(other -> isEncoding(other) && other.kind() != routine.kind())
            .filter(other -> Trial.data(other).equals(Trial.data(routine)))
            .toList();
    List<Routine> candidates = partners.isEmpty() ? List.of(routine) : partners;
    for (Routine other : candidates) {
      Trial trial = new Trial(gadgets, seed, 1, new BitSet(), other, routine);
      if (LayeredRoutine.of(other, gadgets, seed).opening().equals(layered.opening())
          && trial.run((input, output) -> input.firstDifference(output).isEmpty())) {
        passed(trial.passed());
        return Optional.empty();
      }
    }
    if (!partners.isEmpty() || uses(routine) > 1) {
      return Optional.of(routine.name() + ": not inverse to " + candidates.getFirst().name());
    }
    return new Trial(gadgets, seed, 1, new BitSet(), routine).isOneToOne()
        ? Optional.empty()
        : Optional.of(routine.name() + ": two basis states become one");
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

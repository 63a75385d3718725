package org.hessq.verify;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
import org.hessq.simulate.UnsupportedStepException;

/**
 * Checks every routine against what its kind and its parameters state, on basis states and on fresh
 * measurement outcomes, and that it hands scratch back as |0⟩.
 */
public final class Routines {
  /** Operations on words for a routine that its callers may prove in passing. */
  private static final double FIRST = 1e8;

  private final Circuit circuit;
  private final Gadgets gadgets;
  private final long seed;
  private final Set<Routine> deferred = new LinkedHashSet<>();
  private final Map<Routine, Verdict> weakest = new LinkedHashMap<>();
  private Routine current;
  private int checked;

  private Routines(Circuit circuit, Gadgets gadgets, long seed) {
    this.circuit = circuit;
    this.gadgets = gadgets;
    this.seed = seed;
  }

  /**
   * {@return the checks {@code routines} and {@code scratch}, callees first; only the first that
   * differs if one does}
   */
  public static List<Check> checks(Circuit circuit, long seed) {
    Gadgets gadgets = new Gadgets(Gadgets.Measured.RECOGNISED);
    Routines referee = new Routines(circuit, gadgets, seed);
    Optional<Check> differs = referee.all(circuit.routines(), FIRST);
    if (differs.isEmpty()) {
      List<Routine> open = referee.deferred.stream().filter(r -> !referee.isCovered(r)).toList();
      differs = referee.all(open, Trial.BUDGET);
    }
    if (differs.isPresent()) {
      return List.of(differs.get());
    }
    String scope = referee.checked + " runs, up to " + Trial.DRAWS + " draws of the outcomes each";
    return List.of(
        new Check("routines", referee.verdict(), scope),
        new Check("scratch", referee.verdict(), "at the end of every call in these runs"));
  }

  private Optional<Check> all(List<Routine> routines, double budget) {
    for (Routine routine : routines) {
      Optional<String> fault;
      String name = "routines";
      current = routine;
      try {
        fault = fault(routine, budget);
      } catch (PremiseException premise) {
        name = premise.qubit() >= 0 ? "scratch" : name;
        fault = Optional.of(premise.getMessage());
      } catch (IllegalArgumentException unstated) {
        fault = Optional.of(routine.name() + ": " + unstated.getMessage());
      } catch (UnsupportedStepException unsupported) {
        fault = Optional.of(routine.name() + ": no permutation: " + unsupported.getMessage());
      }
      if (fault.isPresent()) {
        Verdict differs = new Verdict.Differs(fault.get(), 1, 0);
        return Optional.of(new Check(name, differs, routine.kind().word() + " " + routine.name()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> fault(Routine routine, double budget) {
    return switch (routine.kind()) {
      case AND -> and(routine);
      case UNAND -> unAnd(routine);
      case ARITHMETIC -> arithmetic(routine, budget);
      case LOOKUP -> lookup(routine);
      case UNLOOKUP -> unlookup(routine);
      case ZERO_FLAG -> zeroFlag(routine);
      case BLOCK_ENCODING, BLOCK_ENCODING_ADJOINT -> encoding(routine);
      case WORD, STATE_PREPARATION, STATE_PREPARATION_ADJOINT, MAIN, PLAIN -> Optional.empty();
    };
  }

  private void passed(Verdict verdict) {
    checked++;
    weakest.merge(current, verdict, (a, b) -> a.severity() >= b.severity() ? a : b);
  }

  /**
   * The weakest verdict of all routines, but for those whose every caller is proven: such a
   * caller's run over all of its inputs has met every input that the routine can meet.
   */
  private Verdict verdict() {
    Verdict result = new Verdict.Agrees(0, 0);
    for (Map.Entry<Routine, Verdict> own : weakest.entrySet()) {
      boolean counts = own.getValue().severity() > result.severity();
      result = counts && !isCovered(own.getKey()) ? own.getValue() : result;
    }
    return result;
  }

  private boolean isCovered(Routine routine) {
    List<Routine> callers =
        circuit.routines().stream().filter(caller -> calls(caller, routine)).toList();
    return !callers.isEmpty()
        && callers.stream()
            .allMatch(caller -> weakest.get(caller) instanceof Verdict.Agrees || isCovered(caller));
  }

  private static boolean calls(Routine caller, Routine callee) {
    return calls(caller.body(), callee);
  }

  private static boolean calls(List<Operation> body, Routine callee) {
    return body.stream()
        .anyMatch(
            operation ->
                switch (operation) {
                  case Operation.Call call -> call.routine() == callee;
                  case Operation.Conditional conditional -> calls(conditional.body(), callee);
                  case Operation.Repeat repeat -> calls(repeat.body(), callee);
                  case Operation.Gate _,
                      Operation.Rotation _,
                      Operation.And _,
                      Operation.UnAnd _,
                      Operation.Measure _,
                      Operation.Reset _,
                      Operation.Assign _ ->
                      false;
                });
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
    return Optional.of(routine.name() + ": does not undo an AND");
  }

  private Trial trial(BitSet clean, Routine... sequence) {
    return new Trial(gadgets, seed, Trial.DRAWS, Trial.Inputs.ALL, clean, sequence);
  }

  /**
   * The adjoint of a routine states the same function, and does the inverse. One with many inputs
   * is sampled first: it is run on all of them only if no callers prove it.
   */
  private Optional<String> arithmetic(Routine routine, double budget) {
    Optional<Meaning.Action> meaning = Meaning.of(routine);
    Trial trial = trial(new BitSet(), routine).within(budget);
    boolean forward = trial.run((in, out) -> meaning.isEmpty() || maps(meaning.get(), in, out));
    boolean right = forward || trial.run((in, out) -> maps(meaning.get(), out, in));
    weakest.remove(routine);
    passed(trial.passed());
    if (trial.passed() instanceof Verdict.NotRefuted) {
      deferred.add(routine);
    }
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
    return addressed(
        routine,
        ": changes its address or a phase",
        (input, output) -> {
          Planes expected = input.copy();
          words.stream().forEach(q -> expected.copyPlane(q, output));
          return expected.firstDifference(output).isEmpty();
        },
        routine);
  }

  /** Undoes the lookup of its name; one whose lookup is not in the file is left to its callers. */
  private Optional<String> unlookup(Routine routine) {
    for (Routine lookup : circuit.routines()) {
      if (lookup.kind() == RoutineKind.LOOKUP && stem(lookup).equals(stem(routine))) {
        if (!Trial.data(lookup).equals(Trial.data(routine))) {
          return Optional.of(routine.name() + ": other registers than " + lookup.name());
        }
        return addressed(
            routine,
            ": does not undo " + lookup.name(),
            (input, output) -> input.firstDifference(output).isEmpty(),
            lookup,
            routine);
      }
    }
    return Optional.empty();
  }

  /**
   * Tries all addresses and, where that fails, those below the number of rows: what happens at the
   * others is nobody's business unless a caller goes there, and then it shows in the caller.
   */
  private Optional<String> addressed(
      Routine routine, String fault, BiPredicate<Planes, Planes> test, Routine... sequence) {
    BitSet words = words(sequence[0]);
    Trial everywhere = trial(words, sequence);
    if (holds(everywhere, test)) {
      passed(everywhere.passed());
      return Optional.empty();
    }
    Trial inside = trial(words, sequence).restricted(planes -> keepRows(sequence[0], planes));
    boolean right = inside.run(test);
    passed(inside.passed());
    return right ? Optional.empty() : Optional.of(routine.name() + fault);
  }

  private static boolean holds(Trial trial, BiPredicate<Planes, Planes> test) {
    try {
      return trial.run(test);
    } catch (PremiseException premise) {
      return false;
    }
  }

  /** Addresses past the last row become 0. */
  private static void keepRows(Routine lookup, Planes planes) {
    BitSet address = Trial.qubits(lookup, r -> r.name().equals("address"));
    long rows = Long.parseLong(lookup.parameters().getOrDefault("rows", "-1"));
    int width = address.cardinality();
    if (rows < 0 || width == 0 || rows >>> width != 0) {
      return;
    }
    int first = address.nextSetBit(0);
    for (int w = 0; w < planes.lanes() >>> 6; w++) {
      long below = 0;
      for (int k = 0; k < width; k++) {
        long bit = planes.plane(first + k)[w];
        below = (rows >>> k & 1) != 0 ? below | ~bit : below & ~bit;
      }
      for (int k = 0; k < width; k++) {
        planes.plane(first + k)[w] &= below;
      }
    }
  }

  /** {@return the name that a lookup and its inverse share} */
  static String stem(Routine routine) {
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
    boolean right = holds(trial, flag::isSet);
    if (right) {
      passed(trial.passed());
    }
    return right;
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
    Trial trial = new Trial(gadgets, seed, Trial.DRAWS, Trial.Inputs.READ, new BitSet(), routine);
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
      Trial trial = new Trial(gadgets, seed, 1, Trial.Inputs.READ, new BitSet(), other, routine);
      if (LayeredRoutine.of(other, gadgets, seed).opening().equals(layered.opening())
          && trial.run((input, output) -> input.firstDifference(output).isEmpty())) {
        passed(trial.passed());
        return Optional.empty();
      }
    }
    if (!partners.isEmpty() || uses(routine) > 1) {
      return Optional.of(routine.name() + ": not inverse to " + candidates.getFirst().name());
    }
    return new Trial(gadgets, seed, 1, Trial.Inputs.READ, new BitSet(), routine).isOneToOne()
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

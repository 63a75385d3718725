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
    List<Routine> parts = circuit.routines().stream().filter(r -> isJudged(r.kind())).toList();
    List<Routine> whole = circuit.routines().stream().filter(r -> !isJudged(r.kind())).toList();
    Optional<Check> differs = referee.all(parts, FIRST).or(() -> referee.all(whole, FIRST));
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
        fault = Optional.of(blamed(premise));
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

  /** A callee that does what it states is not to blame for what it is given. */
  private String blamed(PremiseException premise) {
    boolean proven =
        circuit.routines().stream()
            .anyMatch(callee -> callee.name().equals(premise.routine()) && isJudged(callee.kind()));
    return proven && !premise.routine().equals(current.name())
        ? current.name() + ": in a call of " + premise.getMessage()
        : premise.getMessage();
  }

  private static boolean isJudged(RoutineKind kind) {
    return switch (kind) {
      case AND, UNAND, ARITHMETIC, LOOKUP, UNLOOKUP, ZERO_FLAG -> true;
      case BLOCK_ENCODING,
          BLOCK_ENCODING_ADJOINT,
          WORD,
          STATE_PREPARATION,
          STATE_PREPARATION_ADJOINT,
          MAIN,
          PLAIN ->
          false;
    };
  }

  private Optional<String> fault(Routine routine, double budget) {
    return switch (routine.kind()) {
      case AND -> and(routine);
      case UNAND -> unAnd(routine);
      case ARITHMETIC -> arithmetic(routine, budget);
      case LOOKUP, UNLOOKUP -> table(routine);
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

  /** Writes, or takes away, the stated words; the address stays, and no phase is left. */
  private Optional<String> table(Routine routine) {
    StatedTable table = new StatedTable(routine);
    boolean writes = routine.kind() == RoutineKind.LOOKUP;
    Trial trial =
        trial(table.written(), routine)
            .restricted(
                (planes, exhaustive) -> {
                  table.keepRows(planes, !exhaustive);
                  if (!writes) {
                    table.write(planes);
                  }
                });
    boolean right =
        trial.run(
            (input, output) -> {
              Planes expected = input.copy();
              if (writes) {
                table.write(expected);
              } else {
                table.erase(expected);
              }
              return expected.firstDifference(output).isEmpty();
            });
    passed(trial.passed());
    return right
        ? Optional.empty()
        : Optional.of(
            routine.name()
                + (writes ? ": not the table" : ": does not undo the table")
                + " it states");
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

  private static boolean holds(Trial trial, BiPredicate<Planes, Planes> test) {
    try {
      return trial.run(test);
    } catch (PremiseException premise) {
      return false;
    }
  }

  private boolean computes(ZeroFlag flag) {
    Trial trial = trial(flag.clean(), flag.routine());
    boolean right = holds(trial, flag::isSet);
    if (right) {
      passed(trial.passed());
    }
    return right;
  }

  /** Encodings that are layered: whatever the outcomes, the same action, and scratch is clean. */
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
    trial.run((input, output) -> true);
    passed(trial.passed());
    return Optional.empty();
  }
}

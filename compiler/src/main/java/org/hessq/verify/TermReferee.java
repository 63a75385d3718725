package org.hessq.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.denote.IntegerBlock;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * Judges the circuit of an encoding term: its block as integers, clean scratch on all outcomes, its
 * inverse, and its controlled form. Where a circuit differs, the term is descended to the smallest
 * part that is wrong.
 *
 * <p>It is for those who build terms through the library: what a command plans has a single leaf,
 * which {@link Referee} holds against the problem.
 *
 * <p>A part is a routine that the whole calls, and is judged by itself against its own term. A
 * whole that is too large to be read follows from its parts where it does nothing but to call them
 * on the qubits that the term says: ancillas are disjoint, so that blocks multiply.
 */
public final class TermReferee {
  /** lg of columns times values of the uniform registers, up to which every column is compared. */
  private static final int FULL = 22;

  private final long seed;
  private final Gadgets gadgets = new Gadgets();
  private final EncodingTrials trials;

  private TermReferee(long seed) {
    this.seed = seed;
    trials = new EncodingTrials(gadgets, seed);
  }

  /**
   * {@return the checks {@code roles}, {@code entries}, {@code scratch}, and as far as the circuit
   * has such routines {@code adjoint} and {@code controlled}}
   *
   * @param term what the encoding that the main routine calls first has to be; a second one has to
   *     be its inverse
   * @param program as it was read from a file
   */
  public static List<Check> checks(Encoding term, Program program, long seed) {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("roles", roles(program.roles()), "registers are what they are called"));
    checks.addAll(new TermReferee(seed).checks(term, program.circuit().main()));
    return checks;
  }

  /** The registers that blocks are read from are known by their names. */
  private static Verdict roles(Roles roles) {
    return roles.registers().entrySet().stream()
        .filter(entry -> !entry.getValue().word().equals(entry.getKey()))
        .map(entry -> EncodingTrials.differs(entry.getKey() + " is " + entry.getValue().word()))
        .findFirst()
        .orElse(new Verdict.Agrees(0, 0));
  }

  private List<Check> checks(Encoding term, Routine main) {
    List<Operation.Call> calls = EncodingTrials.calls(main);
    List<Routine> routines = calls.stream().map(Operation.Call::routine).distinct().toList();
    if (routines.isEmpty() || routines.size() > 2) {
      return List.of(
          new Check(
              "entries",
              EncodingTrials.differs("main: uses " + routines.size() + " encodings"),
              "main"));
    }
    List<Check> checks = new ArrayList<>();
    Routine first = routines.getFirst();
    Verdict entries = EncodingTrials.weaker(entries(term, first, ""), () -> ofMain(term, main));
    checks.add(new Check("entries", entries, scope(term, first)));
    checks.add(
        new Check("scratch", trials.scratch(routines), Trial.DRAWS + " draws of the outcomes"));
    if (routines.size() == 2) {
      Routine second = routines.get(1);
      Encoding inverse = TermPart.adjoint(term);
      checks.add(
          new Check(
              "adjoint",
              EncodingTrials.weaker(
                  entries(inverse, second, ""), () -> trials.inverse(first, second)),
              scope(inverse, second) + ", and the inverse of " + first.name()));
    }
    List<Routine> controlled = new ArrayList<>();
    controlled(term, first, controlled);
    if (!controlled.isEmpty()) {
      checks.add(
          new Check(
              "controlled",
              trials.controlled(controlled),
              "with a branch of 1, " + names(controlled)));
    }
    return checks;
  }

  /**
   * A main routine that is more than one call on its own registers, or two that undo each other, is
   * an encoding of its own.
   */
  private Verdict ofMain(Encoding term, Routine main) {
    boolean called =
        main.body().stream()
            .allMatch(
                operation ->
                    operation instanceof Operation.Call call
                        && TermPart.whole(term, main).isOn(call));
    List<Operation.Call> calls = EncodingTrials.calls(main);
    if (called && main.body().size() == calls.size() && calls.size() <= 2) {
      Routine first = calls.getFirst().routine();
      Routine last = calls.getLast().routine();
      return calls.size() == 2 && first == last
          ? trials.inverse(first, last)
          : new Verdict.Agrees(0, 0); // that two routines undo each other is a check of its own
    }
    try {
      return ownEntries(term, main);
    } catch (UnsupportedStepException | PremiseException wrong) {
      return EncodingTrials.differs(wrong.getMessage());
    }
  }

  private static String names(List<Routine> routines) {
    return String.join(", ", routines.stream().map(Routine::name).toList());
  }

  private String scope(Encoding term, Routine routine) {
    long[] columns = columns(term);
    return columns.length + " columns of " + routine.name() + ", over 2^" + uniform(term);
  }

  /** Qubits of all uniform registers and of the selections between summands. */
  private static int uniform(Encoding term) {
    return switch (term) {
      case Leaf leaf -> leaf.bits();
      case Augmented(var inner, _) -> inner.bits();
      case Adjoint(var inner) -> uniform(inner);
      case Scaled(_, var inner) -> uniform(inner);
      case Product(var left, var right) -> uniform(left) + uniform(right);
      case Tensor(var high, var low) -> uniform(high) + uniform(low);
      case Sum(var first, var second) -> uniform(first) + uniform(second) + 1;
    };
  }

  private long[] columns(Encoding term) {
    int width = term.qubits();
    return width + uniform(term) <= FULL ? Columns.all(width) : Columns.sample(width, seed);
  }

  /**
   * {@return whether the block is that of {@code term}, and those of its parts are; else the
   * smallest part that is wrong}
   *
   * @param path from the whole to here, empty for the whole
   */
  private Verdict entries(Encoding term, Routine routine, String path) {
    Verdict own;
    List<TermPart> parts;
    try {
      parts = TermPart.of(term, routine);
      own = ownEntries(term, routine);
    } catch (IllegalArgumentException | UnsupportedStepException | PremiseException wrong) {
      return EncodingTrials.differs(wrong.getMessage() + place(path));
    }
    List<Operation.Call> calls = EncodingTrials.calls(routine);
    boolean right = own instanceof Verdict.Agrees || own instanceof Verdict.NotRefuted;
    if (parts.isEmpty() || right && calls.size() != parts.size()) {
      return placed(own, place(path));
    }
    if (calls.size() != parts.size()) {
      String what =
          "; it calls " + calls.size() + " encodings, should be " + parts.size() + place(path);
      return placed(own, what);
    }
    Verdict weakest = new Verdict.Agrees(0, 0);
    List<Operation.Call> used = matched(parts, calls);
    for (int k = 0; k < parts.size(); k++) {
      TermPart part = parts.get(k);
      if (right && !part.isOn(used.get(k))) {
        continue; // the whole is made in another way
      }
      String words = part.words() + (path.isEmpty() ? " of " + routine.name() : " of the " + path);
      Verdict verdict = entries(part.term(), used.get(k).routine(), words);
      if (verdict instanceof Verdict.Differs) {
        return verdict;
      }
      weakest = verdict.severity() > weakest.severity() ? verdict : weakest;
    }
    if (own instanceof Verdict.Differs) {
      return placed(own, "; its parts are right" + wiring(parts, used) + place(path));
    }
    return !right && Compositions.isMadeOf(term, routine, parts) ? weakest : own;
  }

  private Verdict ownEntries(Encoding term, Routine routine) {
    int bits = uniform(term);
    int shift = bits - IntegerBlock.bits(term);
    return Entries.exact(
            routine,
            Entries.block(routine),
            bits,
            index -> {
              NavigableMap<Long, BigInteger> column = IntegerBlock.column(term, index);
              column.replaceAll((_, value) -> value.shiftLeft(shift));
              return column;
            },
            columns(term),
            gadgets,
            seed)
        .verdict();
  }

  private static String place(String path) {
    return path.isEmpty() ? "" : " (the " + path + ")";
  }

  private static Verdict placed(Verdict verdict, String place) {
    return verdict instanceof Verdict.Differs(var what, var error, var tolerance)
        ? new Verdict.Differs(what + place, error, tolerance)
        : verdict;
  }

  /** For each part the call on its qubits, or where none is the first that is no other part's. */
  private static List<Operation.Call> matched(List<TermPart> parts, List<Operation.Call> calls) {
    List<Operation.Call> left = new ArrayList<>(calls);
    List<Optional<Operation.Call>> own = new ArrayList<>();
    for (TermPart part : parts) {
      Optional<Operation.Call> call = left.stream().filter(part::isOn).findFirst();
      call.ifPresent(left::remove);
      own.add(call);
    }
    return own.stream().map(call -> call.orElseGet(left::removeFirst)).toList();
  }

  private static String wiring(List<TermPart> parts, List<Operation.Call> calls) {
    for (int k = 0; k < parts.size(); k++) {
      if (!parts.get(k).isOn(calls.get(k))) {
        return ", but the " + parts.get(k).words() + " is called on other qubits";
      }
    }
    return "";
  }

  /** The routines of all parts that are controlled forms. */
  private static void controlled(Encoding term, Routine routine, List<Routine> found) {
    if (!TermPart.fits(term, routine)) {
      return;
    }
    Encoding bare = term instanceof Adjoint(var inner) ? inner : term;
    if (bare instanceof Augmented(var leaf, var threshold)
        && threshold == 1L << leaf.bits()
        && !found.contains(routine)) {
      found.add(routine);
    }
    List<TermPart> parts = TermPart.of(term, routine);
    List<Operation.Call> calls = EncodingTrials.calls(routine);
    if (parts.size() == calls.size()) {
      List<Operation.Call> own = matched(parts, calls);
      for (int k = 0; k < parts.size(); k++) {
        controlled(parts.get(k).term(), own.get(k).routine(), found);
      }
    }
  }
}

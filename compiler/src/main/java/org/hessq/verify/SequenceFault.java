package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;

/**
 * Finds the place of a fault in a main routine whose parts are right: the first stretch between two
 * uses of the encoding after which the state is not what the definition of the sequence says, and
 * in it the first operation that differs from those of a like stretch.
 */
final class SequenceFault {
  /** The distance of states that counts as another state. */
  private static final double SAME = 1e-6;

  /** Multiplications that a search may take. */
  private static final double MOST = 2e10;

  /** Operations that one edit may change. */
  private static final int FEW = 2;

  private final Program program;
  private final Compositional run;
  private final List<Integer> uses = new ArrayList<>();
  private int next;
  private int first;
  private Sector sector;

  /**
   * One sequence of phases, with a signal of its own.
   *
   * @param phases f_0…f_d
   * @param initial the vector at the start, on the block's qubits
   * @param excluded b', as long; empty where there is none
   */
  record Stage(ImmutableDoubleArray phases, double[] initial, double[] excluded) {}

  private SequenceFault(Program program, Compositional run) {
    this.program = program;
    this.run = run;
    List<Operation> body = program.circuit().main().body();
    for (int k = 0; k < body.size(); k++) {
      if (body.get(k) instanceof Operation.Call(var routine, _)
          && (routine.kind() == RoutineKind.BLOCK_ENCODING
              || routine.kind() == RoutineKind.BLOCK_ENCODING_ADJOINT)) {
        uses.add(k);
      }
    }
  }

  /**
   * {@return where the fault is, as far as that can be told}
   *
   * @param program with nominal rotations
   * @param dilation of the encoding that is used first
   * @param stages one after the other; the next one begins where success leaves the one before
   * @param rounds of amplitude amplification
   */
  static String locate(
      Program program, Dilation dilation, List<Stage> stages, int rounds, Readings readings) {
    double size = 2.0 * stages.getFirst().initial().length;
    int phases = stages.stream().mapToInt(stage -> stage.phases().length()).sum();
    if (size * size * phases * (2 * rounds + 1) > MOST) {
      return "main";
    }
    SequenceFault search = new SequenceFault(program, new Compositional(program, readings));
    for (int k = 0; k < stages.size(); k++) {
      Stage stage = stages.get(k);
      boolean last = k == stages.size() - 1;
      search.first = search.next;
      search.sector = Sector.of(program, search.run, k);
      boolean same =
          new ExpectedRun(dilation, stage.phases(), stage.initial(), stage.excluded())
              .run(
                  rounds,
                  last
                      ? search::isAsExpected
                      : expected -> search.isAtEndOf(stage) || search.isAsExpected(expected));
      if (!same) {
        return search.place();
      }
    }
    return "main: phases";
  }

  /** The end of a stage is looked at before the first use in the next one. */
  private boolean isAtEndOf(Stage stage) {
    return next - first >= stage.phases().length() - 1;
  }

  /**
   * {@return where the fault is that made a run fail}
   *
   * @param run that failed
   * @param message why
   */
  static String around(Program program, Compositional run, String message) {
    SequenceFault search = new SequenceFault(program, run);
    while (search.next < search.uses.size() && search.uses.get(search.next) < run.at()) {
      search.next++;
    }
    search.next++;
    OptionalInt edit = search.edit();
    return edit.isPresent() ? MainPlace.of(program, edit.getAsInt()) + ": " + message : message;
  }

  /** Runs up to the next use, or to the first outcome, and compares. */
  private boolean isAsExpected(double[] expected) {
    boolean atEnd = next >= uses.size();
    run.to(atEnd ? outcomes() : uses.get(next));
    next++;
    double[] own = sector.of(run);
    double re = 0;
    double im = 0;
    double lengths = 0;
    double expectedLengths = 0;
    int ancilla = expected.length >>> 2;
    for (int k = 0; k < expected.length; k += 2) {
      if (!atEnd || (k & ancilla) == 0) { // the last phase is nobody's business elsewhere
        re += own[k] * expected[k] + own[k + 1] * expected[k + 1];
        im += own[k] * expected[k + 1] - own[k + 1] * expected[k];
        lengths += own[k] * own[k] + own[k + 1] * own[k + 1];
        expectedLengths += expected[k] * expected[k] + expected[k + 1] * expected[k + 1];
      }
    }
    return Math.hypot(re, im) >= (1 - SAME * SAME) * Math.max(lengths, expectedLengths);
  }

  private int outcomes() {
    List<Operation> body = program.circuit().main().body();
    int end = body.size();
    while (end > 0 && body.get(end - 1) instanceof Operation.Measure) {
      end--;
    }
    return end;
  }

  /** The stretch before use number next - 1, or the operation in it that a like one has not. */
  private String place() {
    OptionalInt edit = edit();
    return edit.isPresent()
        ? MainPlace.of(program, edit.getAsInt())
        : MainPlace.of(program, start(next - 1), end(next - 1));
  }

  private int start(int use) {
    return use == 0 ? 0 : uses.get(use - 1);
  }

  private int end(int use) {
    return use < uses.size() ? uses.get(use) : outcomes();
  }

  /**
   * The first operation that differs from those of the stretch two uses before or after, if few do:
   * stretches of one kind are the same but for their angles.
   */
  private OptionalInt edit() {
    int use = next - 1;
    int like = use - first > 2 ? use - 2 : use + 2;
    if (use < 1 || like >= uses.size()) {
      return OptionalInt.empty();
    }
    List<Operation> body = program.circuit().main().body();
    List<Operation> own = body.subList(start(use), end(use) + (use < uses.size() ? 1 : 0));
    List<Operation> other = body.subList(start(like), end(like) + 1);
    int most = Math.min(own.size(), other.size());
    int before = 0;
    while (before < most && isAlike(own.get(before), other.get(before))) {
      before++;
    }
    int after = 0;
    while (after < most - before
        && isAlike(own.get(own.size() - 1 - after), other.get(other.size() - 1 - after))) {
      after++;
    }
    int changed = Math.max(own.size(), other.size()) - before - after;
    return 0 < changed && changed <= FEW
        ? OptionalInt.of(start(use) + before)
        : OptionalInt.empty();
  }

  /** Rotations may differ in their angle. */
  private static boolean isAlike(Operation one, Operation other) {
    return one instanceof Operation.Rotation(var axis, _, _, var qubit)
            && other instanceof Operation.Rotation(var otherAxis, _, _, var otherQubit)
        ? axis == otherAxis && qubit == otherQubit
        : one.equals(other);
  }
}

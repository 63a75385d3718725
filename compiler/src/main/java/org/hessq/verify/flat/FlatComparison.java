package org.hessq.verify.flat;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;
import org.hessq.verify.Check;
import org.hessq.verify.Verdict;

/** Walks a circuit beside a flat file, and stops at the first difference. */
public final class FlatComparison {
  private final Program program;
  private final OperationReader flat;
  private final FlatCounts counts = new FlatCounts();

  /** How many measurements there were; the number of one stands for its outcome. */
  private long outcomes;

  /** Per bit of the flat file the outcome in it. */
  private long[] bits = new long[0];

  /** Per bit of the main routine the place in the flat file that measured into it last. */
  private final Map<Integer, Span> measured = new HashMap<>();

  private FlatComparison(Program program, OperationReader flat) {
    this.program = program;
    this.flat = flat;
  }

  /**
   * {@return whether {@code flat} is {@code program}, and what the flat file holds}
   *
   * @param program as it was read from its file
   * @param flat at its beginning
   */
  public static FlatFile of(Program program, OperationReader flat) {
    FlatComparison comparison = new FlatComparison(program, flat);
    Verdict verdict;
    try {
      verdict = comparison.run();
    } catch (Difference difference) {
      verdict = new Verdict.Differs(difference.getMessage(), 1, 0);
    }
    String scope = "the file has no definitions; read statement by statement, it is the circuit";
    return new FlatFile(
        new Check("flat", verdict, scope + " that the other checks are about"),
        comparison.counts.named(program.circuit().main().width()));
  }

  private Verdict run() {
    Routine main = program.circuit().main();
    long[][] own = new Activation(main, RoutineBuilder.range(0, main.width())).run();
    Optional<Operation> more = take();
    if (more.isPresent()) {
      throw differs(main, "the end of the circuit", FlatText.of(more.get()));
    }
    compareOutcomes(own);
    compareOutlines(flat.outline().orElseThrow(this::unreadable));
    return new Verdict.Agrees(0, 0);
  }

  /** The bits that success depends on keep their places. */
  private void compareOutcomes(long[][] own) {
    int known = 0;
    for (Register register : program.circuit().main().registers()) {
      boolean measured = program.roles().success().containsKey(register.name());
      known += measured ? register.width() : 0;
    }
    for (int bit = 0; bit < Math.min(known, own.length); bit++) {
      long[] outcome = own[bit];
      if (outcome != null && !(outcome.length == 1 && held(bit) == outcome[0])) {
        throw new Difference(
            measured.getOrDefault(bit, flat.span())
                + ": this outcome is not what the file's bit "
                + bit
                + " ends with");
      }
    }
  }

  private void compareOutlines(Program outline) {
    List<Register> registers = program.circuit().main().registers();
    if (!outline.circuit().main().registers().equals(registers)) {
      throw new Difference("the file's registers are not those of the circuit");
    }
    if (!outline.name().equals(program.name()) || !outline.roles().equals(program.roles())) {
      throw new Difference("the file's comments do not say what those on the circuit say");
    }
  }

  private long held(int bit) {
    return bit < bits.length ? bits[bit] : 0;
  }

  private Optional<Operation> take() {
    Optional<Operation> next = flat.next();
    if (flat.failed()) {
      throw unreadable();
    }
    next.ifPresent(counts::add);
    return next;
  }

  private Difference unreadable() {
    Diagnostic first =
        flat.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    return new Difference(first.span() + ": " + first.message());
  }

  private Difference differs(Routine routine, String expected, String found) {
    return new Difference(
        flat.span() + ": " + found + ", in place of " + expected + " of " + routine.name());
  }

  /** Ends the comparison. */
  private static final class Difference extends RuntimeException {
    Difference(String message) {
      super(message, null, false, false);
    }
  }

  /** One run of a routine. */
  private final class Activation {
    private final Routine routine;
    private final ImmutableIntArray qubits;

    /** Per bit the outcomes of which it is the parity, ascending; null if it was not written. */
    private final long[][] parities;

    Activation(Routine routine, ImmutableIntArray qubits) {
      this.routine = routine;
      this.qubits = qubits;
      this.parities = new long[routine.bits()][];
    }

    long[][] run() {
      run(routine.body());
      return parities;
    }

    private void run(List<Operation> body) {
      for (Operation operation : body) {
        switch (operation) {
          case Operation.Gate gate -> require(Bodies.moved(gate, qubits));
          case Operation.Reset(int qubit) -> require(new Operation.Reset(qubits.get(qubit)));
          case Operation.Measure(int qubit, int bit) -> measure(qubits.get(qubit), bit);
          case Operation.Assign(var kind, int target, int source) ->
              parities[target] =
                  switch (kind) {
                    case COPY -> read(source);
                    case XOR -> sum(read(target), read(source));
                  };
          case Operation.Conditional(int bit, var inner) -> branch(read(bit), inner);
          case Operation.Repeat(long count, var inner) -> {
            for (long done = 0; done < count; done++) {
              run(inner);
            }
          }
          case Operation.Call(var callee, var given) ->
              new Activation(callee, Bodies.chosen(qubits, given)).run();
          case Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
              throw differs(routine, operation.toString(), "no flat form");
        }
      }
    }

    private Operation taken(Operation expected) {
      return take().orElseThrow(() -> differs(routine, FlatText.of(expected), "the end"));
    }

    private void require(Operation expected) {
      Operation found = taken(expected);
      if (!found.equals(expected)) {
        throw differs(routine, FlatText.of(expected), FlatText.of(found));
      }
    }

    private void measure(int qubit, int bit) {
      Operation expected = new Operation.Measure(qubit, bit);
      Operation found = taken(expected);
      if (!(found instanceof Operation.Measure(int at, int into) && at == qubit)) {
        throw differs(routine, FlatText.of(expected), FlatText.of(found));
      }
      if (into >= bits.length) {
        bits = Arrays.copyOf(bits, Math.max(into + 1, 2 * bits.length));
      }
      outcomes++;
      bits[into] = outcomes;
      parities[bit] = new long[] {outcomes};
      if (routine == program.circuit().main()) {
        measured.put(bit, flat.span());
      }
    }

    private long[] read(int bit) {
      if (parities[bit] == null) {
        throw differs(routine, "a bit that was not written", "no flat form");
      }
      return parities[bit];
    }

    /** One branch of the flat file for each outcome, in any order. */
    private void branch(long[] parity, List<Operation> body) {
      List<Operation> plain =
          Bodies.plain(body, qubits)
              .orElseThrow(() -> differs(routine, "a branch in a branch", "no flat form"));
      if (plain.isEmpty()) {
        return;
      }
      if (parity.length > 1 && !Bodies.isInvolution(plain)) {
        throw differs(routine, "a branch on a parity, to be repeated", "no flat form");
      }
      TreeSet<Long> open = new TreeSet<>();
      for (long outcome : parity) {
        open.add(outcome);
      }
      while (!open.isEmpty()) {
        Operation expected = new Operation.Conditional(0, plain);
        Operation found = taken(expected);
        if (!(found instanceof Operation.Conditional(int bit, var inner)) || !inner.equals(plain)) {
          throw differs(routine, FlatText.of(expected), FlatText.of(found));
        }
        if (!open.remove(held(bit))) {
          throw differs(routine, "a branch on another outcome", "a branch on bit " + bit);
        }
      }
    }

    private static long[] sum(long[] one, long[] two) {
      TreeSet<Long> sum = new TreeSet<>();
      for (long outcome : one) {
        sum.add(outcome);
      }
      for (long outcome : two) {
        if (!sum.remove(outcome)) {
          sum.add(outcome);
        }
      }
      return sum.stream().mapToLong(Long::longValue).toArray();
    }
  }
}

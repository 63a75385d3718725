package org.hessq.execute;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.run.Interpreter;
import org.hessq.execute.run.Meter;
import org.hessq.execute.run.Outcomes;
import org.hessq.execute.run.Prepared;
import org.hessq.execute.state.Backend;
import org.hessq.execute.state.Backends;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.DeepStack;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.Program;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.choice.Attempts;
import org.hessq.simulate.choice.Choice;
import org.hessq.simulate.choice.Choices;
import org.hessq.simulate.choice.InsufficientException;
import org.hessq.simulate.choice.RefusedException;
import org.hessq.simulate.choice.Task;
import org.hessq.simulate.choice.Task.Wanted;

/** Runs a program on the first simulator that suffices. */
public final class Executor {
  private final String file;
  private final Prepared program;
  private final Map<String, Datum> inputs;
  private final Request request;

  private Executor(String file, Prepared program, Map<String, Datum> inputs, Request request) {
    this.file = file;
    this.program = program;
    this.inputs = inputs;
    this.request = request;
  }

  /**
   * {@return what the program gives, with remarks on what was ignored; or why it can't be run}
   *
   * @param file the name to print
   * @param program checked, with the same {@code includes}
   */
  public static Checked<Execution> run(
      String file, Program program, Includes includes, Request request) {
    return DeepStack.run(() -> runHere(file, program, includes, request));
  }

  private static Checked<Execution> runHere(
      String file, Program program, Includes includes, Request request) {
    try {
      Checked<Prepared> prepared = Prepared.of(program, includes);
      if (!prepared.isOk()) {
        return Checked.failed(prepared.diagnostics());
      }
      Map<String, Datum> inputs = Inputs.of(file, prepared.orThrow(), request.inputs());
      Executor executor = new Executor(file, prepared.orThrow(), inputs, request);
      return Checked.of(executor.run(), prepared.diagnostics());
    } catch (Faults faults) {
      return Checked.failed(faults.diagnostics());
    }
  }

  private Execution run() {
    int qubits = program.qubits();
    Task task =
        new Task(
            qubits,
            Backends.sparseQubits(qubits),
            Wanted.PROBABILITIES,
            Optional.empty(),
            request.shots());
    try {
      return Attempts.first(Choices.of(task, request.wish()), this::attempt);
    } catch (RefusedException refused) {
      throw ExecuteCode.TOO_LARGE.refuse(Span.of(file), refused.getMessage(), refused.help());
    }
  }

  private Execution attempt(Choice way) {
    try {
      return way.wanted() == Wanted.PROBABILITIES ? exact(way) : drawn(way);
    } catch (Faults faults) {
      if (!faults.diagnostics().stream().allMatch(Executor::isPassedOver)) {
        throw faults;
      }
      Diagnostic reason = faults.diagnostics().getFirst();
      throw new InsufficientException(
          reason.message() + " (" + reason.span() + ")", is(reason, ExecuteCode.TOO_LARGE), faults);
    }
  }

  private static boolean isPassedOver(Diagnostic fault) {
    return is(fault, ExecuteCode.TOO_LARGE) || is(fault, ExecuteCode.NOT_CLIFFORD);
  }

  private static boolean is(Diagnostic fault, ExecuteCode code) {
    return fault.code().equals(code.id());
  }

  private static boolean isBits(ValueType type) {
    return type instanceof ValueType.Bit || type instanceof ValueType.Bits;
  }

  private Execution exact(Choice way) {
    Branches.Result result =
        Branches.of(program, inputs, () -> state(way, request.seed()), new Meter(way.operations()));
    return switch (result) {
      case Branches.Result.Known(var distribution, int paths, var leaf) ->
          execution(
              way,
              distribution.draw(request.shots(), request.seed()),
              paths,
              leaf.end().measured() ? Optional.empty() : Optional.of(leaf));
      case Branches.Result.OneState(var leaf) ->
          execution(
              way,
              Distribution.counted(leaf.draw(request.shots(), request.seed())),
              0,
              Optional.empty());
      case Branches.Result.TooMany _ ->
          throw new InsufficientException(
              "the paths of outcomes are too many to follow each",
              false,
              new IllegalStateException("runs are drawn where paths are too many"));
    };
  }

  private Backend state(Choice way, long seed) {
    try {
      return Backends.of(way.simulator(), way.arithmetic(), program.qubits(), way.terms(), seed);
    } catch (TooLargeException large) {
      throw ExecuteCode.TOO_LARGE.refuse(Span.of(file), large.getMessage());
    }
  }

  private Execution drawn(Choice way) {
    SplittableRandom random = new SplittableRandom(request.seed());
    NavigableMap<List<String>, Long> counts = Distribution.noCounts();
    Meter meter = new Meter(way.operations());
    for (long shot = 0; shot < request.shots(); shot++) {
      Backend state = state(way, random.nextLong());
      Interpreter.End end = Interpreter.run(program, inputs, state, Outcomes.DRAWN, meter);
      counts.merge(new Leaf(end, null).values(state::measure), 1L, Long::sum);
    }
    return execution(way, Distribution.counted(counts), 0, Optional.empty());
  }

  private Execution execution(
      Choice way, List<Execution.Outcome> outcomes, int paths, Optional<Leaf> last) {
    return new Execution(
        program.qubits(),
        way.simulator(),
        way.why(),
        program.results().stream().map(Prepared.Variable::name).toList(),
        program.results().stream().allMatch(result -> isBits(result.type())),
        outcomes,
        paths,
        last.map(leaf -> new Execution.State(program.registers(), leaf.amplitudes())));
  }
}

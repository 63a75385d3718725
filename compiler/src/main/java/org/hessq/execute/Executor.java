package org.hessq.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
    List<String> passedOver = new ArrayList<>();
    boolean tooLarge = false;
    List<Plan> plans = plans();
    for (Plan plan : plans) {
      if (tooLarge && plan.isAgain()) {
        continue;
      }
      try {
        Optional<Execution> execution = attempt(plan, passedOver);
        if (execution.isPresent()) {
          return execution.get();
        }
        passedOver.add("the paths of outcomes are too many to follow each");
      } catch (Faults faults) {
        boolean last = plan == plans.getLast();
        if (last || !faults.diagnostics().stream().allMatch(Executor::isPassedOver)) {
          throw faults;
        }
        tooLarge |= is(faults.diagnostics().getFirst(), ExecuteCode.TOO_LARGE);
        Diagnostic reason = faults.diagnostics().getFirst();
        passedOver.add(reason.message() + " (" + reason.span() + ")");
      }
    }
    throw new IllegalStateException("the last plan gives a result or a fault");
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

  private List<Plan> plans() {
    int qubits = program.qubits();
    if (request.simulator().isEmpty()) {
      return Plan.automatic(qubits);
    }
    Backend.Kind kind = request.simulator().get();
    Backends.refusal(kind, qubits)
        .ifPresent(
            why -> {
              throw ExecuteCode.TOO_LARGE.refuse(Span.of(file), why);
            });
    return Plan.forced(kind);
  }

  private Optional<Execution> attempt(Plan plan, List<String> passedOver) {
    return plan.exact() ? exact(plan, passedOver) : Optional.of(drawn(plan, passedOver));
  }

  private Optional<Execution> exact(Plan plan, List<String> passedOver) {
    Branches.Result result =
        Branches.of(program, inputs, () -> state(plan, request.seed()), meter());
    return switch (result) {
      case Branches.Result.Known(var distribution, int paths, var leaf) ->
          Optional.of(
              execution(
                  plan,
                  passedOver,
                  distribution.draw(request.shots(), request.seed()),
                  paths,
                  leaf.end().measured() ? Optional.empty() : Optional.of(leaf)));
      case Branches.Result.OneState(var leaf) ->
          Optional.of(
              execution(
                  plan,
                  passedOver,
                  Distribution.counted(leaf.draw(request.shots(), request.seed())),
                  0,
                  Optional.empty()));
      case Branches.Result.TooMany _ -> Optional.empty();
    };
  }

  private Backend state(Plan plan, long seed) {
    try {
      return plan.state(program.qubits(), seed);
    } catch (TooLargeException large) {
      throw ExecuteCode.TOO_LARGE.refuse(Span.of(file), large.getMessage());
    }
  }

  private static Meter meter() {
    return new Meter(Plan.MOST_UPDATES);
  }

  private Execution drawn(Plan plan, List<String> passedOver) {
    SplittableRandom random = new SplittableRandom(request.seed());
    NavigableMap<List<String>, Long> counts = Distribution.noCounts();
    Meter meter = meter();
    for (long shot = 0; shot < request.shots(); shot++) {
      Backend state = state(plan, random.nextLong());
      Interpreter.End end = Interpreter.run(program, inputs, state, Outcomes.DRAWN, meter);
      counts.merge(new Leaf(end, null).values(state::measure), 1L, Long::sum);
    }
    return execution(plan, passedOver, Distribution.counted(counts), 0, Optional.empty());
  }

  private Execution execution(
      Plan plan,
      List<String> passedOver,
      List<Execution.Outcome> outcomes,
      int paths,
      Optional<Leaf> last) {
    String before = passedOver.stream().collect(Collectors.joining("; "));
    return new Execution(
        program.qubits(),
        plan.kind(),
        plan.why() + (before.isEmpty() ? "" : "; tried before: " + before),
        program.results().stream().map(Prepared.Variable::name).toList(),
        program.results().stream().allMatch(result -> isBits(result.type())),
        outcomes,
        paths,
        last.map(leaf -> new Execution.State(program.registers(), leaf.amplitudes())));
  }
}

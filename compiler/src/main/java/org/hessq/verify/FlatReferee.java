package org.hessq.verify;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.simulate.Gadgets;

/**
 * What can be said of a flat file alone: it shows no routines, so that nothing can be judged piece
 * by piece, and only the run of the whole circuit says whether it is right.
 */
final class FlatReferee {
  /** The counts that need no routines. */
  private static final ImmutableSet<String> SHOWN =
      ImmutableSet.of("cliffordCount", "logicalQubits", "measurementCount", "tCount");

  /** 2^(live qubits) times queries of a run that is not asked for: seconds. */
  private static final double QUICK_WORK = 2e7;

  private final Problem problem;
  private final Program program;
  private final Gadgets gadgets = Gadgets.none();

  FlatReferee(Problem problem, Program program) {
    this.problem = problem;
    this.program = program;
  }

  /** {@return whether the file has no definitions} */
  static boolean isFlat(Program program) {
    return program.circuit().routines().size() == 1;
  }

  /** {@return the check {@code counts}, if anything is stated} */
  Optional<Check> counts(Map<String, BigInteger> stated) {
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    Check check = Tally.check(program.circuit(), Maps.filterKeys(stated, SHOWN::contains));
    var hidden = Sets.difference(stated.keySet(), SHOWN);
    String others = "; a flat file does not show " + String.join(", ", hidden);
    return Optional.of(
        new Check(check.name(), check.verdict(), check.scope() + (hidden.isEmpty() ? "" : others)));
  }

  /** {@return the findings after {@code checks}} */
  Findings findings(
      List<Check> checks, Optional<Truth> truth, Effort effort, DoubleConsumer progress) {
    List<Check> all = new ArrayList<>(checks);
    Routine main = program.circuit().main();
    Optional<Solutions.Outcome> outcome =
        switch (problem.task()) {
          case Task.Encode _ -> {
            all.add(new BlockCheck(problem, program, gadgets).accuracy(main, truth));
            yield Optional.empty();
          }
          case Task.Solve _ -> truth.map(t -> wholeRun(t, effort, progress));
        };
    outcome.ifPresent(o -> all.add(o.check()));
    if (problem.task() instanceof Task.Solve && truth.isEmpty()) {
      double rows = problem.matrix().rows();
      Verdict large = new Verdict.TooLarge(rows, Truth.LARGEST);
      all.add(new Check("whole-run", large, "rows of the system"));
    }
    return new Findings(new Certificate(all), Optional.empty(), Optional.empty());
  }

  private Solutions.Outcome wholeRun(Truth truth, Effort effort, DoubleConsumer progress) {
    double limit =
        switch (effort) {
          case QUICK -> QUICK_WORK;
          case FULL -> Solutions.WORK;
        };
    return Solutions.wholeRun(
        program, truth.solution(), problem.epsilon(), gadgets, problem.seed(), limit, progress);
  }
}

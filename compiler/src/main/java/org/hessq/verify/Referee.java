package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.numeric.Norms;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * Judges a program that was read from a file: roles from the file, truth from the problem.
 *
 * <p>Nothing that made the circuit is consulted. A check that the file gives no occasion for is
 * left out; one that would be too large says so.
 */
public final class Referee {
  private final Problem problem;
  private final Program program;
  private final Gadgets gadgets = new Gadgets();
  private final List<Check> checks = new ArrayList<>();
  private Optional<Findings.Encoded> encoded = Optional.empty();

  private Referee(Problem problem, Program program) {
    this.problem = problem;
    this.program = program;
  }

  /**
   * {@return all that can be said}
   *
   * @param program as it was read from the emitted file
   * @param stated what a report says of the file
   * @param progress is told the fraction of the whole run done
   */
  public static Findings examine(
      Problem problem, Program program, Stated stated, Effort effort, DoubleConsumer progress) {
    Referee referee = new Referee(problem, program);
    try {
      return referee.findings(stated, effort, progress);
    } catch (IllegalArgumentException | PremiseException | UnsupportedStepException wrong) {
      referee.checks.add(
          new Check(
              "roles",
              new Verdict.Differs(String.valueOf(wrong.getMessage()), 1, 0),
              "what the file says of itself"));
      return new Findings(new Certificate(referee.checks), Optional.empty(), Optional.empty());
    }
  }

  private Findings findings(Stated stated, Effort effort, DoubleConsumer progress) {
    checks.add(new Check("syntax", new Verdict.Agrees(0, 0), "the file was read without a fault"));
    if (FlatReferee.isFlat(program)) {
      FlatReferee flat = new FlatReferee(problem, program);
      flat.counts(stated.counts()).ifPresent(checks::add);
      checks.add(Header.check(problem, program, Optional.empty(), gadgets));
      return flat.findings(checks, truth(), effort, progress);
    }
    if (!stated.counts().isEmpty()) {
      checks.add(Tally.check(program.circuit(), stated.counts()));
    }
    checks.add(Header.check(problem, program, Optional.of(block()), gadgets));
    checks.add(Words.check(program.circuit()));
    Cliffords.check(program.circuit(), problem.seed()).ifPresent(checks::add);
    checks.addAll(Routines.checks(program.circuit(), problem.seed()));
    Optional<Truth> truth = truth();
    BlockCheck entries = new BlockCheck(problem, program, gadgets);
    checks.add(entries.of(judged(), truth));
    Inverses.check(program.circuit(), gadgets, problem.seed()).ifPresent(checks::add);
    Optional<Findings.Achieved> achieved =
        switch (problem.task()) {
          case Task.Encode _ -> {
            checks.add(entries.accuracy(block(), truth));
            yield Optional.empty();
          }
          case Task.Solve _ -> solved(truth, effort, progress);
        };
    return new Findings(new Certificate(checks), achieved, encoded);
  }

  private Optional<Findings.Achieved> solved(
      Optional<Truth> truth, Effort effort, DoubleConsumer progress) {
    List<ChebyshevSeries> stages = new ArrayList<>();
    for (ClaimedPolynomial claim : ClaimedPolynomial.of(program.roles())) {
      ChebyshevSeries polynomial = claim.series();
      double tolerance = 1e-9 + 4.0 * polynomial.degree() * Math.ulp(1.0);
      checks.add(Phases.check(program, claim, polynomial, tolerance));
      stages.add(polynomial);
    }
    if (truth.isEmpty()) {
      double rows = problem.matrix().rows();
      Verdict large = new Verdict.TooLarge(rows, Truth.LARGEST);
      checks.add(new Check("state-preparation", large, "rows of the system"));
      checks.add(new Check("solution", large, "rows of the system"));
      return Optional.empty();
    }
    double[] direction = truth.get().direction();
    double[] solution = wanted(truth.get());
    checks.add(
        Preparations.check(
            program.circuit(), direction, preparationTolerance(), gadgets, problem.seed()));
    int rounds = Integer.parseInt(program.roles().facts().getOrDefault("rounds", "0"));
    Readings readings = new Readings(gadgets, problem.seed());
    Sequence sequence = new Sequence(program, block(), direction, readings);
    checks.add(sequence.check(stages, rounds));
    encoded = sequence.encoded();
    Solutions.Outcome outcome =
        Solutions.compositional(program, solution, problem.epsilon(), readings);
    checks.add(outcome.check());
    if (effort == Effort.FULL) {
      checks.add(
          Solutions.wholeRun(
                  program, solution, problem.epsilon(), gadgets, problem.seed(), progress)
              .check());
    }
    if (outcome.amplitudes().length == 0) {
      return Optional.empty();
    }
    Findings.Achieved achieved = achieved(outcome, truth.get(), solution);
    if (tellsNorm()) {
      checks.add(
          new Check(
              "norm",
              Verdict.of("main: success probability", achieved.normError(), problem.epsilon()),
              "norm by the success probability, relative error"));
    }
    return Optional.of(achieved);
  }

  /** What the file is for is the norm, and its success does not ask for the branch. */
  private boolean tellsNorm() {
    return program.roles().fact("solver").equals("norm-projection");
  }

  /** {@return the state that the file should prepare, any norm} */
  private double[] wanted(Truth truth) {
    double[] solution = truth.solution();
    if (!tellsNorm()) {
      return solution;
    }
    double unit = alpha() / truth.rightHandSideNorm();
    double[] both = Arrays.copyOf(solution, 2 * solution.length);
    for (int i = 0; i < solution.length; i++) {
      both[i] *= unit;
      both[solution.length + i] = guess() * truth.direction()[i];
    }
    return both;
  }

  private double alpha() {
    return Double.parseDouble(program.roles().fact("alpha"));
  }

  private Optional<Truth> truth() {
    if (problem.matrix().rows() > Truth.LARGEST) {
      return Optional.empty();
    }
    double padding = Double.parseDouble(program.roles().fact("padding"));
    return Optional.of(Truth.of(problem, systemWidth(), padding));
  }

  private int systemWidth() {
    return Outcomes.width(program, "system");
  }

  /** The encoding that the main routine uses first. */
  private Routine block() {
    return encodings().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("main: uses no block-encoding"));
  }

  /** The encodings and, if it does more than to use one as it stands, an encoder's main routine. */
  private List<Routine> judged() {
    Routine main = program.circuit().main();
    List<Operation> body = main.body();
    boolean encodes = problem.task() instanceof Task.Encode;
    boolean direct =
        body.size() == 1
            && body.getFirst() instanceof Operation.Call(var routine, var qubits)
            && routine.registers().equals(main.registers())
            && IntStream.range(0, qubits.length()).allMatch(k -> qubits.get(k) == k);
    return encodes && !direct
        ? Stream.concat(encodings().stream(), Stream.of(main)).toList()
        : encodings();
  }

  /** The encodings and inverses of encodings that the main routine uses, in order of first use. */
  private List<Routine> encodings() {
    return program.circuit().main().body().stream()
        .flatMap(
            operation ->
                operation instanceof Operation.Call(var routine, _)
                        && (routine.kind() == RoutineKind.BLOCK_ENCODING
                            || routine.kind() == RoutineKind.BLOCK_ENCODING_ADJOINT)
                    ? Stream.of(routine)
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /** The sum of the tolerances that the words of the preparation state. */
  private double preparationTolerance() {
    double most = 0;
    for (Routine routine : program.circuit().routines()) {
      if (routine.kind() == RoutineKind.STATE_PREPARATION) {
        double sum = 0;
        for (Operation operation : routine.body()) {
          if (operation instanceof Operation.Call(var word, _) && word.kind() == RoutineKind.WORD) {
            sum += Double.parseDouble(word.parameters().getOrDefault("tolerance", "0"));
          }
        }
        most = Math.max(most, sum);
      }
    }
    return most + 1e-12;
  }

  private Findings.Achieved achieved(Solutions.Outcome outcome, Truth truth, double[] solution) {
    double[] turned = StateError.turned(outcome.amplitudes(), solution);
    double norm = norm(outcome.success(), truth);
    return new Findings.Achieved(
        outcome.success(),
        StateError.of(outcome.amplitudes(), solution),
        StateError.fidelity(outcome.amplitudes(), solution),
        norm,
        Math.abs(norm / Norms.two(truth.solution()) - 1),
        turned,
        solution);
  }

  /**
   * ‖A^{-1} b‖ as the success probability p of an exact polynomial would give it, with r = |x|/t:
   * for a norm projection p = 1/(1 + r²), for a kernel reflection p = 4r²/(1 + r²)², the root
   * nearer to the solution's norm, for an inversion p = sin²((2m + 1) arcsin(|x|/M)), likewise. A
   * kernel projection without a guess does not tell it.
   */
  private double norm(double success, Truth truth) {
    double classical = Norms.two(truth.solution());
    double unit = truth.rightHandSideNorm() / alpha();
    double kept = 1 - Double.parseDouble(program.roles().fact("shave"));
    return unit
        * switch (program.roles().fact("solver")) {
          case "norm-projection" -> guess() * Math.sqrt(Math.max(0, kept * kept / success - 1));
          case "kernel-reflection" -> {
            double p = Math.min(1, success / (kept * kept));
            double high = (1 + Math.sqrt(1 - p)) / Math.sqrt(p);
            yield nearer(guess() * high, guess() / high, classical / unit);
          }
          case "inversion" -> Amplification.of(program.roles()).norm(success, classical / unit);
          default -> Double.NaN;
        };
  }

  private double guess() {
    return Double.parseDouble(program.roles().fact("norm-guess"));
  }

  private static double nearer(double one, double other, double truth) {
    return Math.abs(one - truth) < Math.abs(other - truth) ? one : other;
  }
}

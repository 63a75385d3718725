package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Profile;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.numeric.Norms;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.problem.Task;
import org.hessq.problem.VectorExpression;
import org.hessq.report.Check;
import org.hessq.report.Comparison;
import org.hessq.report.ErrorBudget;
import org.hessq.report.ErrorShare;
import org.hessq.report.Outcome;
import org.hessq.report.Output;
import org.hessq.report.PlanFacts;
import org.hessq.report.ProblemFacts;
import org.hessq.report.Queries;
import org.hessq.report.Readout;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.report.Solution;
import org.hessq.report.Verification;
import org.hessq.verify.Findings;
import org.hessq.verify.Tally;

/**
 * A report as it should be: what follows from the problem, the file and the referee's findings is
 * computed anew, and the rest is taken from the report itself.
 *
 * <p>Taken as stated: what another circuit tells (the norm, and how often that one is run to read
 * an observable), the version, file names, the words for the encoding, the candidates and variants
 * of the plan, the proven and planned shares of the error, and what a referee that was asked for
 * less has not looked at. Of a flat file alone also T-depth, queries, ANDs, rotations and who
 * spends them: it does not show them.
 */
final class Recomputed {
  private static final double TOLERANCE = 1e-9;

  private final Problem problem;
  private final Program program;
  private final Optional<BigInteger> cliffords;
  private final Findings findings;
  private final Report stated;
  private final Analysis analysis;

  private Recomputed(
      Problem problem,
      Program program,
      Optional<BigInteger> cliffords,
      Findings findings,
      Report stated) {
    this.problem = problem;
    this.program = program;
    this.cliffords = cliffords;
    this.findings = findings;
    this.stated = stated;
    this.analysis = Analysis.of(problem);
  }

  /** {@return the check {@code report}: whether {@code stated} is as it should be} */
  static Check check(
      Problem problem, List<Output> files, Program program, Findings findings, Report stated) {
    return check(problem, files, program, Optional.empty(), findings, stated);
  }

  /**
   * {@return as above, for a report on a flat file}
   *
   * @param cliffords of the flat file, if the report is on one
   */
  static Check check(
      Problem problem,
      List<Output> files,
      Program program,
      Optional<BigInteger> cliffords,
      Findings findings,
      Report stated) {
    Report expected = new Recomputed(problem, program, cliffords, findings, stated).report(files);
    Comparison.Result result =
        Comparison.of(expected.withOutputs(stated.outputs()), stated, TOLERANCE);
    if (result.difference().isEmpty()) {
      result = Comparison.of(expected, stated, TOLERANCE);
    }
    return new Check(
        "report",
        result.difference().isEmpty() ? Outcome.AGREES : Outcome.DIFFERS,
        OptionalDouble.empty(),
        OptionalDouble.of(TOLERANCE),
        result.leaves() + " values of the report",
        result.difference());
  }

  /** {@return every count of {@code resources} that can be counted in the emitted file} */
  static ImmutableSortedMap<String, BigInteger> counts(Resources resources) {
    ImmutableSortedMap.Builder<String, BigInteger> counts =
        ImmutableSortedMap.<String, BigInteger>naturalOrder()
            .put("logicalQubits", resources.logicalQubits())
            .put("tCount", resources.tCount())
            .put("toffoliCount", resources.toffoliCount())
            .put("measurementCount", resources.measurementCount())
            .put("rotationCount", resources.rotationCount())
            .put("queries.matrix", resources.queries().matrix())
            .put("queries.vector", resources.queries().vector());
    resources.cliffordCount().ifPresent(count -> counts.put("cliffordCount", count));
    return counts.buildOrThrow();
  }

  private Report report(List<Output> files) {
    double success =
        switch (problem.task()) {
          case Task.Encode _ -> 1;
          case Task.Solve _ ->
              findings
                  .achieved()
                  .map(Findings.Achieved::success)
                  .orElse(stated.resources().successProbability());
        };
    Profile profile = Plans.profile(problem);
    Resources circuit = ReportMaker.resources(queries(), program, success, profile);
    Resources counted = cliffords.map(circuit::withCliffords).orElse(circuit);
    Resources run = isFlat() ? shown(counted, stated.resources()) : counted;
    Resources resources =
        guesses()
            ? run.withExpected(
                stated.resources().expectedRepetitions(), stated.resources().expected())
            : run;
    Optional<Solution> solution =
        findings
            .achieved()
            .map(a -> Achievement.of(problem, a, norm(a)))
            .or(() -> isFlat() ? stated.solution() : Optional.empty());
    return new Report(
        stated.hessq(),
        problemFacts(),
        MatrixReport.of(analysis),
        plan(),
        budget(),
        resources,
        readout(resources, solution),
        Machines.of(resources, problem.epsilon()),
        stated.verification().map(this::verification),
        solution,
        stated.outputs().stream().map(output -> own(output, files)).toList());
  }

  /** Whether the file alone shows no routines, where the report speaks of some. */
  private boolean isFlat() {
    return program.circuit().routines().size() == 1 && stated.resources().byRoutine().size() > 1;
  }

  /** What a flat file does not show is taken as stated. */
  private static Resources shown(Resources counted, Resources stated) {
    return new Resources(
        counted.logicalQubits(),
        counted.tCount(),
        stated.toffoliCount(),
        stated.tDepth(),
        stated.tDepthIs(),
        counted.cliffordCount(),
        counted.measurementCount(),
        stated.rotationCount(),
        stated.queries(),
        counted.successProbability(),
        counted.expectedRepetitions(),
        shown(counted.perAttempt(), stated.perAttempt()),
        shown(counted.expected(), stated.expected()),
        counted.basis(),
        stated.byRoutine());
  }

  private static Resources.Share shown(Resources.Share counted, Resources.Share stated) {
    return new Resources.Share(counted.tCount(), stated.toffoliCount(), stated.queries());
  }

  /** What happens at other guesses than the file's is as stated. */
  private boolean guesses() {
    return problem.task() instanceof Task.Solve
        && program.roles().fact("solver").equals(Solver.RANDOM_GUESSES.word());
  }

  private boolean isInversion() {
    return problem.task() instanceof Task.Solve
        && program.roles().fact("solver").equals(Solver.INVERSION.word());
  }

  /** What another file tells is as stated, if that is as near to the truth as it should be. */
  private double norm(Findings.Achieved achieved) {
    double classical = Norms.two(achieved.solution());
    double told = stated.solution().map(Solution::norm).orElse(classical);
    boolean own =
        isInversion()
            || problem.observables().isEmpty()
                && program.roles().fact("solver").equals(Solver.KERNEL_REFLECTION.word());
    return own
        ? achieved.norm()
        : Math.abs(told - classical) <= problem.epsilon() * classical ? told : classical;
  }

  /** Where the stated solution says the same, it is that which may be wrong. */
  private OptionalDouble error(Readout row, Readout as, int k) {
    boolean both =
        stated
            .solution()
            .filter(told -> k < told.observables().size())
            .filter(told -> told.observables().get(k).error().equals(as.achievedError()))
            .isPresent();
    return both ? as.achievedError() : row.achievedError();
  }

  /** How often another file is run is as stated; {@link NormReport} looks at it. */
  private List<Readout> readout(Resources resources, Optional<Solution> solution) {
    List<Readout> rows =
        ReadoutCost.of(
            problem,
            problem.epsilon(),
            isInversion()
                ? new ReadoutCost.Run.Inversion(
                    resources.successProbability(),
                    Integer.parseInt(program.roles().fact("rounds")),
                    resources.tCount())
                : new ReadoutCost.Run.Projection(1, resources.tCount()),
            solution);
    if (isInversion() || stated.readout().size() != rows.size()) {
      return rows;
    }
    return IntStream.range(0, rows.size())
        .mapToObj(
            k -> {
              Readout row = rows.get(k);
              Readout as = stated.readout().get(k);
              return new Readout(
                  row.observable(), row.method(), as.shots(), as.tCount(), error(row, as, k));
            })
        .toList();
  }

  private Queries queries() {
    Map<String, BigInteger> counts = Tally.of(program.circuit()).named();
    return new Queries(counts.get("queries.matrix"), counts.get("queries.vector"));
  }

  private ProblemFacts problemFacts() {
    int qubits = 0;
    for (var register : program.circuit().main().registers()) {
      boolean system = program.roles().registers().get(register.name()) == Role.SYSTEM;
      qubits += system ? register.width() : 0;
    }
    return new ProblemFacts(
        program.name(),
        stated.problem().file(),
        problem.sha256(),
        problem.task().word(),
        BigInteger.ONE.shiftLeft(qubits),
        BigInteger.valueOf(analysis.rowSparsity()),
        problem.epsilon());
  }

  private PlanFacts plan() {
    PlanFacts plan = stated.plan();
    boolean solves = problem.task() instanceof Task.Solve;
    double alpha = Double.parseDouble(program.roles().fact("alpha"));
    return new PlanFacts(
        plan.encoding(),
        alpha,
        solves ? Optional.of(program.roles().fact("solver")) : Optional.empty(),
        solves ? Optional.of(new BigInteger(program.roles().fact("degree"))) : Optional.empty(),
        encoded(plan.effectiveConditionNumber(), e -> 1 / e.smallest()),
        encoded(plan.norm(), e -> e.norm() * rightHandSideNorm() / alpha),
        plan.normIs(),
        plan.candidates(),
        plan.beside(),
        plan.unproven());
  }

  /** What is found for the encoded system, or as stated where the referee does not know it. */
  private OptionalDouble encoded(OptionalDouble figure, ToDoubleFunction<Findings.Encoded> found) {
    return switch (problem.task()) {
      case Task.Encode _ -> OptionalDouble.empty();
      case Task.Solve _ ->
          findings.encoded().map(e -> OptionalDouble.of(found.applyAsDouble(e))).orElse(figure);
    };
  }

  private double rightHandSideNorm() {
    int rows = Math.toIntExact(problem.matrix().rows());
    VectorExpression b = problem.rightHandSide();
    return Math.hypot(Norms.two(b.realPart(rows)), Norms.two(b.imaginaryPart(rows)));
  }

  private ErrorBudget budget() {
    ErrorBudget budget = stated.errorBudget();
    OptionalDouble requested = OptionalDouble.of(problem.epsilon());
    ErrorShare polynomial = ofSolver(budget.polynomial());
    ErrorShare phases = ofSolver(budget.phases());
    ErrorShare rotations = ofSolver(budget.rotations());
    ErrorShare preparation = ofSolver(budget.statePreparation());
    double proven = 0;
    for (ErrorShare part : List.of(budget.entries(), polynomial, phases, rotations, preparation)) {
      proven += part.proven().orElse(0);
    }
    return new ErrorBudget(
        new ErrorShare(requested, requested),
        budget.entries(),
        polynomial,
        phases,
        rotations,
        preparation,
        new ErrorShare(OptionalDouble.of(proven), totalComputed(budget)));
  }

  /** As stated; an encoding alone has no such source of error. */
  private ErrorShare ofSolver(ErrorShare share) {
    return switch (problem.task()) {
      case Task.Encode _ -> new ErrorShare(OptionalDouble.empty(), OptionalDouble.empty());
      case Task.Solve _ -> share;
    };
  }

  private OptionalDouble totalComputed(ErrorBudget budget) {
    return switch (problem.task()) {
      case Task.Encode _ -> OptionalDouble.empty();
      case Task.Solve _ ->
          findings
              .achieved()
              .map(a -> OptionalDouble.of(a.stateError()))
              .orElse(budget.total().computed());
    };
  }

  /** The stated checks, each with what this referee says under its name. */
  private Verification verification(Verification verification) {
    Map<String, Check> own =
        Verdicts.of(findings.certificate()).checks().stream()
            .collect(Collectors.toMap(Check::name, Function.identity(), (a, _) -> a));
    List<Check> checks = new ArrayList<>();
    for (Check check : verification.checks()) {
      Check found = own.getOrDefault(check.name(), check);
      checks.add(
          new Check(
              check.name(),
              found.verdict(),
              found.error(),
              found.tolerance(),
              check.scope(),
              check.culprit()));
    }
    return Verification.of(checks);
  }

  private static Output own(Output output, List<Output> files) {
    return files.stream()
        .filter(file -> file.path().endsWith(output.path()))
        .findFirst()
        .map(file -> new Output(output.path(), file.bytes(), file.sha256()))
        .orElse(output);
  }
}

package org.hessq.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Profile;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.diagnostic.Faults;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.plan.Estimate;
import org.hessq.plan.Estimates;
import org.hessq.plan.Objective;
import org.hessq.plan.Plan;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.report.Basis;
import org.hessq.report.Candidate;
import org.hessq.report.Check;
import org.hessq.report.Depth;
import org.hessq.report.ErrorBudget;
import org.hessq.report.ErrorShare;
import org.hessq.report.Origin;
import org.hessq.report.PlanFacts;
import org.hessq.report.ProblemFacts;
import org.hessq.report.Queries;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.report.Solution;
import org.hessq.report.Variant;
import org.hessq.report.Verification;
import org.hessq.report.Version;
import org.hessq.verify.Findings;

/** Puts what the stages found into a report. */
final class ReportMaker {
  private final Problem problem;
  private final Analysis analysis;
  private final Profile profile;

  ReportMaker(Problem problem, Analysis analysis, Profile profile) {
    this.problem = problem;
    this.analysis = analysis;
    this.profile = profile;
  }

  Report of(CompileEngine.Compiled compiled) {
    Plan plan = compiled.plan();
    Findings findings = compiled.findings();
    double success =
        findings.achieved().map(Findings.Achieved::success).orElse(plan.cost().success());
    Resources run = resources(plan.method(), compiled.program(), success);
    Resources resources =
        plan.procedure()
            .map(procedure -> GuessesCost.of(problem, plan, procedure, run))
            .orElse(run);
    Optional<Findings.Achieved> projected =
        compiled.norm().flatMap(norm -> norm.findings().achieved());
    Optional<Solution> solution =
        findings
            .achieved()
            .map(
                a ->
                    Achievement.of(
                        problem, a, projected.map(Findings.Achieved::norm).orElse(a.norm())));
    return new Report(
        Version.text(),
        new ProblemFacts(
            problem.name(),
            fileName(problem.file()),
            problem.sha256(),
            problem.task().word(),
            BigInteger.ONE.shiftLeft(plan.system().qubits()),
            BigInteger.valueOf(analysis.rowSparsity()),
            problem.epsilon()),
        MatrixReport.of(analysis),
        planFacts(plan),
        budget(plan, findings),
        resources,
        ReadoutCost.of(problem, problem.epsilon(), run(compiled, resources), solution),
        Machines.of(resources, problem.epsilon()),
        Optional.of(verification(compiled)),
        solution,
        List.of());
  }

  /** What is repeated to read the observables. */
  private ReadoutCost.Run run(CompileEngine.Compiled compiled, Resources resources) {
    Plan plan = compiled.plan();
    if (plan.method() instanceof Method.Inversion inversion) {
      return new ReadoutCost.Run.Inversion(
          resources.successProbability(), inversion.rounds(), resources.tCount());
    }
    return compiled
        .norm()
        .flatMap(norm -> norm.findings().encoded().map(encoded -> run(norm, encoded.norm())))
        .orElse(new ReadoutCost.Run.Projection(1, resources.tCount()));
  }

  private ReadoutCost.Run run(CompileEngine.Judged norm, double encoded) {
    double guess = Double.parseDouble(norm.loaded().roles().fact("norm-guess"));
    return new ReadoutCost.Run.Projection(
        encoded / guess, Counts.of(norm.program().circuit().main()).tCount(profile));
  }

  /** The main circuit's checks, and one for all of those of the circuit that tells the norm. */
  private static Verification verification(CompileEngine.Compiled compiled) {
    List<Check> checks = new ArrayList<>(Verdicts.of(compiled.findings().certificate()).checks());
    compiled.norm().ifPresent(norm -> checks.add(ofNorm(norm)));
    return Verification.of(checks);
  }

  private static Check ofNorm(CompileEngine.Judged norm) {
    Verification all = Verdicts.of(norm.findings().certificate());
    Check last =
        all.checks().stream().filter(check -> !check.name().equals("flat")).toList().getLast();
    return new Check(
        "norm circuit",
        all.verdict(),
        last.error(),
        last.tolerance(),
        "all " + all.checks().size() + " checks of " + norm.program().name() + ".qasm",
        all.checks().stream().flatMap(check -> check.culprit().stream()).findFirst());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Resources resources(Method method, Program program, double success) {
    return resources(queries(method), program, success, profile);
  }

  /** {@return what {@code program} needs, by a walk through it} */
  static Resources resources(Queries queries, Program program, double success, Profile profile) {
    Counts counts = Counts.of(program.circuit().main());
    TDepth depth = TDepth.of(program.circuit().main(), profile);
    double repetitions = 1 / success;
    BigInteger t = counts.tCount(profile);
    return new Resources(
        BigInteger.valueOf(program.circuit().main().width()),
        t,
        counts.toffoliCount(),
        Optional.of(BigInteger.valueOf(depth.layers())),
        depth.is() == TDepth.Accuracy.EXACT ? Depth.EXACT : Depth.BOUND,
        Optional.of(counts.cliffords()),
        counts.measurements(profile),
        counts.rotationCount(),
        queries,
        success,
        repetitions,
        new Resources.Share(t, counts.toffoliCount(), queries),
        new Resources.Share(
            times(t, repetitions),
            times(counts.toffoliCount(), repetitions),
            new Queries(
                times(queries.matrix(), repetitions), times(queries.vector(), repetitions))),
        Basis.PROVEN,
        Spending.of(program.circuit(), profile));
  }

  private static Queries queries(Method chosen) {
    return switch (chosen) {
      case Method.KernelReflection method -> uses(method.degree(), method.degree() + 1L);
      case Method.NormProjection(var run) -> uses(run.degree(), run.degree() + 1L);
      case Method.KernelProjection method -> uses(method.degree(), method.degree() + 1L);
      case Method.RandomGuesses method -> uses(method.degree(), method.degree() + 1L);
      case Method.Inversion method -> {
        long runs = 2L * method.rounds() + 1;
        yield uses(runs * method.degree(), runs);
      }
      case Method.EncodeOnly _ -> uses(1, 0);
    };
  }

  private static Queries uses(long matrix, long vector) {
    return new Queries(BigInteger.valueOf(matrix), BigInteger.valueOf(vector));
  }

  private PlanFacts planFacts(Plan plan) {
    boolean solves = !(plan.method() instanceof Method.EncodeOnly);
    List<Variant> beside = new ArrayList<>(plan.variants().stream().map(v -> variant(v)).toList());
    Optional<String> unproven = Optional.empty();
    if (solves) {
      try {
        beside.add(proven());
      } catch (Faults none) {
        unproven = Optional.of(none.diagnostics().getFirst().message());
      }
    }
    return new PlanFacts(
        plan.candidates().stream()
            .filter(Plan.Candidate::chosen)
            .findFirst()
            .orElseThrow()
            .encoding(),
        plan.method().encoding().alpha(),
        solver(plan),
        degree(plan),
        solves
            ? OptionalDouble.of(plan.matrix().effectiveConditionNumber())
            : OptionalDouble.empty(),
        solves ? OptionalDouble.of(physicalNorm(plan)) : OptionalDouble.empty(),
        origin(plan.matrix().normIs()),
        plan.candidates().stream().map(ReportMaker::candidate).toList(),
        beside,
        unproven);
  }

  /**
   * The plan for which every error is proven, without what was computed on the instance. It is not
   * held to the limit of qubits.
   *
   * @throws Faults if there is none, with the reason
   */
  private Variant proven() {
    Objective unlimited =
        new Objective(profile, OptionalLong.empty(), problem.target().rotationAccuracy());
    Estimate.Solve estimate =
        (Estimate.Solve) Estimates.of(problem, analysis, unlimited, Gridsynth::expectedT);
    BigInteger t = estimate.tCount();
    return new Variant(
        "every error proven, none computed on the instance",
        Optional.of(estimate.run().cost().degree()),
        estimate.success(),
        t,
        times(t, 1 / estimate.success()),
        Basis.NUMERICAL);
  }

  private static Optional<BigInteger> degree(Plan plan) {
    return switch (plan.method()) {
      case Method.KernelReflection method -> Optional.of(BigInteger.valueOf(method.degree()));
      case Method.NormProjection(var run) -> Optional.of(BigInteger.valueOf(run.degree()));
      case Method.KernelProjection method -> Optional.of(BigInteger.valueOf(method.degree()));
      case Method.RandomGuesses method -> Optional.of(BigInteger.valueOf(method.degree()));
      case Method.Inversion method -> Optional.of(BigInteger.valueOf(method.degree()));
      case Method.EncodeOnly _ -> Optional.empty();
    };
  }

  /** ‖A^{-1} b‖ from |x| = ‖(A/α)^{-1} b̂‖. */
  private static double physicalNorm(Plan plan) {
    return plan.matrix().norm() * plan.system().rightHandSideNorm() / plan.matrix().alpha();
  }

  private static Optional<String> solver(Plan plan) {
    return switch (plan.method()) {
      case Method.KernelReflection _ -> Optional.of(Solver.KERNEL_REFLECTION.word());
      case Method.NormProjection _ -> Optional.of("norm-projection");
      case Method.KernelProjection _ -> Optional.of(Solver.KERNEL_PROJECTION.word());
      case Method.RandomGuesses _ -> Optional.of(Solver.RANDOM_GUESSES.word());
      case Method.Inversion _ -> Optional.of(Solver.INVERSION.word());
      case Method.EncodeOnly _ -> Optional.empty();
    };
  }

  static Origin origin(Plan.NormOrigin origin) {
    return switch (origin) {
      case GIVEN -> Origin.GIVEN;
      case COMPUTED -> Origin.COMPUTED_CLASSICALLY;
      case BOUNDED -> Origin.BOUNDED;
      case UNKNOWN -> Origin.UNKNOWN;
    };
  }

  private static Candidate candidate(Plan.Candidate c) {
    return new Candidate(
        c.encoding(),
        c.solver().isEmpty() ? Optional.empty() : Optional.of(c.solver()),
        c.alpha(),
        c.degree() == 0 ? Optional.empty() : Optional.of(BigInteger.valueOf(c.degree())),
        integer(c.cost().expectedT()),
        integer(c.cost().tCount()),
        1 / c.cost().success(),
        BigInteger.valueOf(c.cost().logicalQubits()),
        c.chosen(),
        c.why());
  }

  private static Variant variant(Plan.Variant v) {
    return new Variant(
        v.assumption(),
        Optional.of(integer(v.degree())),
        v.success(),
        integer(v.tCount() * v.success()),
        integer(v.tCount()),
        v.basis().equals("proven") ? Basis.PROVEN : Basis.NUMERICAL);
  }

  private static ErrorBudget budget(Plan plan, Findings findings) {
    Plan.Errors e = plan.errors();
    OptionalDouble achieved =
        findings
            .achieved()
            .map(a -> OptionalDouble.of(a.stateError()))
            .orElse(OptionalDouble.empty());
    return new ErrorBudget(
        new ErrorShare(OptionalDouble.of(e.requested()), OptionalDouble.of(e.requested())),
        share(e.entries()),
        share(e.polynomial()),
        share(e.phases()),
        share(e.rotations()),
        share(e.statePreparation()),
        new ErrorShare(provenTotal(e), achieved));
  }

  private static OptionalDouble provenTotal(Plan.Errors e) {
    double sum = 0;
    for (Plan.Error part :
        List.of(e.entries(), e.polynomial(), e.phases(), e.rotations(), e.statePreparation())) {
      sum += part.proven().orElse(0);
    }
    return OptionalDouble.of(sum);
  }

  private static ErrorShare share(Plan.Error error) {
    return new ErrorShare(error.proven(), error.computed());
  }

  static BigInteger times(BigInteger count, double factor) {
    return new BigDecimal(count)
        .multiply(BigDecimal.valueOf(factor))
        .setScale(0, RoundingMode.CEILING)
        .toBigInteger();
  }

  static BigInteger integer(double value) {
    return new BigDecimal(value).setScale(0, RoundingMode.CEILING).toBigInteger();
  }
}

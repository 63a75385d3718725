package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Profile;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.plan.Estimate;
import org.hessq.plan.Plan;
import org.hessq.problem.Problem;
import org.hessq.report.Basis;
import org.hessq.report.Candidate;
import org.hessq.report.Depth;
import org.hessq.report.ErrorBudget;
import org.hessq.report.ErrorShare;
import org.hessq.report.Figures;
import org.hessq.report.Origin;
import org.hessq.report.PlanFacts;
import org.hessq.report.ProblemFacts;
import org.hessq.report.Queries;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.report.RoutineCost;
import org.hessq.report.Variant;
import org.hessq.report.Version;

/** Puts an estimate into a report. */
final class EstimateReport {
  /** Qubits that a sequence of phases is on. */
  private static final int SIGNAL = 1;

  /** Qubits that tell the guess of the norm from the system. */
  private static final int BRANCH = 1;

  /** Flags of two stages, which are measured too: one keeps what the first has come to. */
  private static final int STAGE_FLAGS = 3;

  private final Problem problem;
  private final Analysis analysis;
  private final Profile profile;
  private final Estimate estimate;

  EstimateReport(Problem problem, Analysis analysis, Profile profile, Estimate estimate) {
    this.problem = problem;
    this.analysis = analysis;
    this.profile = profile;
    this.estimate = estimate;
  }

  Report of(Built built) {
    Resources resources = resources(built);
    ErrorBudget budget = budget(built);
    return new Report(
        Version.text(),
        new ProblemFacts(
            problem.name(),
            problem.file().substring(problem.file().lastIndexOf('/') + 1),
            problem.sha256(),
            problem.task().word(),
            BigInteger.ONE.shiftLeft(estimate.encoding().qubits()),
            BigInteger.valueOf(analysis.rowSparsity()),
            problem.epsilon()),
        MatrixReport.of(analysis),
        planFacts(built),
        budget,
        resources,
        ReadoutCost.of(
            problem,
            budget.total().proven().orElse(problem.epsilon()),
            repeated(resources),
            Optional.empty()),
        Machines.of(resources, problem.epsilon()),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** What is repeated to read the observables. */
  private ReadoutCost.Run repeated(Resources resources) {
    return solve()
        .flatMap(
            s ->
                s.run().sequence() instanceof Estimate.Sequence.Inversion(_, int rounds)
                    ? Optional.of(
                        new ReadoutCost.Run.Inversion(
                            estimate.success(), rounds, resources.tCount()))
                    : Optional.<ReadoutCost.Run>empty())
        .orElse(new ReadoutCost.Run.Projection(1, resources.expected().tCount()));
  }

  private PlanFacts planFacts(Built built) {
    Optional<Estimate.Solve> solve = solve();
    return new PlanFacts(
        estimate.encoding().words(estimate.layout()),
        estimate.encoding().alpha(),
        solve.map(s -> s.run().sequence().solver().word() + phases(built)),
        solve.map(Estimate.Solve::degree),
        number(solve.map(s -> s.gap().effective())),
        solve.map(this::norm).orElse(OptionalDouble.empty()),
        solve.map(s -> ReportMaker.origin(s.norm().origin())).orElse(Origin.UNKNOWN),
        estimate.candidates().stream().map(EstimateReport::candidate).toList(),
        solve
            .map(s -> s.variants().stream().map(EstimateReport::variant).toList())
            .orElse(List.of()),
        Optional.empty());
  }

  private Optional<Estimate.Solve> solve() {
    return switch (estimate) {
      case Estimate.Solve solve -> Optional.of(solve);
      case Estimate.Block _ -> Optional.empty();
    };
  }

  private static String phases(Built built) {
    return built.phases().isEmpty()
        ? ", phases assumed"
        : ", phases computed to " + Figures.real(built.residual());
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  /** ‖A^{-1} b‖ from |x| = ‖(A/α)^{-1} b̂‖, where it is guessed and ‖b‖ is known. */
  private OptionalDouble norm(Estimate.Solve solve) {
    OptionalDouble rightHandSide = problem.rightHandSide().norm();
    if (solve.norm().guess() == 0 || rightHandSide.isEmpty()) {
      return OptionalDouble.empty();
    }
    double middle = Math.sqrt(solve.norm().low()) * Math.sqrt(solve.norm().high());
    return OptionalDouble.of(middle * rightHandSide.getAsDouble() / solve.encoding().alpha());
  }

  private static Candidate candidate(Estimate.Candidate c) {
    return new Candidate(
        c.encoding(),
        c.solver(),
        c.alpha(),
        c.degree(),
        c.tCount(),
        c.tCount(),
        1 / c.success(),
        BigInteger.valueOf(c.logicalQubits()),
        c.chosen(),
        c.why());
  }

  private static Variant variant(Estimate.Alternative a) {
    return new Variant(
        a.assumption(),
        Optional.of(a.degree()),
        a.success(),
        a.tCount(),
        a.expectedT(),
        Basis.NUMERICAL);
  }

  private ErrorBudget budget(Built built) {
    Plan.Errors e = estimate.errors();
    OptionalDouble bound =
        built.phases().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(attempts() * built.phaseError() / Math.sqrt(estimate.success()));
    ErrorShare phases = new ErrorShare(bound, OptionalDouble.empty());
    double total = phases.proven().orElse(0);
    for (Plan.Error part :
        List.of(e.entries(), e.polynomial(), e.rotations(), e.statePreparation())) {
      total += part.proven().orElse(0);
    }
    return new ErrorBudget(
        new ErrorShare(OptionalDouble.of(e.requested()), OptionalDouble.empty()),
        share(e.entries()),
        share(e.polynomial()),
        phases,
        share(e.rotations()),
        share(e.statePreparation()),
        new ErrorShare(OptionalDouble.of(total), OptionalDouble.empty()));
  }

  private int attempts() {
    return solve().map(EstimatedMethod::attempts).orElse(1);
  }

  private static ErrorShare share(Plan.Error error) {
    return new ErrorShare(error.proven(), error.computed());
  }

  private Resources resources(Built built) {
    List<RoutineCost> routines = new ArrayList<>(routines());
    BigInteger tCount = built.tCount().orElse(estimate.tCount());
    adjust(routines, tCount);
    BigInteger toffolis =
        routines.stream().map(RoutineCost::toffoliCount).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger rotations = solve().map(Estimate.Solve::rotations).orElse(BigInteger.ZERO);
    Queries queries =
        solve()
            .map(s -> new Queries(s.run().cost().degree(), s.run().cost().preparations()))
            .orElse(new Queries(BigInteger.ONE, BigInteger.ZERO));
    double repetitions = 1 / estimate.success();
    return new Resources(
        BigInteger.valueOf(estimate.logicalQubits()),
        tCount,
        toffolis,
        Optional.of(built.depth().map(CircuitModel.Depth::layers).orElse(tCount)),
        built.depth().map(CircuitModel.Depth::exact).orElse(false) ? Depth.EXACT : Depth.BOUND,
        built.cliffords(),
        measurements(),
        rotations,
        queries,
        estimate.success(),
        repetitions,
        new Resources.Share(tCount, toffolis, queries),
        new Resources.Share(
            ReportMaker.times(tCount, repetitions),
            ReportMaker.times(toffolis, repetitions),
            new Queries(
                ReportMaker.times(queries.matrix(), repetitions),
                ReportMaker.times(queries.vector(), repetitions))),
        rotations.signum() == 0 || built.tCount().isPresent() ? Basis.PROVEN : Basis.NUMERICAL,
        routines);
  }

  /** Words that were counted one by one make the last row, those of the phases, exact. */
  private static void adjust(List<RoutineCost> routines, BigInteger tCount) {
    BigInteger sum =
        routines.stream().map(RoutineCost::tCount).reduce(BigInteger.ZERO, BigInteger::add);
    RoutineCost last = routines.removeLast();
    routines.add(
        new RoutineCost(
            last.name(),
            last.kind(),
            last.calls(),
            last.tCount().add(tCount.subtract(sum)),
            last.toffoliCount(),
            last.rotationCount()));
  }

  /** {@return who spends the T gates: encoding, flags, and all words in the last row} */
  private List<RoutineCost> routines() {
    return switch (estimate) {
      case Estimate.Block block -> List.of(encoding(block.use(), BigInteger.ONE));
      case Estimate.Solve solve -> {
        SolveCost cost = solve.run().cost();
        BigInteger flags = cost.flags();
        BigInteger perFlag =
            switch (profile) {
              case ADAPTIVE -> BigInteger.valueOf(4);
              case UNITARY -> BigInteger.valueOf(8);
            };
        yield List.of(
            encoding(cost.encoding(), cost.degree()),
            new RoutineCost(
                "flags",
                "zero-flag",
                cost.degree(),
                flags.multiply(perFlag),
                flags,
                BigInteger.ZERO),
            new RoutineCost(
                "rotations",
                "word",
                solve.rotations(),
                BigInteger.ZERO,
                BigInteger.ZERO,
                solve.rotations()));
      }
    };
  }

  private RoutineCost encoding(BlockCost use, BigInteger calls) {
    long each =
        switch (profile) {
          case ADAPTIVE -> use.adaptiveT();
          case UNITARY -> use.unitaryT();
        };
    return new RoutineCost(
        "block",
        "block-encoding",
        calls,
        calls.multiply(BigInteger.valueOf(each)),
        calls.multiply(BigInteger.valueOf(use.ands())),
        BigInteger.ZERO);
  }

  private BigInteger measurements() {
    return switch (estimate) {
      case Estimate.Block block -> measured(block.use());
      case Estimate.Solve solve -> {
        SolveCost cost = solve.run().cost();
        BigInteger last = BigInteger.valueOf(measuredLast(solve));
        BigInteger inside = cost.degree().multiply(measured(cost.encoding()));
        yield switch (profile) {
          case ADAPTIVE -> inside.add(cost.flags()).add(last);
          case UNITARY -> last;
        };
      }
    };
  }

  /** Ancillas and what else tells success. */
  private static long measuredLast(Estimate.Solve solve) {
    return switch (solve.run().sequence()) {
      case Estimate.Sequence.Reflection _ -> solve.encoding().ancillas() + SIGNAL + BRANCH;
      case Estimate.Sequence.Guesses _ ->
          solve.encoding().ancillas() + 2 * SIGNAL + BRANCH + STAGE_FLAGS;
      case Estimate.Sequence.Projection _, Estimate.Sequence.Inversion _ ->
          solve.encoding().ancillasAlone() + SIGNAL;
    };
  }

  private BigInteger measured(BlockCost use) {
    return switch (profile) {
      case ADAPTIVE -> BigInteger.valueOf(use.adaptiveMeasurements());
      case UNITARY -> BigInteger.ZERO;
    };
  }
}

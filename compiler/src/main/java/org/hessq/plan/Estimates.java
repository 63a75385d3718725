package org.hessq.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hessq.analyse.Analysis;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.problem.Task;

/**
 * Costs of problems of any size, by formulas alone: nothing is decomposed unless it is small, and
 * no circuit is built.
 */
public final class Estimates {
  /** Squares of α/σ_min, with α up to 2^60 times the largest singular value, are still finite. */
  private static final double WORST_CONDITION = 1e130;

  private final Problem problem;
  private final Analysis analysis;
  private final Objective objective;
  private final RotationLaw law;

  private Estimates(Problem problem, Analysis analysis, Objective objective, RotationLaw law) {
    this.problem = problem;
    this.analysis = analysis;
    this.objective = objective;
    this.law = law;
  }

  /**
   * {@return the cost of {@code problem}}
   *
   * @param law mean T-count of a rotation
   * @throws Faults codes HQ0401 to HQ0405, HQ0407 and HQ0408, or the errors of {@code analysis}
   */
  public static Estimate of(
      Problem problem, Analysis analysis, Objective objective, RotationLaw law) {
    List<Diagnostic> errors =
        analysis.remarks().stream()
            .filter(remark -> remark.severity() == Diagnostic.Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new Faults(errors);
    }
    Estimates estimates = new Estimates(problem, analysis, objective, law);
    return switch (problem.task()) {
      case Task.Solve _ -> estimates.solve();
      case Task.Encode _ -> estimates.block();
    };
  }

  private Estimate block() {
    if (!analysis.isSquare()) {
      throw fault(
          "HQ0402",
          "the matrix is " + analysis.rows() + " × " + analysis.columns() + ", not square",
          "encode [[0, A], [A', 0]] or pad it explicitly; nothing is padded silently");
    }
    List<Estimate> all = new ArrayList<>();
    for (SizedEncoding encoding : encodings(new Demand.Block(problem.epsilon()))) {
      for (TableLayout layout : encoding.layouts(objective.profile())) {
        all.add(block(encoding, layout));
      }
    }
    return chosen(all);
  }

  private Estimate block(SizedEncoding encoding, TableLayout layout) {
    BlockCost use = encoding.alone(layout, objective.profile());
    long tCount =
        switch (objective.profile()) {
          case ADAPTIVE -> use.adaptiveT();
          case UNITARY -> use.unitaryT();
        };
    Plan.Errors errors =
        new Plan.Errors(
            problem.epsilon(), proven(encoding.relativeError()), NONE, NONE, NONE, NONE);
    return new Estimate.Block(encoding, layout, use, BigInteger.valueOf(tCount), errors, List.of());
  }

  private Estimate solve() {
    double sigmaMin = analysis.sigmaMin().low();
    if (!(sigmaMin > 0)) {
      throw fault(
          "HQ0401",
          "no lower bound of the smallest singular value is known",
          "state one, for example `bound sigma_min(A) >= 1e-3;` or `bound condition(A) <= 1e4;`");
    }
    double condition = analysis.sigmaMax().high() / sigmaMin;
    if (!(condition <= WORST_CONDITION && Double.isFinite(1 / sigmaMin))) {
      throw fault(
          "HQ0408",
          "a condition number of "
              + condition
              + " with a smallest singular value of "
              + sigmaMin
              + " is out of reach",
          "condition numbers go up to "
              + WORST_CONDITION
              + ", and 1/sigma_min must fit a double; check the bounds, or scale the matrix");
    }
    double tolerance = RunPlanner.OTHER * problem.epsilon();
    SolutionNorm norm =
        SolutionNorm.of(problem).within(1 / analysis.sigmaMax().high(), 1 / sigmaMin);
    double largest = norm.isKnown() ? norm.guess() : 1 / sigmaMin;
    Demand.Solve demand =
        new Demand.Solve(sigmaMin, analysis.sigmaMin().certainty(), tolerance, largest);
    OptionalDouble overlap = SolutionOverlap.atLeast(problem, analysis, norm, tolerance);
    if (SolveEstimates.solvers(problem.approach(), norm, overlap).isEmpty()) {
      throw unknown(problem.approach().solver().orElseThrow());
    }
    SolveEstimates estimates =
        new SolveEstimates(problem, demand, norm, overlap, objective.profile(), law);
    List<Estimate> all = new ArrayList<>();
    for (SizedEncoding encoding : encodings(demand)) {
      Loading loading = Loading.of(problem.rightHandSide(), encoding.qubits());
      for (TableLayout layout : encoding.layouts(objective.profile())) {
        all.addAll(estimates.of(encoding, layout, loading));
      }
    }
    Estimate best = chosen(all);
    checkWords(best.errors().rotations());
    checkWords(best.errors().statePreparation());
    return best;
  }

  private Faults unknown(Solver asked) {
    return switch (asked) {
      case KERNEL_PROJECTION ->
          fault(
              "HQ0407",
              "a kernel projection hardly ever succeeds here, for all that is known: the solution"
                  + " may be nearly at right angles to the right-hand side",
              "state bounds of a positive definite matrix, or use another solver");
      case KERNEL_REFLECTION, INVERSION, RANDOM_GUESSES ->
          fault(
              "HQ0407",
              asked.word() + " needs the norm of the solution, of which nothing is known",
              "guess it, `guess norm(x) = v;`, bound it, or use random_guesses");
    };
  }

  /** A tolerance that the user has set may be too coarse. */
  private void checkWords(Plan.Error error) {
    double words = error.proven().orElseThrow();
    if (words > RunPlanner.OTHER * problem.epsilon() * (1 + 1e-9)) {
      throw fault(
          "HQ0405",
          "rotations to "
              + problem.target().rotationAccuracy().orElseThrow()
              + " add up to a state error of "
              + words,
          "they may cost a sixth of the accuracy; ask for finer rotations, or leave them to the"
              + " error budget");
    }
  }

  private List<SizedEncoding> encodings(Demand demand) {
    List<SizedEncoding> all = new EncodingChoices(problem.matrix(), analysis, demand).all();
    if (all.stream().allMatch(e -> e.layouts(objective.profile()).isEmpty())) {
      throw fault(
          "HQ0403",
          "no encoding is accurate enough: its entries would need more than 61 bits, or its table"
              + " more rows than can be counted",
          "ask for less accuracy, improve the condition number, or split the matrix");
    }
    return all;
  }

  /** {@return the best, with what nothing else beats in T gates and qubits both beside it} */
  private Estimate chosen(List<Estimate> all) {
    Estimate best =
        all.stream().min(Comparator.comparing(Estimates::cost, objective.order())).orElseThrow();
    if (!objective.fits(cost(best))) {
      throw fault(
          "HQ0404",
          "no plan needs at most " + objective.qubitLimit().orElseThrow() + " qubits",
          "the smallest found needs "
              + all.stream().mapToLong(Estimate::logicalQubits).min().orElseThrow()
              + "; raise the limit");
    }
    List<Estimate.Candidate> front = new ArrayList<>(List.of(candidate(best, best)));
    Set<Optional<Solver>> rivals = new HashSet<>(Set.of(solver(best)));
    Set<PlanCost> seen = new HashSet<>(Set.of(cost(best)));
    List<Estimate> sorted =
        all.stream().sorted(Comparator.comparing(Estimates::cost, objective.order())).toList();
    for (Estimate other : sorted) {
      boolean dominated = all.stream().anyMatch(e -> cost(e).dominates(cost(other)));
      boolean rival = rivals.add(solver(other));
      if (rival || (!dominated && seen.add(cost(other)))) {
        front.add(candidate(other, best));
      }
    }
    return best.with(front);
  }

  private static Optional<Solver> solver(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Block _ -> Optional.empty();
      case Estimate.Solve solve -> Optional.of(solve.run().sequence().solver());
    };
  }

  private static PlanCost cost(Estimate estimate) {
    return new PlanCost(
        estimate.tCount().doubleValue(), estimate.success(), estimate.logicalQubits());
  }

  private Estimate.Candidate candidate(Estimate estimate, Estimate best) {
    String why =
        estimate == best
            ? "fewest T gates at a fair number of qubits"
            : !objective.fits(cost(estimate))
                ? "more qubits than the limit"
                : cost(best).dominates(cost(estimate))
                    ? "another solver at its best: more T gates and no fewer qubits"
                    : "a worse balance of T gates and qubits";
    Optional<Estimate.Solve> solve =
        estimate instanceof Estimate.Solve s ? Optional.of(s) : Optional.empty();
    return new Estimate.Candidate(
        estimate.encoding().words(estimate.layout()),
        solver(estimate).map(Solver::word),
        estimate.encoding().alpha(),
        solve.map(Estimate.Solve::degree),
        estimate.tCount(),
        estimate.success(),
        estimate.logicalQubits(),
        estimate == best,
        why);
  }

  static final Plan.Error NONE = new Plan.Error(OptionalDouble.empty(), OptionalDouble.empty());

  static Plan.Error proven(double error) {
    return new Plan.Error(OptionalDouble.of(error), OptionalDouble.empty());
  }

  private Faults fault(String code, String message, String help) {
    return new Faults(Diagnostic.error(code, Span.of(problem.file()), message, help));
  }
}

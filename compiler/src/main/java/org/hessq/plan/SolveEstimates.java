package org.hessq.plan;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.hessq.circuit.Profile;
import org.hessq.method.TableLayout;
import org.hessq.problem.Approach;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;

/** Estimates of one system, for any encoding of its matrix. */
final class SolveEstimates {
  private final Problem problem;
  private final Demand.Solve demand;
  private final SolutionNorm norm;
  private final OptionalDouble overlap;
  private final Profile profile;
  private final RotationLaw law;

  SolveEstimates(
      Problem problem,
      Demand.Solve demand,
      SolutionNorm norm,
      OptionalDouble overlap,
      Profile profile,
      RotationLaw law) {
    this.problem = problem;
    this.demand = demand;
    this.norm = norm;
    this.overlap = overlap;
    this.profile = profile;
    this.law = law;
  }

  /**
   * {@return the solvers that are considered: those that the problem allows, as far as what they
   * need is known}
   *
   * @param overlap a lower bound of |⟨b̂|x̂⟩|
   */
  static Set<Solver> solvers(Approach approach, SolutionNorm norm, OptionalDouble overlap) {
    Set<Solver> solvers = EnumSet.noneOf(Solver.class);
    for (Solver solver : Solver.values()) {
      boolean possible =
          switch (solver) {
            case KERNEL_REFLECTION, INVERSION -> norm.isKnown();
            case KERNEL_PROJECTION -> overlap.orElse(0) >= SolvePlanner.LEAST_OVERLAP;
            case RANDOM_GUESSES -> true;
          };
      boolean instead =
          solver == Solver.RANDOM_GUESSES && approach.solver().isEmpty() && !norm.isKnown();
      if (possible && (approach.allows(solver) || instead)) {
        solvers.add(solver);
      }
    }
    return solvers;
  }

  /** {@return an estimate for each solver on an encoding that the demand accepts} */
  List<Estimate> of(SizedEncoding encoding, TableLayout layout, Loading loading) {
    return solvers(problem.approach(), norm, overlap).stream()
        .map(solver -> of(solver, encoding, layout, loading))
        .toList();
  }

  private Estimate of(Solver solver, SizedEncoding encoding, TableLayout layout, Loading loading) {
    double alpha = encoding.alpha();
    double k = Math.max(RunPlanner.SMALLEST_K, demand.inverseGap(alpha, encoding.relativeError()));
    RunPlanner planner = new RunPlanner(encoding, k, problem.epsilon(), profile, law);
    boolean guesses = solver == Solver.KERNEL_REFLECTION;
    Estimate.Norm guessed = guess(encoding, guesses);
    double low = guessed.low() / guessed.guess();
    double high = guessed.high() / guessed.guess();
    Estimate.Run run =
        switch (solver) {
          case KERNEL_REFLECTION ->
              planner.reflection(guessed.branchThreshold(), low, high, layout);
          case KERNEL_PROJECTION -> planner.projection(overlap.orElseThrow(), layout);
          case RANDOM_GUESSES -> planner.guesses(layout);
          case INVERSION -> planner.inversion(guessed.low(), guessed.high(), layout);
        };
    Estimate.Tolerances tolerances =
        asked(planner.tolerances(run, loading.rotations(), guessed.low()));
    return new Estimate.Solve(
        encoding,
        layout,
        new Estimate.InverseGap(alpha / demand.sigmaMin(), k, demand.sigmaMinIs()),
        guessed,
        run,
        loading.preparation(),
        loading.rotations(),
        tolerances,
        planner.tCount(run, loading.rotations(), tolerances),
        errors(encoding, k, guessed, run, loading, tolerances),
        List.of(),
        guesses
            ? List.of(
                wrongGuess(planner, guessed, high, layout, loading),
                unknown(planner, layout, loading))
            : List.of());
  }

  /** The norm is at least 1, as ‖A/α‖ ≤ 1. */
  private Estimate.Norm guess(SizedEncoding encoding, boolean guesses) {
    double alpha = encoding.alpha();
    double low = Math.max(1, alpha * norm.low());
    double high = Math.min(alpha * norm.high(), alpha / demand.sigmaMin());
    if (!guesses) {
      return new Estimate.Norm(low, Math.max(low, high), Plan.NormOrigin.UNKNOWN, 0, 0);
    }
    long threshold = encoding.branchThreshold(alpha * norm.guess());
    double guess = Math.scalb(1.0, encoding.bits()) / threshold;
    return new Estimate.Norm(low, Math.max(low, high), norm.origin(), guess, threshold);
  }

  private Estimate.Tolerances asked(Estimate.Tolerances budget) {
    OptionalDouble asked = problem.target().rotationAccuracy();
    return asked.isPresent()
        ? new Estimate.Tolerances(asked.getAsDouble(), asked.getAsDouble())
        : budget;
  }

  private Plan.Errors errors(
      SizedEncoding encoding,
      double k,
      Estimate.Norm guessed,
      Estimate.Run run,
      Loading loading,
      Estimate.Tolerances tolerances) {
    double epsilon = problem.epsilon();
    double words = run.cost().phaseRotations().doubleValue();
    double each = loading.rotations().doubleValue();
    return new Plan.Errors(
        epsilon,
        Estimates.proven(demand.stateError(encoding.alpha(), encoding.relativeError())),
        Estimates.proven(RunPlanner.POLYNOMIAL * epsilon),
        Estimates.NONE,
        Estimates.proven(words * tolerances.phase() / Math.sqrt(run.success())),
        Estimates.proven(each * tolerances.preparation() * k / guessed.low()));
  }

  private Estimate.Alternative wrongGuess(
      RunPlanner planner,
      Estimate.Norm guessed,
      double ratio,
      TableLayout layout,
      Loading loading) {
    Estimate.Run run = planner.reflection(guessed.branchThreshold(), ratio / 2, 2 * ratio, layout);
    return alternative("norm guess wrong by a factor of 2", planner, run, loading, guessed.low());
  }

  private Estimate.Alternative unknown(RunPlanner planner, TableLayout layout, Loading loading) {
    return alternative(
        "norm of the solution unknown", planner, planner.guesses(layout), loading, 1);
  }

  private Estimate.Alternative alternative(
      String assumption, RunPlanner planner, Estimate.Run run, Loading loading, double least) {
    Estimate.Tolerances tolerances = asked(planner.tolerances(run, loading.rotations(), least));
    BigInteger tCount = planner.tCount(run, loading.rotations(), tolerances);
    return new Estimate.Alternative(
        assumption,
        run.cost().degree(),
        run.success(),
        tCount,
        RunPlanner.until(tCount, run.success()));
  }
}

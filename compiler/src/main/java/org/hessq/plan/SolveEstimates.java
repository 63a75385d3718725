package org.hessq.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.circuit.Profile;
import org.hessq.method.TableLayout;
import org.hessq.problem.Problem;

/** Estimates of one system, for any encoding of its matrix. */
final class SolveEstimates {
  private final Problem problem;
  private final Demand.Solve demand;
  private final SolutionNorm norm;
  private final Profile profile;
  private final RotationLaw law;

  SolveEstimates(
      Problem problem, Demand.Solve demand, SolutionNorm norm, Profile profile, RotationLaw law) {
    this.problem = problem;
    this.demand = demand;
    this.norm = norm;
    this.profile = profile;
    this.law = law;
  }

  /** {@return the estimate for an encoding that the demand accepts; nothing else is considered} */
  Estimate.Solve of(SizedEncoding encoding, TableLayout layout, Loading loading) {
    double alpha = encoding.alpha();
    double k = Math.max(RunPlanner.SMALLEST_K, demand.inverseGap(alpha, encoding.relativeError()));
    RunPlanner planner = new RunPlanner(encoding, k, problem.epsilon(), profile, law);
    Estimate.Norm guessed = guess(encoding);
    double low = guessed.low() / guessed.guess();
    double high = guessed.high() / guessed.guess();
    Estimate.Run run =
        norm.isKnown()
            ? planner.known(guessed.branchThreshold(), low, high, layout)
            : planner.unknown(layout);
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
        norm.isKnown()
            ? List.of(
                wrongGuess(planner, guessed, high, layout, loading),
                unknown(planner, layout, loading))
            : List.of());
  }

  /** The norm is at least 1, as ‖A/α‖ ≤ 1. */
  private Estimate.Norm guess(SizedEncoding encoding) {
    double alpha = encoding.alpha();
    double low = Math.max(1, alpha * norm.low());
    double high = Math.min(alpha * norm.high(), alpha / demand.sigmaMin());
    if (!norm.isKnown()) {
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
    Estimate.Run run = planner.known(guessed.branchThreshold(), ratio / 2, 2 * ratio, layout);
    return alternative("norm guess wrong by a factor of 2", planner, run, loading, guessed.low());
  }

  private Estimate.Alternative unknown(RunPlanner planner, TableLayout layout, Loading loading) {
    return alternative(
        "norm of the solution unknown", planner, planner.unknown(layout), loading, 1);
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

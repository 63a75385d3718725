package org.hessq.pipeline;

import java.math.BigInteger;
import org.hessq.circuit.Profile;
import org.hessq.cost.Counts;
import org.hessq.method.Method;
import org.hessq.plan.Plan;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Queries;
import org.hessq.report.Resources;

/**
 * What random guesses cost until both stages succeed, on average over the guesses: every round runs
 * its reflection, and its projection only if that succeeds.
 */
final class GuessesCost {
  private GuessesCost() {}

  /**
   * {@return {@code run} with that expectation}
   *
   * @param run the resources of the circuit of one round
   */
  static Resources of(Problem problem, Plan plan, Plan.Procedure procedure, Resources run) {
    Profile profile = Plans.profile(problem);
    Method.KernelReflection reflection = ((Method.RandomGuesses) plan.method()).reflection();
    Counts first =
        Counts.of(CompileEngine.built(problem, plan, reflection, profile).circuit().main());
    BigInteger degree = BigInteger.valueOf(reflection.degree());
    double q = procedure.reflection();
    double rounds = procedure.rounds();
    return run.withExpected(
        rounds,
        new Resources.Share(
            until(first.tCount(profile), run.tCount(), q, rounds),
            until(first.toffoliCount(), run.toffoliCount(), q, rounds),
            new Queries(
                until(degree, run.queries().matrix(), q, rounds),
                until(degree.add(BigInteger.ONE), run.queries().vector(), q, rounds))));
  }

  private static BigInteger until(BigInteger first, BigInteger both, double q, double rounds) {
    double round = first.doubleValue() + q * both.subtract(first).doubleValue();
    return ReportMaker.integer(rounds * round);
  }
}

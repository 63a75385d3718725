package org.hessq.plan;

import java.util.List;
import java.util.stream.Stream;

/** What the winner would cost if less were known of the norm of the solution. */
record Variants(double epsilon, SolvePlanner planner) {
  /**
   * {@return the variants of {@code best}}
   *
   * @param points best first
   * @param cost of {@code best}, shave included
   */
  List<Plan.Variant> of(SolvePoint best, List<SolvePoint> points, PlanCost cost) {
    double k = Math.max(3, 1 / best.basics().smallest());
    double queries = UnknownNorm.expectedQueries(k, epsilon);
    Plan.Variant formula =
        new Plan.Variant(
            "norm of the solution unknown, proven bound of the queries",
            queries,
            1,
            queries * best.cost().tCount() / best.expectedDegree(),
            "proven");
    return switch (best) {
      case KernelPoint reflection ->
          Stream.of(
                  Stream.of(wrongGuess(reflection, cost), formula),
                  planner
                      .unknownNorm(best.basics().leaf(), best.basics().layout())
                      .map(point -> unknown("random guesses", point))
                      .stream(),
                  points.stream()
                      .filter(point -> point instanceof ProjectionPoint)
                      .limit(1)
                      .map(point -> unknown("kernel projection", point)))
              .flatMap(variant -> variant)
              .toList();
      case GuessingPoint _ -> List.of(formula);
      case InversionPoint _, ProjectionPoint _ -> List.of();
    };
  }

  private static Plan.Variant wrongGuess(KernelPoint point, PlanCost cost) {
    double ratio = point.basics().norm() / point.normGuess();
    double wrong =
        Math.min(Planner.overlap(ratio / 2), Planner.overlap(ratio * 2))
            / Planner.overlap(ratio)
            * cost.success();
    return new Plan.Variant(
        "norm guess wrong by a factor of 2",
        point.degree(),
        wrong,
        cost.tCount() / wrong,
        "proven");
  }

  private static Plan.Variant unknown(String how, SolvePoint point) {
    return new Plan.Variant(
        "norm of the solution unknown, " + how + " on this instance",
        point.expectedDegree() / point.cost().success(),
        point.cost().success(),
        point.cost().expectedT(),
        "numerical");
  }
}

package org.hessq.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hessq.problem.Solver;

/** The candidates that are worth showing: the Pareto front, and each other solver at its best. */
record Front(Objective objective) {
  private static final int MOST = 24;

  /**
   * {@return the candidates}
   *
   * @param points best first
   */
  List<Plan.Candidate> of(List<SolvePoint> points, SolvePoint best) {
    List<Plan.Candidate> front = new ArrayList<>();
    List<PlanCost> seen = new ArrayList<>();
    Set<Solver> rivals = EnumSet.of(best.solver());
    for (SolvePoint point : points) {
      boolean dominated =
          seen.contains(point.cost())
              || points.stream().anyMatch(p -> p.cost().dominates(point.cost()));
      boolean rival = rivals.add(point.solver());
      if (point == best || rival || (!dominated && front.size() < MOST)) {
        front.add(
            new Plan.Candidate(
                Words.of(point.basics().leaf(), point.basics().layout()),
                point.solver().word(),
                point.basics().leaf().alpha(),
                point.degree(),
                point.cost(),
                point == best,
                why(point, best)));
        seen.add(point.cost());
      }
    }
    return front;
  }

  private String why(SolvePoint point, SolvePoint best) {
    if (point == best) {
      return "fewest T gates at a fair number of qubits";
    }
    if (!objective.fits(point.cost())) {
      return "more qubits than the limit";
    }
    if (best.cost().dominates(point.cost())) {
      return "another solver at its best: more T gates and no fewer qubits";
    }
    return point.cost().expectedT() < best.cost().expectedT()
        ? "fewer T gates, but not enough for its qubits"
        : "fewer qubits, but too many T gates for that";
  }
}

package org.hessq.plan;

import org.hessq.problem.Solver;

/** A kernel projection with {@code found}'s degree and gap. */
record ProjectionPoint(Basics basics, ProjectionSearch.Found found, PlanCost cost)
    implements SolvePoint {
  @Override
  public int degree() {
    return 2 * found.ell();
  }

  @Override
  public Solver solver() {
    return Solver.KERNEL_PROJECTION;
  }

  @Override
  public double stateError() {
    return found.error();
  }
}

package org.hessq.plan;

import org.hessq.problem.Solver;

/** An inversion with {@code found}'s polynomial. */
record InversionPoint(Basics basics, InversionSearch.Found found, PlanCost cost)
    implements SolvePoint {
  @Override
  public int degree() {
    return found.polynomial().degree();
  }

  @Override
  public Solver solver() {
    return Solver.INVERSION;
  }

  @Override
  public double stateError() {
    return found.stateError();
  }
}

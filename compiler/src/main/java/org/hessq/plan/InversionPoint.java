package org.hessq.plan;

/** An inversion with {@code found}'s polynomial. */
record InversionPoint(Basics basics, InversionSearch.Found found, PlanCost cost)
    implements SolvePoint {
  @Override
  public int degree() {
    return found.polynomial().degree();
  }

  @Override
  public String solver() {
    return "inversion";
  }

  @Override
  public double stateError() {
    return found.stateError();
  }
}

package org.hessq.plan;

/** A kernel reflection with {@code found}'s degree, gap and norm guess. */
record KernelPoint(Basics basics, KernelSearch.Found found, PlanCost cost) implements SolvePoint {
  @Override
  public int degree() {
    return 2 * found.ell();
  }

  @Override
  public String solver() {
    return "kernel-reflection";
  }

  @Override
  public double stateError() {
    return found.stateError();
  }
}

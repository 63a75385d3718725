package org.hessq.plan;

import org.hessq.problem.Solver;

/** A kernel reflection with {@code found}'s degree, gap and norm guess. */
record KernelPoint(Basics basics, KernelSearch.Found found, PlanCost cost) implements SolvePoint {
  @Override
  public int degree() {
    return 2 * found.ell();
  }

  /** {@return t} */
  double normGuess() {
    return Math.scalb(1.0, basics.leaf().bits()) / found.branchThreshold();
  }

  @Override
  public Solver solver() {
    return Solver.KERNEL_REFLECTION;
  }

  @Override
  public double stateError() {
    return found.stateError();
  }
}

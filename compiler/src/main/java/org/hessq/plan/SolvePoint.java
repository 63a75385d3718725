package org.hessq.plan;

import org.hessq.encoding.Leaf;
import org.hessq.method.TableLayout;
import org.hessq.problem.Solver;

/** A solver's parameters on one leaf, with its forecast. */
sealed interface SolvePoint permits KernelPoint, InversionPoint, ProjectionPoint, GuessingPoint {
  /** {@return what both solvers need of the encoding and the words} */
  Basics basics();

  /** {@return d of one attempt} */
  int degree();

  /** {@return queries of one attempt, on average} */
  default double expectedDegree() {
    return degree();
  }

  /** {@return which of the solvers it is} */
  Solver solver();

  /** {@return the state error by rounded entries and polynomial, computed on the instance} */
  double stateError();

  /** {@return forecast cost, amplification included} */
  PlanCost cost();

  /**
   * What both solvers need.
   *
   * @param roundingError state error by rounding the entries alone
   * @param norm |x| = ‖(Ã/α)^{-1} b̂‖
   * @param smallest the smallest singular value of Ã/α
   */
  record Basics(
      Leaf leaf,
      TableLayout layout,
      double phaseTolerance,
      double preparationTolerance,
      double roundingError,
      double norm,
      double smallest) {}
}

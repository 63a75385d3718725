package org.hessq.report.training;

import java.util.OptionalDouble;

/**
 * A classical way to solve the system of a step.
 *
 * @param solver its name
 * @param operations floating-point operations, a bound where the solver iterates
 * @param seconds of those, at the speed that the run states
 * @param why what the count rests on
 * @param measuredOperations of the solver as it was run on this system; empty where it was not
 * @param residual ‖A x − b‖/‖b‖ that it ended with; likewise
 */
public record ClassicalCost(
    String solver,
    double operations,
    double seconds,
    String why,
    OptionalDouble measuredOperations,
    OptionalDouble residual) {

  /** {@return a cost by formula alone} */
  public static ClassicalCost of(String solver, double operations, double seconds, String why) {
    return new ClassicalCost(
        solver, operations, seconds, why, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * {@return the same after a run}
   *
   * @param remark to go on with after {@code why}
   */
  public ClassicalCost measured(OptionalDouble counted, double reached, String remark) {
    return new ClassicalCost(
        solver, operations, seconds, why + remark, counted, OptionalDouble.of(reached));
  }
}

package org.hessq.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good the state is that the simulated circuit prepares.
 *
 * @param fidelity with the normalised classical solution of the unrounded problem, in 0..1
 * @param stateError 2-norm of the difference, up to a global phase
 * @param norm of the solution, from the success probability
 * @param observables what the user asked to see
 */
public record Solution(double fidelity, double stateError, double norm, List<Value> observables) {
  public Solution {
    observables = List.copyOf(observables);
  }

  /**
   * One observable.
   *
   * @param observable as the user wrote it
   * @param value from the simulated state
   * @param classical from the classical solution; empty where there is none
   */
  public record Value(String observable, double value, OptionalDouble classical) {}
}

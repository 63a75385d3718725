package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How good the state is that the simulated circuit prepares.
 *
 * @param fidelity with the normalised classical solution of the unrounded problem, in 0..1
 * @param stateError 2-norm of the difference, up to a global phase
 * @param norm of the solution, from a success probability
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
   * @param error the distance of the two in units of what is compared: of the norm itself, or of
   *     the product of the norms for an overlap; empty, and then absent from the file, where there
   *     is none
   */
  public record Value(
      String observable,
      double value,
      OptionalDouble classical,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble error) {}
}

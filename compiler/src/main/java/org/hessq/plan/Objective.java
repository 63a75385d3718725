package org.hessq.plan;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hessq.circuit.Profile;
import org.hessq.problem.Problem;

/**
 * What makes one plan better than another.
 *
 * <p>T gates count first; qubits count with the fourth root, so that a plan may take twice the
 * qubits only if that saves about a sixth of the T gates. A plan beyond the limit of qubits comes
 * after every plan within it.
 *
 * @param profile what the machine can do
 * @param qubitLimit the most logical qubits, if the user has set one
 * @param rotationAccuracy operator-norm error of every rotation, if the user has set it
 */
public record Objective(Profile profile, OptionalLong qubitLimit, OptionalDouble rotationAccuracy) {
  private static final double QUBIT_EXPONENT = 0.25;

  /** {@return what {@code problem} asks for} */
  public static Objective of(Problem problem) {
    return new Objective(
        Plans.profile(problem), problem.target().qubitLimit(), problem.target().rotationAccuracy());
  }

  /** {@return the order of costs, best first} */
  Comparator<PlanCost> order() {
    return Comparator.<PlanCost, Boolean>comparing(cost -> !fits(cost))
        .thenComparingDouble(this::weight);
  }

  /** {@return whether a plan has few enough qubits} */
  boolean fits(PlanCost cost) {
    return qubitLimit.isEmpty() || cost.logicalQubits() <= qubitLimit.getAsLong();
  }

  private double weight(PlanCost cost) {
    return cost.expectedT() * Math.pow(cost.logicalQubits(), QUBIT_EXPONENT);
  }
}

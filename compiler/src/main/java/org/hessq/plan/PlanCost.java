package org.hessq.plan;

/**
 * What a plan is forecast to cost.
 *
 * @param tCount T gates of one attempt
 * @param success probability of one attempt
 * @param logicalQubits at the peak
 */
public record PlanCost(double tCount, double success, long logicalQubits) {
  /** {@return T gates until success, on average} */
  public double expectedT() {
    return tCount / success;
  }

  /** {@return whether this is no worse in any respect and better in one} */
  boolean dominates(PlanCost other) {
    return expectedT() <= other.expectedT()
        && logicalQubits <= other.logicalQubits
        && (expectedT() < other.expectedT() || logicalQubits < other.logicalQubits);
  }
}

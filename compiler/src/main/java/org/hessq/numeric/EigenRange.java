package org.hessq.numeric;

/** The smallest and the largest eigenvalue of a symmetric matrix. */
public record EigenRange(Interval smallest, Interval largest) {
  /** {@return whether every eigenvalue is certainly positive} */
  public boolean isPositiveDefinite() {
    return smallest.low() > 0;
  }

  /** {@return whether there are certainly eigenvalues of both signs} */
  public boolean isIndefinite() {
    return smallest.high() < 0 && largest.low() > 0;
  }
}

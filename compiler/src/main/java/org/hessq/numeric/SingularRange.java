package org.hessq.numeric;

/**
 * The largest and the smallest singular value of a matrix, of the min(rows, columns) that it has.
 */
public record SingularRange(Interval largest, Interval smallest) {
  /** {@return σ_max/σ_min ≥ 1; its upper end is infinite unless σ_min is bounded away from 0} */
  public Interval conditionNumber() {
    Interval quotient = largest.dividedBy(smallest);
    return new Interval(
        Math.max(1, quotient.low()), Math.max(1, quotient.high()), quotient.certainty());
  }

  /**
   * {@return whether the computed σ_min is no more than its error: singular to working precision}
   */
  public boolean isNumericallySingular() {
    return smallest.certainty() == Certainty.COMPUTED && smallest.low() == 0;
  }
}

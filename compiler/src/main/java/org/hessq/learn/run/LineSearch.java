package org.hessq.learn.run;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Halves a step until the loss has fallen by 1e-4 of what its slope promises.
 *
 * @paper Armijo 1966, Pacific J. Math. 16
 */
public final class LineSearch {
  private static final double SHARE = 1e-4;
  private static final int HALVINGS = 60;

  private LineSearch() {}

  /**
   * {@return the factor of the step, a power of 1/2; empty if the loss does not fall}
   *
   * @param loss of a factor
   * @param slope ⟨gradient, step⟩, negative
   */
  public static OptionalDouble along(ToDoubleFunction<Double> loss, double slope) {
    double before = loss.applyAsDouble(0.0);
    double factor = 1;
    for (int halving = 0; halving <= HALVINGS; halving++, factor /= 2) {
      if (loss.applyAsDouble(factor) <= before + SHARE * factor * slope) {
        return OptionalDouble.of(factor);
      }
    }
    return OptionalDouble.empty();
  }
}

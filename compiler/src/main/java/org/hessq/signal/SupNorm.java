package org.hessq.signal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The maximum of |p| over [−1, 1]: where it was found, and what is proven.
 *
 * <p>Over N &gt; d zeros of T_N, max_{[-1,1]} |p| ≤ sec(πd/2N)·max |p(node)| for a polynomial of
 * degree d.
 *
 * <p>@paper Ehlich and Zeller, Math. Z. 86, 41 (1964)
 *
 * @param located the largest value found, a lower bound up to rounding
 * @param bound no less than the maximum
 */
record SupNorm(double located, double bound) {
  /** Nodes per degree; sec(π/2·256) − 1 = 1.9e-5. */
  private static final int OVERSAMPLING = 256;

  /** More than the relative error of an evaluation. */
  private static final double ROUNDING = 1e-10;

  /**
   * {@return the maximum of an odd polynomial that approximates 1/x on a band}
   *
   * @param degree its degree d
   * @param k the band is 1/k ≤ |x| ≤ 1
   * @param error a proven bound of |p(x) − 1/x| on the band; only nodes where 1/x + error could win
   *     are visited there
   */
  static SupNorm ofInverse(DoubleUnaryOperator p, int degree, double k, double error) {
    long nodes = (long) OVERSAMPLING * degree;
    double largest = 0;
    double peak = 0;
    // The zeros of T_N by their distance from 0: sin((2j+1)π/2N) for even N.
    for (long j = 0; j < nodes / 2; j++) {
      double x = StrictMath.sin(StrictMath.PI * (2 * j + 1) / (2.0 * nodes));
      if (x > 1 / k && 1 / x + error <= largest) {
        break;
      }
      double value = Math.abs(p.applyAsDouble(x));
      if (value > largest) {
        largest = value;
        peak = x;
      }
    }
    double secant = 1 / StrictMath.cos(StrictMath.PI / (2.0 * OVERSAMPLING));
    double located = Math.max(Math.abs(p.applyAsDouble(1)), refine(p, peak, StrictMath.PI / nodes));
    return new SupNorm(located, secant * largest * (1 + ROUNDING));
  }

  private static double refine(DoubleUnaryOperator p, double peak, double step) {
    return new BrentOptimizer(1e-10, Double.MIN_NORMAL)
        .optimize(
            new MaxEval(1000),
            GoalType.MAXIMIZE,
            new UnivariateObjectiveFunction(x -> Math.abs(p.applyAsDouble(x))),
            new SearchInterval(Math.max(0, peak - 2 * step), Math.min(1, peak + 2 * step), peak))
        .getValue();
  }
}

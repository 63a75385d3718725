package org.hessq.plan;

import java.math.BigInteger;
import org.hessq.signal.KernelPolynomial;

/**
 * The solver that needs no norm of the solution: kernel reflection with random norm guesses t =
 * K^u, then kernel projection, until both succeed.
 *
 * @param gap 1/K
 * @param reflectionEta η_1
 * @param projectionEta η_2 ≤ 1/2, where a coarse ε would allow more
 * @param reflectionSuccess q_0, a lower bound of the mean over the guesses
 * @param projectionSuccess 1 − μ², a lower bound
 * @paper Dalzell 2024, arXiv:2406.12086, Algorithm 3 and Eq. 118
 */
record UnknownNorm(
    double gap,
    double reflectionEta,
    double projectionEta,
    double reflectionSuccess,
    double projectionSuccess) {

  /**
   * {@return the finite bound}
   *
   * @param k K ≥ 3
   * @param epsilon state error, in (0, 1)
   */
  static UnknownNorm of(double k, double epsilon) {
    double mu = 0.25;
    double s = 3 + 2 * Math.log((k * k + 1) / 2);
    double eta1 = mu / (Math.sqrt(s) + mu);
    double allowed = epsilon * Math.sqrt(1 - mu * mu) / (mu * Math.sqrt(1 - epsilon * epsilon));
    double eta2 = Math.min(RunPlanner.LARGEST_ETA, allowed);
    double ratio = (1 - eta1) / (1 + eta1);
    return new UnknownNorm(1 / k, eta1, eta2, ratio * ratio / (Math.log(k) + 1), 1 - mu * mu);
  }

  /**
   * {@return the expected number of uses of the encoding}
   *
   * @param k K ≥ 3
   * @param epsilon state error, in (0, 1)
   */
  static double expectedQueries(double k, double epsilon) {
    return of(k, epsilon).expectedQueries();
  }

  double expectedQueries() {
    return reflections().doubleValue() / reflectionSuccess
        + projections().doubleValue() / projectionSuccess;
  }

  /** {@return d_1} */
  BigInteger reflections() {
    return KernelPolynomial.degree(1 / gap, reflectionEta);
  }

  /** {@return d_2} */
  BigInteger projections() {
    return KernelPolynomial.degree(1 / gap, projectionEta);
  }
}

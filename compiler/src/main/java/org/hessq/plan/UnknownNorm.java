package org.hessq.plan;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The solver that needs no norm of the solution: kernel reflection with random norm guesses t =
 * K^u, then kernel projection, until both succeed.
 *
 * @param reflectionDegree d_1
 * @param projectionDegree d_2
 * @param reflectionSuccess q_0, a lower bound of the mean over the guesses
 * @param projectionSuccess 1 − μ², a lower bound
 * @paper Dalzell 2024, arXiv:2406.12086, Algorithm 3 and Eq. 118
 */
record UnknownNorm(
    double reflectionDegree,
    double projectionDegree,
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
    double eta2 = epsilon * Math.sqrt(1 - mu * mu) / (mu * Math.sqrt(1 - epsilon * epsilon));
    double d1 = 2 * Math.ceil(k * Math.log(2 / eta1) / 2);
    double d2 = 2 * Math.ceil(k * Math.log(2 / eta2) / 2);
    double ratio = (1 - eta1) / (1 + eta1);
    return new UnknownNorm(d1, d2, ratio * ratio / (Math.log(k) + 1), 1 - mu * mu);
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
    return reflectionDegree / reflectionSuccess + projectionDegree / projectionSuccess;
  }

  /** {@return d_1, exact up to the rounding of a double} */
  BigInteger reflections() {
    return new BigDecimal(reflectionDegree).toBigInteger();
  }

  /** {@return d_2, likewise} */
  BigInteger projections() {
    return new BigDecimal(projectionDegree).toBigInteger();
  }
}

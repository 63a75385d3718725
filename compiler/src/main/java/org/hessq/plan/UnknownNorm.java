package org.hessq.plan;

/**
 * The expected number of uses of the encoding when nothing is known about the norm of the solution.
 */
final class UnknownNorm {
  private UnknownNorm() {}

  /**
   * {@return the finite bound for random norm guesses t = K^u: kernel reflection, then kernel
   * projection, until both succeed}
   *
   * @param k K ≥ 3
   * @param epsilon state error, in (0, 1)
   * @paper Dalzell 2024, arXiv:2406.12086, Algorithm 3 and Eq. 118
   */
  static double expectedQueries(double k, double epsilon) {
    double mu = 0.25;
    double s = 3 + 2 * Math.log((k * k + 1) / 2);
    double eta1 = mu / (Math.sqrt(s) + mu);
    double eta2 = epsilon * Math.sqrt(1 - mu * mu) / (mu * Math.sqrt(1 - epsilon * epsilon));
    double d1 = 2 * Math.ceil(k * Math.log(2 / eta1) / 2);
    double d2 = 2 * Math.ceil(k * Math.log(2 / eta2) / 2);
    double ratio = (1 - eta1) / (1 + eta1);
    double q0 = ratio * ratio / (Math.log(k) + 1);
    return d1 / q0 + d2 / (1 - mu * mu);
  }
}

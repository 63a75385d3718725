package org.hessq.learn.published;

/**
 * Uses of the block-encoding by the randomised adiabatic solver, the cost that the published system
 * codes.
 *
 * <p>Its code multiplies the whole by α once more; the theorem has a single α.
 *
 * @paper Jennings, Lostaglio, Pallister, Sornborger, Subaşı 2023, arXiv:2305.11352v1
 */
public final class QueryFormula {
  /** The least condition number for which the theorem holds. */
  public static final double LEAST_CONDITION = Math.sqrt(12);

  private QueryFormula() {}

  /**
   * {@return expected uses of the block-encoding}
   *
   * @param alpha its normalisation relative to the norm of the matrix, at least 1
   * @param kappa condition number; below {@link #LEAST_CONDITION} that one counts
   * @param epsilon accuracy, at most 0.24
   */
  public static double queries(double alpha, double kappa, double epsilon) {
    return numerator(alpha, kappa, epsilon) / (0.39 - 0.204 * epsilon);
  }

  /** {@return the same as the published code has it, with its second factor α} */
  public static double asCoded(double alpha, double kappa, double epsilon) {
    return alpha * queries(alpha, kappa, epsilon);
  }

  /** {@return the numerator Q*, before the division by the probability of success} */
  static double numerator(double alpha, double kappa, double epsilon) {
    if (!(epsilon > 0 && epsilon <= 0.24) || !(alpha > 0)) {
      throw new IllegalArgumentException("alpha " + alpha + ", epsilon " + epsilon);
    }
    double k = Math.max(kappa, LEAST_CONDITION);
    double ln = Math.log(2 * k + 3);
    double walk =
        1741
            * alpha
            * Math.E
            / 500
            * Math.sqrt(k * k + 1)
            * ((133.0 / 125 + 4 / (25 * Math.cbrt(k))) * Math.PI * ln + 1);
    double checks = 351.0 / 50 * ln * ln * (Math.log(451 * ln * ln / epsilon) + 1);
    return walk + checks + alpha * k * Math.log(32 / epsilon);
  }
}

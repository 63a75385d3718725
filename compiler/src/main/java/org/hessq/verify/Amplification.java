package org.hessq.verify;

import org.hessq.method.Roles;

/**
 * The norm that the success probability of an inversion tells: p = sin²((2m + 1)ϑ) with sin ϑ =
 * scale·|x|.
 *
 * @param rounds m
 * @param scale of 1/x in the polynomial
 */
record Amplification(int rounds, double scale) {
  static Amplification of(Roles roles) {
    double gap = Double.parseDouble(roles.fact("gap"));
    int degree = Integer.parseInt(roles.fact("degree"));
    double kept = 1 - Double.parseDouble(roles.fact("shave"));
    return new Amplification(
        Integer.parseInt(roles.fact("rounds")),
        kept / ClaimedPolynomial.inverse(degree, gap).maximumBound());
  }

  /**
   * {@return |x|}
   *
   * @param success p
   * @param near which of the solutions is meant: the nearest one
   */
  double norm(double success, double near) {
    double turn = Math.asin(Math.sqrt(Math.clamp(success, 0, 1)));
    double best = Double.NaN;
    for (int half = 0; half <= rounds; half++) {
      for (double angle : new double[] {half * Math.PI + turn, (half + 1) * Math.PI - turn}) {
        double norm = Math.sin(Math.min(angle / (2 * rounds + 1), Math.PI / 2)) / scale;
        if (!(Math.abs(best - near) <= Math.abs(norm - near))) {
          best = norm;
        }
      }
    }
    return best;
  }
}

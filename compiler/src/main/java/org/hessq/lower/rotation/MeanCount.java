package org.hessq.lower.rotation;

/**
 * Mean T-counts measured over uniform random angles, 3000 to 6000 of them to six digits of accuracy
 * and 200 to 600 beyond: standard error below 0.1 to ten digits and 0.15 beyond. Between the points
 * the mean is linear in the digits, which is where it tends (three T per bit).
 */
final class MeanCount {
  /** Digits −log₁₀ ε. */
  private static final double[] DIGITS = {
    0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30
  };

  private static final double[] MEANS = {
    0, 0, 0.19, 0.84, 3.7, 7.46, 10.8, 14.17, 17.1, 22.2, 27.3, 33.1, 38.4, 48.5, 58.7, 78.8, 98.9,
    119.0, 159.2, 199.2, 249.3, 299.6
  };

  private MeanCount() {}

  /** {@return the mean at ε ≤ 1; beyond 30 digits the last segment goes on} */
  static double at(double epsilon) {
    double digits = -StrictMath.log10(epsilon);
    int k = 1;
    while (k < DIGITS.length - 1 && digits > DIGITS[k]) {
      k++;
    }
    double slope = (MEANS[k] - MEANS[k - 1]) / (DIGITS[k] - DIGITS[k - 1]);
    return MEANS[k] + slope * (digits - DIGITS[k]);
  }
}

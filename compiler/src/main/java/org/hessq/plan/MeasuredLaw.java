package org.hessq.plan;

/**
 * The mean T-count of words for random angles: measured on 200 angles at accuracies 1e-3 to 1e-20,
 * for coarser ones the mean of the best words there are; in between and beyond linear in the
 * logarithm.
 */
public final class MeasuredLaw implements RotationLaw {
  /** −lg of the accuracy, and the mean number of T gates. */
  private static final double[][] MEANS = {
    {0, 0},
    {bits(0.1), 3.54},
    {bits(0.05), 8.34},
    {bits(0.025), 12.23},
    {bits(1e-3), 27.31},
    {bits(1e-6), 58.68},
    {bits(1e-8), 79.36},
    {bits(1e-10), 99.14},
    {bits(1e-12), 119.03},
    {bits(1e-15), 149.25},
    {bits(1e-20), 199.48}
  };

  @Override
  public double expectedT(double tolerance) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance " + tolerance);
    }
    double bits = bits(tolerance);
    int k = 1;
    while (k < MEANS.length - 1 && MEANS[k][0] < bits) {
      k++;
    }
    double[] low = MEANS[k - 1];
    double[] high = MEANS[k];
    return low[1] + (bits - low[0]) * (high[1] - low[1]) / (high[0] - low[0]);
  }

  private static double bits(double tolerance) {
    return -Math.log(tolerance) / Math.log(2);
  }
}

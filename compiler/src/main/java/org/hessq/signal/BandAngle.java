package org.hessq.signal;

/**
 * The variable that maps the band 1/K ≤ |x| ≤ 1 to [−1, 1] and the gap |x| < 1/K beyond it, by half
 * angles, so that no digit is lost near the edges.
 *
 * <p>With a = 1/K and y(x) = (2x² − 1 − a²)/(1 − a²): in the band −y = cos s with s from 0 at x = a
 * to π at x = 1; in the gap −y = cosh u with u from 0 at x = a to u₀ = ln((1+a)/(1−a)) at x = 0.
 */
final class BandAngle {
  private final double edge;
  private final double width;
  private final double u0;

  /** For the inverse gap {@code k}, more than 1. */
  BandAngle(double k) {
    edge = 1 / k;
    width = (k - 1) / k * ((k + 1) / k);
    u0 = StrictMath.log1p(2 / (k - 1));
  }

  /** {@return u at x = 0} */
  double u0() {
    return u0;
  }

  /** {@return whether |x| is below 1/K} */
  boolean inGap(double x) {
    return Math.abs(x) < edge;
  }

  /** {@return u₀ − u(x) for x in the gap, to full relative precision also near x = 0} */
  double depth(double x) {
    double u = 2 * asinh(Math.sqrt((edge - x) * (edge + x) / width));
    return 2 * asinh(x * x / (width * StrictMath.sinh((u0 + u) / 2)));
  }

  /**
   * {@return s(x) for x in the band, of the nearer end: s if {@code x² − a² ≤ 1 − x²}, else π − s}
   */
  double nearAngle(double x) {
    double fromEdge = (Math.abs(x) - edge) * (Math.abs(x) + edge);
    double fromOne = (1 - Math.abs(x)) * (1 + Math.abs(x));
    return 2 * StrictMath.asin(Math.sqrt(Math.max(0, Math.min(fromEdge, fromOne)) / width));
  }

  /** {@return whether {@link #nearAngle} counts from the edge |x| = 1/K} */
  boolean nearEdge(double x) {
    return (Math.abs(x) - edge) * (Math.abs(x) + edge) <= (1 - Math.abs(x)) * (1 + Math.abs(x));
  }

  private static double asinh(double z) {
    return StrictMath.log1p(z + z * z / (1 + Math.sqrt(1 + z * z)));
  }
}

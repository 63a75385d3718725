package org.hessq.plan;

/**
 * The polynomials KR and KP of a system, for ℓ = 1, 2, …, by the recurrence of T_ℓ(z(G)) with z(x)
 * = (1 + D² − 2x²)/(1 − D²).
 */
final class KernelRecurrence {
  private final KernelSystem system;
  private final double centre;
  private final double slope;
  private final double[] start;
  private double[] previous;
  private double[] current;
  private double previousPeak = 1;
  private double peak;
  private int ell = 1;

  /** At ℓ = 1. */
  KernelRecurrence(KernelSystem system, double gap) {
    this.system = system;
    double square = gap * gap;
    centre = (1 + square) / (1 - square);
    slope = 2 / (1 - square);
    start = system.start();
    previous = start;
    current = step(start);
    peak = centre;
  }

  int ell() {
    return ell;
  }

  /** {@return whether T_ℓ(z(0)) is still a number} */
  boolean isFinite() {
    return Double.isFinite(peak);
  }

  /** Goes on to the next ℓ. */
  void next() {
    double[] next = step(current);
    for (int i = 0; i < next.length; i++) {
      next[i] = 2 * next[i] - previous[i];
    }
    double nextPeak = 2 * centre * peak - previousPeak;
    previous = current;
    current = next;
    previousPeak = peak;
    peak = nextPeak;
    ell++;
  }

  /** {@return the recurrence at {@code ell}} */
  KernelRecurrence to(int ell) {
    while (this.ell < ell) {
      next();
    }
    return this;
  }

  private double[] step(double[] vector) {
    double[] image = system.apply(vector);
    for (int i = 0; i < image.length; i++) {
      image[i] = centre * vector[i] - slope * image[i];
    }
    return image;
  }

  /** {@return the first {@code rows} entries of KR(G) of the start} */
  double[] reflection(int rows) {
    double[] output = new double[rows];
    for (int i = 0; i < rows; i++) {
      output[i] = -start[i] + 2 * (current[i] + start[i]) / (peak + 1);
    }
    return output;
  }

  /** {@return the first {@code rows} entries of KP(G) of the start} */
  double[] projection(int rows) {
    double[] output = new double[rows];
    for (int i = 0; i < rows; i++) {
      output[i] = current[i] / peak;
    }
    return output;
  }
}

package org.hessq.verify;

/** Distances of state vectors. */
public final class StateError {
  private StateError() {}

  /**
   * {@return the 2-norm distance of the normalised vectors after removing a global phase, in 0..√2}
   *
   * @param amplitudes {@code re, im, re, im, …}, not 0
   * @param truth half as long, not 0
   */
  public static double of(double[] amplitudes, double[] truth) {
    double re = 0;
    double im = 0;
    double own = 0;
    double other = 0;
    for (int k = 0; k < truth.length; k++) {
      re += amplitudes[2 * k] * truth[k];
      im += amplitudes[2 * k + 1] * truth[k];
      own += amplitudes[2 * k] * amplitudes[2 * k] + amplitudes[2 * k + 1] * amplitudes[2 * k + 1];
      other += truth[k] * truth[k];
    }
    double overlap = Math.hypot(re, im);
    double c = re / overlap;
    double s = -im / overlap;
    double square = 0;
    for (int k = 0; k < truth.length; k++) {
      double x = (c * amplitudes[2 * k] - s * amplitudes[2 * k + 1]) / Math.sqrt(own);
      double y = (c * amplitudes[2 * k + 1] + s * amplitudes[2 * k]) / Math.sqrt(own);
      x -= truth[k] / Math.sqrt(other);
      square += x * x + y * y;
    }
    return overlap == 0 ? Math.sqrt(2) : Math.sqrt(square);
  }

  /**
   * {@return the normalised amplitudes with the phase that brings them nearest to {@code truth}}
   */
  static double[] turned(double[] amplitudes, double[] truth) {
    double re = 0;
    double im = 0;
    double own = 0;
    for (int k = 0; k < truth.length; k++) {
      re += amplitudes[2 * k] * truth[k];
      im += amplitudes[2 * k + 1] * truth[k];
      own += amplitudes[2 * k] * amplitudes[2 * k] + amplitudes[2 * k + 1] * amplitudes[2 * k + 1];
    }
    double overlap = Math.hypot(re, im);
    double c = overlap == 0 ? 1 : re / overlap / Math.sqrt(own);
    double s = overlap == 0 ? 0 : -im / overlap / Math.sqrt(own);
    double[] turned = new double[amplitudes.length];
    for (int k = 0; k < truth.length; k++) {
      turned[2 * k] = c * amplitudes[2 * k] - s * amplitudes[2 * k + 1];
      turned[2 * k + 1] = c * amplitudes[2 * k + 1] + s * amplitudes[2 * k];
    }
    return turned;
  }

  /** {@return |⟨amplitudes|truth⟩|² of the normalised vectors} */
  public static double fidelity(double[] amplitudes, double[] truth) {
    double error = of(amplitudes, truth);
    double overlap = 1 - error * error / 2;
    return overlap * overlap;
  }
}

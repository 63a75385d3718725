package org.hessq.learn.run;

import java.util.SplittableRandom;
import org.hessq.numeric.Norms;

/** Reads amplitudes from samples. */
final class Tomography {
  private Tomography() {}

  /**
   * {@return {@code vector} as N/ε² samples of its squares tell it, with its norm and its signs}
   *
   * @param epsilon accuracy that is aimed at, Euclidean, of the direction
   */
  static double[] read(double[] vector, double epsilon, SplittableRandom random) {
    double samples = Math.ceil(vector.length / (epsilon * epsilon));
    double norm = Norms.two(vector);
    double[] squares = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      squares[i] = vector[i] * vector[i] / (norm * norm);
    }
    double[] counts = Outcomes.multinomial(samples, squares, random);
    double[] read = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      read[i] = Math.copySign(norm * Math.sqrt(counts[i] / samples), vector[i]);
    }
    return read;
  }
}

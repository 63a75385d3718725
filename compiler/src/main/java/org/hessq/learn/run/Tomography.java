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
    long samples = (long) Math.ceil(vector.length / (epsilon * epsilon));
    double norm = Norms.two(vector);
    double[] cumulative = new double[vector.length];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * vector[i] / (norm * norm);
      cumulative[i] = sum;
    }
    long[] counts = new long[vector.length];
    for (long s = 0; s < samples; s++) {
      counts[place(cumulative, random.nextDouble() * sum)]++;
    }
    double[] read = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      read[i] = Math.copySign(norm * Math.sqrt((double) counts[i] / samples), vector[i]);
    }
    return read;
  }

  private static int place(double[] cumulative, double at) {
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

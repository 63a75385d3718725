package org.hessq.bench;

import java.util.Locale;
import org.hessq.numeric.ring.ExactMatrix;

/** T-counts and errors of words, from their exact products, whoever made them. */
final class WordStatistics {
  private final double epsilon;
  private int words;
  private long tCount;
  private int beyond;
  private double worst;

  /**
   * @param epsilon the largest operator-norm distance asked for, minimised over the global phase
   */
  WordStatistics(double epsilon) {
    this.epsilon = epsilon;
  }

  /**
   * Counts one word.
   *
   * @param gates letters of {@link ExactMatrix#of}, in time order
   */
  void add(double radians, String gates) {
    double error = ExactMatrix.of(gates).distanceToRz(radians);
    words++;
    tCount += gates.chars().filter(gate -> gate == 'T' || gate == 't').count();
    beyond += error > epsilon ? 1 : 0;
    worst = Math.max(worst, error);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.0e, %d words, mean T %.3f, worst error %.4f of it, %d beyond",
        epsilon,
        words,
        (double) tCount / words,
        worst / epsilon,
        beyond);
  }
}

package org.hessq.learn.run;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** How often something occurs in any number of independent trials. */
final class Outcomes {
  /** Up to as many are drawn one by one. */
  private static final double FEW = 1e6;

  /** Of more, as many at the end. */
  private static final double LAST = 1e3;

  private Outcomes() {}

  /**
   * {@return a draw of the binomial distribution}
   *
   * @param trials an integer ≥ 0; past 2^53 the draw is rounded as a double is
   * @param probability of one occurrence
   */
  static double binomial(double trials, double probability, SplittableRandom random) {
    return binomial(trials, probability, trials <= FEW ? FEW : LAST, random);
  }

  /**
   * Trial i occurs if a uniform number u_i is below the probability. Of more than {@code oneByOne}
   * such numbers the middle one in order is drawn first: it has a beta distribution, and says of
   * one half of the others what they are.
   *
   * @param oneByOne at least 0
   * @paper Devroye 1986, Non-Uniform Random Variate Generation, §X.4.4
   */
  static double binomial(
      double trials, double probability, double oneByOne, SplittableRandom random) {
    double occurred = 0;
    double left = trials;
    double below = probability;
    while (left > oneByOne) {
      double rank = Math.floor(left / 2) + 1;
      double middle = beta(rank, left + 1 - rank, random);
      if (middle < below) {
        occurred += rank;
        left -= rank;
        below = (below - middle) / (1 - middle);
      } else {
        left = rank - 1;
        below /= middle;
      }
    }
    for (double k = 0; k < left; k++) {
      occurred += random.nextDouble() < below ? 1 : 0;
    }
    return occurred;
  }

  private static double beta(double first, double second, SplittableRandom random) {
    RandomGenerator generator = new Well19937c(random.nextLong());
    double a = new GammaDistribution(generator, first, 1).sample();
    return a / (a + new GammaDistribution(generator, second, 1).sample());
  }

  /**
   * {@return how often each of some outcomes occurs}
   *
   * @param trials an integer ≥ 0
   * @param weights of the outcomes, not negative, at least one above 0
   */
  static double[] multinomial(double trials, double[] weights, SplittableRandom random) {
    double[] cumulative = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      cumulative[i] = sum;
    }
    double[] counts = new double[weights.length];
    if (trials <= FEW) {
      for (double k = 0; k < trials; k++) {
        counts[place(cumulative, random.nextDouble() * sum)]++;
      }
      return counts;
    }
    double left = trials;
    for (int i = weights.length - 1; i > 0 && left > 0; i--) {
      double share = cumulative[i] == 0 ? 0 : weights[i] / cumulative[i];
      counts[i] = binomial(left, share, LAST, random);
      left -= counts[i];
    }
    counts[0] += left;
    return counts;
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

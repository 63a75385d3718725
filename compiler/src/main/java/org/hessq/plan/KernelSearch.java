package org.hessq.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;

/**
 * Finds the shortest kernel reflection that reaches an accuracy on this very instance, by running
 * the polynomial on it.
 *
 * <p>For every norm guess and every gap D the Chebyshev recurrence T_ℓ(z(G)) gives all degrees in
 * one pass; the output's distance to the true solution includes the rounding of the entries.
 */
final class KernelSearch {
  /**
   * Norm guesses that are tried, as multiples of the norm: high ones trade success for accuracy.
   */
  private static final double[] GUESSES = {0.9, 1.0, 1.1, 1.25, 1.5};

  /** Gaps that are tried, as multiples of the smallest singular value: the spectrum may be kind. */
  private static final double[] GAPS = {0.9, 1.05, 1.2, 1.4, 1.65, 2.0, 2.5};

  /** Uses of the block or its transpose for each degree. */
  static final int PASSES = 2 * GUESSES.length * GAPS.length;

  /** KR needs a gap below 1. */
  private static final double LARGEST_GAP = 0.95;

  private final LinearOperator block;
  private final double[] rightHandSide;
  private final double[] solution;

  /**
   * @param block B = Ã/α as the circuit will have it
   * @param rightHandSide b̂, of norm 1
   * @param solution the normalised solution of the unrounded system
   */
  KernelSearch(LinearOperator block, double[] rightHandSide, double[] solution) {
    this.block = block;
    this.rightHandSide = rightHandSide;
    this.solution = solution;
  }

  /**
   * A point of the search.
   *
   * @param ell half the degree
   * @param gap D
   * @param stateError distance of the normalised output from the solution
   * @param success probability of one attempt without shave
   */
  record Found(int ell, double gap, long branchThreshold, double stateError, double success) {
    double expectedQueries() {
      return 2.0 * ell / success;
    }
  }

  /** {@return norm guesses around {@code norm} = ‖B^{-1} b̂‖} */
  static double[] guesses(double norm) {
    return Arrays.stream(GUESSES).map(guess -> norm * guess).toArray();
  }

  /**
   * {@return for each tolerance the point with the fewest expected queries and at most that state
   * error, if there is one with ℓ ≤ {@code ellLimit}}
   *
   * @param bits the guess is 2^bits over an integer
   * @param guesses of |x| = ‖B^{-1} b̂‖ to choose from
   * @param smallest the smallest singular value of B
   * @param tolerances descending
   */
  List<Optional<Found>> shortest(
      int bits, double[] guesses, double smallest, double[] tolerances, int ellLimit) {
    Found[] best = new Found[tolerances.length];
    for (double guess : guesses) {
      long threshold = branchThreshold(bits, guess);
      AugmentedSystem system =
          new AugmentedSystem(block, rightHandSide, Math.scalb((double) threshold, -bits));
      for (double multiple : GAPS) {
        atGap(
            system,
            threshold,
            Math.min(LARGEST_GAP, smallest * multiple),
            tolerances,
            ellLimit,
            best);
      }
    }
    return Arrays.stream(best).map(Optional::ofNullable).toList();
  }

  /** {@return the threshold whose constant 2^bits/threshold is nearest to {@code guess}} */
  static long branchThreshold(int bits, double guess) {
    long largest = 1L << bits;
    return Math.clamp(Math.round(Math.scalb(1.0, bits) / guess), 1, largest);
  }

  /** Goes up in degree, keeps what is better than {@code best}, and stops where nothing can be. */
  private void atGap(
      AugmentedSystem system,
      long threshold,
      double gap,
      double[] tolerances,
      int ellLimit,
      Found[] best) {
    KernelRecurrence recurrence = new KernelRecurrence(system, gap);
    int shortest = (int) Math.ceil(Math.log(2) / (2 * gap) + 0.5);
    int open = 0;
    for (; recurrence.ell() <= ellLimit && open < tolerances.length; recurrence.next()) {
      int ell = recurrence.ell();
      Found last = best[tolerances.length - 1];
      if (!recurrence.isFinite() || (last != null && 2 * ell >= last.expectedQueries())) {
        return;
      }
      if (ell > shortest) {
        Found found = judge(recurrence, gap, threshold);
        while (open < tolerances.length && found.stateError() <= tolerances[open]) {
          if (best[open] == null || found.expectedQueries() < best[open].expectedQueries()) {
            best[open] = found;
          }
          open++;
        }
      }
    }
  }

  private Found judge(KernelRecurrence recurrence, double gap, long threshold) {
    double[] output = recurrence.reflection(solution.length);
    double norm = Norms.two(output);
    double error = distance(output, norm, solution);
    return new Found(recurrence.ell(), gap, threshold, error, norm * norm);
  }

  /** {@return the distance of {@code output} over its norm from a unit vector, up to the sign} */
  static double distance(double[] output, double norm, double[] solution) {
    if (norm == 0) {
      return 2;
    }
    double sign = Norms.dot(output, solution) < 0 ? -1 : 1;
    double sum = 0;
    for (int i = 0; i < output.length; i++) {
      double difference = sign * output[i] / norm - solution[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}

package org.hessq.plan;

import java.util.Optional;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;

/**
 * Finds the shortest kernel projection that reaches an accuracy on this very instance, by running
 * the polynomial on it.
 */
final class ProjectionSearch {
  /** Gaps that are tried, as multiples of the smallest singular value. */
  private static final double[] GAPS = {0.9, 1.05, 1.2, 1.4, 1.65, 2.0, 2.5};

  /** KP needs a gap below 1. */
  private static final double LARGEST_GAP = 0.95;

  private final LinearOperator block;
  private final double[] rightHandSide;
  private final double smallest;
  private final double[] solution;

  /**
   * @param block B = Ã/α as the circuit will have it
   * @param rightHandSide b̂, of norm 1
   * @param smallest the smallest singular value of B
   * @param solution the normalised solution of the unrounded system
   */
  ProjectionSearch(
      LinearOperator block, double[] rightHandSide, double smallest, double[] solution) {
    this.block = block;
    this.rightHandSide = rightHandSide;
    this.smallest = smallest;
    this.solution = solution;
  }

  /**
   * A point of the search.
   *
   * @param ell half the degree
   * @param gap D
   * @param error what was bounded
   * @param success probability of one attempt without shave
   */
  record Found(int ell, double gap, double error, double success) {}

  /** What is bounded. */
  @FunctionalInterface
  private interface Judge {
    Found of(KernelRecurrence recurrence, double gap);
  }

  /**
   * {@return the shortest projection from b̂ with at most that state error, if there is one with ℓ
   * ≤ {@code ellLimit}}
   */
  Optional<Found> ofState(double tolerance, int ellLimit) {
    return shortest(
        new PlainSystem(block, rightHandSide, rightHandSide),
        (recurrence, gap) -> {
          double[] output = recurrence.projection(solution.length);
          double norm = Norms.two(output);
          double error = KernelSearch.distance(output, norm, solution);
          return new Found(recurrence.ell(), gap, error, norm * norm);
        },
        tolerance,
        ellLimit);
  }

  /**
   * {@return the shortest projection of the augmented system whose success probability gives the
   * norm to that relative error, if there is one with ℓ ≤ {@code ellLimit}}
   *
   * @param guess t
   * @param norm |x| of the unrounded system, for the same α
   */
  Optional<Found> ofNorm(double guess, double norm, double tolerance, int ellLimit) {
    return shortest(augmented(guess), normJudge(guess, norm), tolerance, ellLimit);
  }

  /** {@return the projection of that length that {@link #ofNorm} does not find fine enough} */
  Found longest(double guess, double norm, int ell) {
    double gap = Math.min(LARGEST_GAP, smallest);
    return normJudge(guess, norm).of(new KernelRecurrence(augmented(guess), gap).to(ell), gap);
  }

  private AugmentedSystem augmented(double guess) {
    return new AugmentedSystem(block, rightHandSide, 1 / guess);
  }

  private Judge normJudge(double guess, double norm) {
    int n = rightHandSide.length;
    double[] kernel = new double[2 * n];
    double length = Math.hypot(norm, guess);
    for (int i = 0; i < n; i++) {
      kernel[i] = solution[i] * norm / length;
      kernel[n + i] = rightHandSide[i] * guess / length;
    }
    return (recurrence, gap) -> {
      double[] output = recurrence.projection(2 * n);
      double success = Math.pow(Norms.two(output), 2);
      double state = KernelSearch.distance(output, Math.sqrt(success), kernel);
      double told = guess * Math.sqrt(Math.max(0, 1 / success - 1));
      return new Found(recurrence.ell(), gap, Math.max(state, Math.abs(told / norm - 1)), success);
    };
  }

  private Optional<Found> shortest(
      KernelSystem system, Judge judge, double tolerance, int ellLimit) {
    Optional<Found> best = Optional.empty();
    for (double multiple : GAPS) {
      double gap = Math.min(LARGEST_GAP, smallest * multiple);
      int limit = best.map(found -> found.ell() - 1).orElse(ellLimit);
      // The polynomial's own η is below 1 from here on.
      int least = (int) Math.ceil(Math.log(2) / (2 * gap) + 0.5) + 1;
      KernelRecurrence recurrence = new KernelRecurrence(system, gap).to(least);
      for (; recurrence.ell() <= limit && recurrence.isFinite(); recurrence.next()) {
        Found found = judge.of(recurrence, gap);
        if (found.error() <= tolerance) {
          best = Optional.of(found);
          break;
        }
      }
    }
    return best;
  }
}

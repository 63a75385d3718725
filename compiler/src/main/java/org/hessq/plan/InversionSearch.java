package org.hessq.plan;

import java.util.Optional;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.InversePolynomial;

/**
 * Finds the shortest inverse polynomial that reaches an accuracy on this very instance, by running
 * the polynomial on it.
 *
 * <p>The optimal polynomial for 1/x on [1/K, 1] with uniform error e gives a state error of at most
 * e/|x|; the instance's own is smaller.
 */
final class InversionSearch {
  private final LinearOperator block;
  private final double[] rightHandSide;
  private final double[] solution;

  /** As for {@link KernelSearch}. */
  InversionSearch(LinearOperator block, double[] rightHandSide, double[] solution) {
    this.block = block;
    this.rightHandSide = rightHandSide;
    this.solution = solution;
  }

  /**
   * A polynomial and what it does.
   *
   * @param requested the uniform error that the polynomial was made for
   * @param amplitude of success of one attempt, without shave
   */
  record Found(
      InversePolynomial polynomial, double requested, double stateError, double amplitude) {
    /** {@return the rounds of amplification with the least expected queries} */
    int rounds() {
      double angle = Math.asin(Math.min(1, amplitude));
      int best = 0;
      for (int m = 1; (2 * m + 1) * angle < 2.5; m++) {
        best = expected(m, angle) < expected(best, angle) ? m : best;
      }
      return best;
    }

    /** {@return the probability of success after the best number of rounds, without shave} */
    double success() {
      return success(1);
    }

    /** {@return the same with the polynomial scaled by {@code scale}} */
    double success(double scale) {
      double angle = Math.asin(Math.min(1, scale * amplitude));
      return Math.pow(Math.sin((2 * rounds() + 1) * angle), 2);
    }

    private static double expected(int m, double angle) {
      return (2 * m + 1) / Math.pow(Math.sin((2 * m + 1) * angle), 2);
    }
  }

  /**
   * {@return the shortest polynomial with at most that state error, of those whose error falls by
   * steps of √2; nothing if 40 steps do not reach it}
   *
   * @param smallest the smallest singular value of the block
   * @param norm |x|
   */
  Optional<Found> shortest(double smallest, double norm, double tolerance) {
    double error = 8 * tolerance * norm;
    for (int step = 0; step < 40; step++) {
      Found found = of(smallest, error);
      if (found.stateError() <= tolerance) {
        return Optional.of(found);
      }
      error /= Math.sqrt(2);
    }
    return Optional.empty();
  }

  private Found of(double smallest, double error) {
    double k = 1 / smallest;
    double requested = Math.min(error, k / 2);
    InversePolynomial polynomial = InversePolynomial.of(k, requested);
    double[] image = apply(polynomial.series());
    double norm = Norms.two(image);
    double[] unit = new double[image.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = image[i] / norm;
    }
    return new Found(
        polynomial,
        requested,
        SolvePlanner.distance(unit, solution),
        norm / polynomial.maximumBound());
  }

  /** Σ c_j T_{2j+1} of the singular values, from the left vectors to the right: V P(Σ) Wᵀ b̂. */
  private double[] apply(ChebyshevSeries series) {
    double[] coefficients = series.coefficients();
    double[] previous = block.multiplyTranspose(rightHandSide);
    double[] current = previous;
    double[] sum = new double[previous.length];
    for (int j = 0; j < coefficients.length; j++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += coefficients[j] * current[i];
      }
      double[] next = block.multiplyTranspose(block.multiply(current));
      for (int i = 0; i < next.length; i++) {
        next[i] = 4 * next[i] - 2 * current[i] - previous[i];
      }
      previous = current;
      current = next;
    }
    return sum;
  }
}

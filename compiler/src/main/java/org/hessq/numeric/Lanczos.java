package org.hessq.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Extreme eigenvalues of symmetric operators and extreme singular values of any, from products with
 * vectors alone.
 *
 * <p>Three-term recurrences without reorthogonalisation: memory is a few vectors, and lost
 * orthogonality only repeats eigenvalues that have converged. A result stands when the residual
 * bound β|s| of its Ritz pair is below the tolerance; then an eigenvalue lies within that bound of
 * it. That it is the extreme one is overwhelmingly likely for a random start, not proven.
 *
 * <p>@paper Golub and Kahan 1965 (bidiagonalisation); Paige 1980 (accuracy without
 * reorthogonalisation)
 */
public final class Lanczos {
  /**
   * What a run found.
   *
   * @param smallest Ritz value, never below the smallest eigenvalue (or singular value) but for
   *     rounding
   * @param smallestError residual bound of it
   * @param largest Ritz value, never above the largest but for rounding
   * @param largestError residual bound of it
   * @param converged whether both residual bounds met the tolerance
   */
  public record Extremes(
      double smallest,
      double smallestError,
      double largest,
      double largestError,
      int steps,
      boolean converged) {}

  private final int maxSteps;
  private final double tolerance;
  private final long seed;

  /**
   * Settings of a run.
   *
   * @param maxSteps the most products with the operator (and its transpose)
   * @param tolerance of a residual bound, relative to the value it belongs to
   * @param seed of the starting vector
   */
  public Lanczos(int maxSteps, double tolerance, long seed) {
    if (maxSteps < 1 || !(tolerance > 0)) {
      throw new IllegalArgumentException(maxSteps + " steps, tolerance " + tolerance);
    }
    this.maxSteps = maxSteps;
    this.tolerance = tolerance;
    this.seed = seed;
  }

  private double[] start(int length) {
    double[] start = new SplittableRandom(seed).doubles(length, -1, 1).toArray();
    scale(start, 1 / Norms.two(start));
    return start;
  }

  /**
   * {@return the extreme eigenvalues of a symmetric operator}
   *
   * @throws IllegalArgumentException if the operator is not square or empty
   */
  public Extremes eigenvalues(LinearOperator symmetric) {
    int n = symmetric.rows();
    if (n != symmetric.columns() || n == 0) {
      throw new IllegalArgumentException(n + " x " + symmetric.columns());
    }
    double[] diagonal = new double[maxSteps];
    double[] beside = new double[maxSteps];
    double[] before = new double[n];
    double[] now = start(n);
    double coupling = 0;
    int check = 8;
    for (int k = 0; ; k++) {
      double[] next = symmetric.multiply(now);
      addScaled(next, -coupling, before);
      diagonal[k] = Norms.dot(next, now);
      addScaled(next, -diagonal[k], now);
      coupling = Norms.two(next);
      beside[k] = coupling;
      boolean exhausted = isNegligible(coupling, diagonal, beside, k);
      if (k + 1 == Math.min(check, maxSteps) || exhausted) {
        check += check / 2;
        Tridiagonal t = new Tridiagonal(diagonal, beside, k + 1);
        Extremes extremes = extremes(t, 0, k, exhausted ? 0 : coupling, k + 1, 1);
        if (extremes.converged() || exhausted || k + 1 == maxSteps) {
          return extremes;
        }
      }
      scale(next, 1 / coupling);
      before = now;
      now = next;
    }
  }

  /**
   * {@return the extreme singular values of an operator, the min(rows, columns) that it has}
   *
   * @throws IllegalArgumentException if the operator is empty
   */
  public Extremes singularValues(LinearOperator operator) {
    if (operator.rows() == 0 || operator.columns() == 0) {
      throw new IllegalArgumentException(operator.rows() + " x " + operator.columns());
    }
    boolean wide = operator.columns() > operator.rows();
    // The bidiagonal matrix, its numbers in one row, is a tridiagonal one of zero diagonal and
    // eigenvalues ±σ.
    double[] zeros = new double[2 * maxSteps];
    double[] beside = new double[2 * maxSteps];
    double[] right = start(wide ? operator.rows() : operator.columns());
    double[] left = new double[wide ? operator.columns() : operator.rows()];
    double coupling = 0;
    int check = 8;
    for (int k = 0; ; k++) {
      double[] image = wide ? operator.multiplyTranspose(right) : operator.multiply(right);
      addScaled(image, -coupling, left);
      double height = Norms.two(image);
      boolean exhausted = isNegligible(height, zeros, beside, 2 * k);
      beside[2 * k] = exhausted ? 0 : height;
      double[] next = right;
      coupling = 0;
      if (!exhausted) {
        scale(image, 1 / height);
        next = wide ? operator.multiply(image) : operator.multiplyTranspose(image);
        addScaled(next, -height, right);
        coupling = Norms.two(next);
        exhausted = isNegligible(coupling, zeros, beside, 2 * k + 1);
        beside[2 * k + 1] = coupling;
      }
      if (k + 1 == Math.min(check, maxSteps) || exhausted) {
        check += check / 2;
        Tridiagonal t = new Tridiagonal(zeros, beside, 2 * k + 2);
        double rest = exhausted ? 0 : coupling;
        Extremes extremes = singular(extremes(t, k + 1, 2 * k + 1, rest, k + 1, Math.sqrt(2)));
        if (extremes.converged() || exhausted || k + 1 == maxSteps) {
          return extremes;
        }
      }
      scale(next, 1 / coupling);
      left = image;
      right = next;
    }
  }

  /** Whether the Krylov space ended: what is left of the new vector is rounding. */
  private static boolean isNegligible(double norm, double[] diagonal, double[] beside, int known) {
    double largest = Math.abs(diagonal[known]);
    for (int i = 0; i < known; i++) {
      largest = Math.max(largest, Math.max(Math.abs(diagonal[i]), beside[i]));
    }
    return norm <= 1e-14 * largest || norm == 0;
  }

  private Extremes extremes(
      Tridiagonal t, int lowIndex, int highIndex, double coupling, int steps, double factor) {
    double low = t.eigenvalue(lowIndex);
    double high = t.eigenvalue(highIndex);
    double lowError = coupling == 0 ? 0 : factor * coupling * t.lastComponent(low);
    double highError = coupling == 0 ? 0 : factor * coupling * t.lastComponent(high);
    return new Extremes(
        low, lowError, high, highError, steps, isConverged(low, lowError, high, highError));
  }

  /**
   * A Ritz value is no less than σ_min ≥ 0, so its error is no more than itself, however bad its
   * vector.
   */
  private Extremes singular(Extremes found) {
    double low = Math.max(0, found.smallest());
    double lowError = Math.min(low, found.smallestError());
    double high = found.largest();
    double highError = found.largestError();
    return new Extremes(
        low, lowError, high, highError, found.steps(), isConverged(low, lowError, high, highError));
  }

  private boolean isConverged(double low, double lowError, double high, double highError) {
    double rounding = 0x1p-50 * Math.max(Math.abs(low), Math.abs(high));
    return lowError <= Math.max(rounding, tolerance * Math.abs(low))
        && highError <= Math.max(rounding, tolerance * Math.abs(high));
  }

  private static void addScaled(double[] to, double factor, double[] from) {
    Arrays.setAll(to, i -> to[i] + factor * from[i]);
  }

  private static void scale(double[] vector, double factor) {
    Arrays.setAll(vector, i -> factor * vector[i]);
  }
}

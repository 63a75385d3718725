package org.hessq.numeric;

import org.hessq.numeric.Lanczos.Extremes;

/**
 * Extreme eigenvalues and singular values of a matrix of any size, with what is certain of them.
 *
 * <p>Up to {@link DenseMatrix#MAX_DIMENSION} rows and columns by a dense decomposition, beyond by
 * Lanczos recurrences; where those do not converge within a fixed amount of work, by discs around
 * the diagonal.
 */
public final class Spectrum {
  /** Backward error of the dense decompositions per dimension, relative to the norm. */
  private static final double ROUNDING = 0x1p-51;

  /** Relative accuracy asked of Lanczos recurrences. */
  private static final double TOLERANCE = 1e-4;

  /** Multiplications that a Lanczos run may take; about ten seconds. */
  private static final long WORK = 4_000_000_000L;

  private static final int MAX_STEPS = 20_000;
  private static final long SEED = 20_260_101;

  private Spectrum() {}

  /**
   * {@return the smallest and largest eigenvalue}
   *
   * @throws IllegalArgumentException if the matrix is not symmetric or has no rows
   */
  public static EigenRange eigenvalueRange(SparseMatrix symmetric) {
    if (!symmetric.isSymmetric() || symmetric.rows() == 0) {
      throw new IllegalArgumentException(symmetric + " is not symmetric");
    }
    int n = symmetric.rows();
    if (DenseMatrix.fits(symmetric)) {
      double[] values = DenseMatrix.eigenvalues(symmetric);
      double error = n * ROUNDING * Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
      return new EigenRange(
          Interval.computed(values[0], error), Interval.computed(values[n - 1], error));
    }
    Extremes found = lanczos(symmetric).eigenvalues(symmetric);
    double error = n * ROUNDING * Math.max(Math.abs(found.smallest()), Math.abs(found.largest()));
    if (found.converged()) {
      return new EigenRange(
          Interval.computed(found.smallest(), found.smallestError() + error),
          Interval.computed(found.largest(), found.largestError() + error));
    }
    Interval discs = discs(symmetric);
    return new EigenRange(
        new Interval(
            Math.min(discs.low(), found.smallest()), found.smallest() + error, Certainty.BOUNDED),
        new Interval(
            found.largest() - error, Math.max(discs.high(), found.largest()), Certainty.BOUNDED));
  }

  /**
   * {@return the smallest and largest singular value, of the min(rows, columns) that there are}
   *
   * @throws IllegalArgumentException if the matrix has no rows or no columns
   */
  public static SingularRange singularRange(SparseMatrix matrix) {
    if (matrix.rows() == 0 || matrix.columns() == 0) {
      throw new IllegalArgumentException(matrix + " has no singular values");
    }
    int n = Math.max(matrix.rows(), matrix.columns());
    if (DenseMatrix.fits(matrix)) {
      double[] values = DenseMatrix.singularValues(matrix);
      return computed(values[values.length - 1], 0, values[0], 0, n);
    }
    if (matrix.isSymmetric()) {
      EigenRange range = eigenvalueRange(matrix);
      if (range.isPositiveDefinite()) {
        return new SingularRange(range.largest(), range.smallest());
      }
    }
    Extremes found = lanczos(matrix).singularValues(matrix);
    if (found.converged()) {
      return computed(
          found.smallest(), found.smallestError(), found.largest(), found.largestError(), n);
    }
    double error = n * ROUNDING * found.largest();
    double low = Math.min(diagonalDominance(matrix), found.smallest());
    double high = Math.max(Norms.of(matrix).spectralBound() * (1 + error), found.largest());
    return new SingularRange(
        new Interval(Math.max(0, found.largest() - error), high, Certainty.BOUNDED),
        new Interval(
            low,
            Math.max(0, found.smallest()) + error,
            low > 0 ? Certainty.BOUNDED : Certainty.UNKNOWN));
  }

  private static SingularRange computed(
      double smallest, double smallestError, double largest, double largestError, int n) {
    double rounding = n * ROUNDING * largest;
    return new SingularRange(
        Interval.computed(largest, largestError + rounding).nonNegative(),
        Interval.computed(smallest, smallestError + rounding).nonNegative());
  }

  private static Lanczos lanczos(SparseMatrix matrix) {
    long perStep = 2L * matrix.nonZeros() + 8L * (matrix.rows() + matrix.columns());
    return new Lanczos(Math.clamp(WORK / perStep, 50, MAX_STEPS), TOLERANCE, SEED);
  }

  /**
   * Gershgorin: every eigenvalue of a symmetric matrix is within a row sum of its diagonal entry.
   */
  private static Interval discs(SparseMatrix symmetric) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < symmetric.rows(); i++) {
      double centre = symmetric.get(i, i);
      double radius = -Math.abs(centre);
      for (int k = symmetric.start(i); k < symmetric.start(i + 1); k++) {
        radius += Math.abs(symmetric.value(k));
      }
      low = Math.min(low, centre - radius);
      high = Math.max(high, centre + radius);
    }
    double slack = symmetric.rowSparsity() * 0x1p-52 * Math.max(Math.abs(low), Math.abs(high));
    return new Interval(low - slack, high + slack, Certainty.BOUNDED);
  }

  /**
   * {@return a lower bound of σ_min of a square matrix, 0 if there is none}
   *
   * <p>min_i (|a_ii| − half the sum of the other |a| in row i and column i).
   *
   * <p>@paper Johnson 1989, Linear Algebra Appl. 112, 1
   */
  public static double diagonalDominance(SparseMatrix matrix) {
    if (!matrix.isSquare()) {
      return 0;
    }
    double[] others = new double[matrix.rows()];
    matrix.forEach(
        (i, j, value) -> {
          if (i != j) {
            others[i] += Math.abs(value) / 2;
            others[j] += Math.abs(value) / 2;
          }
        });
    double least = Double.POSITIVE_INFINITY;
    double scale = 0;
    for (int i = 0; i < others.length; i++) {
      double centre = Math.abs(matrix.get(i, i));
      least = Math.min(least, centre - others[i]);
      scale = Math.max(scale, centre + others[i]);
    }
    double terms = matrix.rowSparsity() + matrix.columnSparsity();
    return Math.max(0, least - terms * 0x1p-52 * scale);
  }
}

package org.hessq.numeric;

/** Norms of a sparse matrix that a single pass gives, and norms of vectors. */
public record Norms(double one, double infinity, double max, double frobenius) {
  /**
   * {@return the norms of {@code matrix}: largest column sum and row sum of |a|, largest |a|, root
   * of the sum of a²}
   *
   * <p>Relative error of the sums at most (non-zeros)·2^-53, of the maximum 0.
   */
  public static Norms of(SparseMatrix matrix) {
    double[] rowSums = new double[matrix.rows()];
    double[] columnSums = new double[matrix.columns()];
    double[] values = new double[matrix.nonZeros()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = matrix.start(i); k < matrix.start(i + 1); k++) {
        values[k] = Math.abs(matrix.value(k));
        rowSums[i] += values[k];
        columnSums[matrix.column(k)] += values[k];
      }
    }
    return new Norms(max(columnSums), max(rowSums), max(values), two(values));
  }

  /** {@return sqrt(one · infinity), which is no less than the spectral norm} */
  public double spectralBound() {
    return Math.min(frobenius, Math.sqrt(one) * Math.sqrt(infinity));
  }

  /** {@return the Euclidean norm, without overflow or underflow on the way} */
  public static double two(double[] vector) {
    double scale = max(vector);
    if (scale == 0 || Double.isInfinite(scale)) {
      return scale;
    }
    double sum = 0;
    for (double value : vector) {
      sum += (value / scale) * (value / scale);
    }
    return scale * Math.sqrt(sum);
  }

  /** {@return the inner product} */
  public static double dot(double[] left, double[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException("lengths " + left.length + " and " + right.length);
    }
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static double max(double[] vector) {
    double most = 0;
    for (double value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}

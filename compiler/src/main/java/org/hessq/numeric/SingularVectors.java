package org.hessq.numeric;

/**
 * A decomposition A = W Σ Vᵀ of a square matrix: between its singular vectors A is diagonal, so
 * that long recurrences cost n a step and not n².
 */
public final class SingularVectors {
  private final double[] values;
  private final double[] left;
  private final double[] right;

  /**
   * @param values the diagonal of Σ, length n, in any order
   * @param left Wᵀ by rows, length n²
   * @param right Vᵀ by rows, length n²
   */
  SingularVectors(double[] values, double[] left, double[] right) {
    this.values = values;
    this.left = left;
    this.right = right;
  }

  /** {@return Σ} */
  public LinearOperator diagonal() {
    return SparseMatrix.diagonal(values);
  }

  /** {@return Wᵀ x, length n} */
  public double[] left(double[] x) {
    return product(left, x);
  }

  /** {@return Vᵀ x, length n} */
  public double[] right(double[] x) {
    return product(right, x);
  }

  private static double[] product(double[] rows, double[] x) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += rows[i * x.length + j] * x[j];
      }
      result[i] = sum;
    }
    return result;
  }
}

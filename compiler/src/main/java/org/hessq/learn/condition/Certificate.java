package org.hessq.learn.condition;

import java.util.OptionalDouble;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * A proof that a symmetric matrix is positive definite.
 *
 * <p>If the floating-point Cholesky factorisation of A − s I goes through, then λ_min(A) ≥ s −
 * γ·trace with γ = (n+1)u/(1 − 2(n+1)u), u = 2^-53, where the diagonal is positive; the rounding of
 * the shifted diagonal adds u·max|a_ii|.
 *
 * @paper Rump 2006, "Verification of positive definiteness", BIT 46, Lemma 2.4
 */
public final class Certificate {
  private static final double UNIT = 0x1p-53;
  private static final int HALVINGS = 12;

  private Certificate() {}

  /**
   * {@return a number above 0 that no eigenvalue is below, or nothing where none was proven}
   *
   * @param symmetric at most {@link DenseMatrix#MAX_DIMENSION} rows
   * @param guess of the smallest eigenvalue; a wrong one costs accuracy, not truth
   */
  public static OptionalDouble smallestEigenvalueAtLeast(SparseMatrix symmetric, double guess) {
    double[][] lower = symmetric.toDense((long) symmetric.rows() * symmetric.rows());
    double trace = 0;
    for (int i = 0; i < lower.length; i++) {
      trace += Math.abs(lower[i][i]);
    }
    double terms = (lower.length + 1) * UNIT;
    double rounding = terms / (1 - 2 * terms) * trace + UNIT * Norms.of(symmetric).max();
    double slack = 4 * rounding;
    for (int attempt = 0; attempt < HALVINGS; attempt++) {
      double shift = guess - slack;
      if (shift > 2 * rounding && factorises(lower, shift)) {
        return OptionalDouble.of(shift - rounding);
      }
      slack *= 8;
    }
    return factorises(lower, 2 * rounding) ? OptionalDouble.of(rounding) : OptionalDouble.empty();
  }

  private static boolean factorises(double[][] matrix, double shift) {
    int n = matrix.length;
    double[][] factor = new double[n][];
    for (int i = 0; i < n; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? matrix[i][i] - shift : matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(sum > 0)) {
          return false;
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    return true;
  }
}

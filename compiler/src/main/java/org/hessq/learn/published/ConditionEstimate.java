package org.hessq.learn.published;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * Condition numbers from norm and determinant: as published, and the bound that was meant.
 *
 * <p>Neither is used to decide: the first is no bound, the second explodes with the dimension.
 */
public final class ConditionEstimate {
  private ConditionEstimate() {}

  /** {@return what the public code computes; NaN or infinite where it does} */
  public static double asCoded(SparseMatrix matrix) {
    int n = matrix.rows();
    double det = determinant(matrix);
    double x = Math.sqrt(1 - Math.pow(1 - n / Norms.of(matrix).frobenius(), n) * det * det);
    return Math.sqrt((1 + x) / (1 - x));
  }

  /**
   * {@return an upper bound of the condition number; infinite where rounding leaves none}
   *
   * @paper Merikoski, Urpala, Virtanen, Tam, Uhlig 1997, Linear Algebra Appl. 254
   */
  public static double merikoski(SparseMatrix matrix) {
    int n = matrix.rows();
    double frobenius = Norms.of(matrix).frobenius();
    double logarithm =
        n * Math.log(n / (frobenius * frobenius)) + 2 * Math.log(Math.abs(determinant(matrix)));
    double product = Math.exp(logarithm);
    double x = Math.sqrt(Math.max(0, 1 - product));
    return (1 + x) / Math.sqrt(product);
  }

  private static double determinant(SparseMatrix matrix) {
    int n = matrix.rows();
    return CommonOps_DDRM.det(new DMatrixRMaj(matrix.toDense((long) n * n)));
  }
}

package org.hessq.learn.sparsify;

import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Sparsification.Repair;

/**
 * A Hessian after sparsification and repair.
 *
 * @param matrix symmetric
 * @param raw before the repair
 * @param shift what was added to every diagonal entry
 * @param sparsity most non-zeros in a row
 */
public record SparseHessian(SparseMatrix matrix, SparseMatrix raw, double shift, int sparsity) {
  /**
   * {@return {@code hessian} with the entries of {@code pattern}, repaired}
   *
   * @throws IllegalArgumentException for a shift past {@link DenseMatrix#MAX_DIMENSION}
   */
  public static SparseHessian of(SparseMatrix hessian, Pattern pattern, Repair repair) {
    SparseMatrix raw = pattern.applyTo(hessian);
    double shift =
        switch (repair) {
          case Repair.AsItIs _, Repair.Compensation _ -> 0;
          case Repair.Shift(var floor) -> Math.max(0, floor - DenseMatrix.eigenvalues(raw)[0]);
        };
    SparseMatrix repaired =
        switch (repair) {
          case Repair.AsItIs _ -> raw;
          case Repair.Shift _ -> shift == 0 ? raw : raw.shift(shift);
          case Repair.Compensation _ -> compensated(hessian, raw);
        };
    return new SparseHessian(repaired, raw, shift, repaired.rowSparsity());
  }

  /** The sum is positive semidefinite wherever {@code hessian} is: it is diagonally dominant. */
  private static SparseMatrix compensated(SparseMatrix hessian, SparseMatrix raw) {
    double[] dropped = new double[hessian.rows()];
    hessian.plus(raw.scale(-1)).forEach((i, _, value) -> dropped[i] += Math.abs(value));
    return raw.plus(SparseMatrix.diagonal(dropped));
  }
}

package org.hessq.plan;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * A square system small enough to be decomposed: its singular values and solution, in double
 * precision.
 *
 * @param singularValues in descending order
 * @param solution A^{-1} b
 */
record SmallSystem(double[] singularValues, double[] solution) {

  static SmallSystem of(SparseMatrix matrix, double[] rightHandSide) {
    int n = matrix.rows();
    DMatrixRMaj dense = new DMatrixRMaj(matrix.toDense((long) n * n));
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(n, n, false, false, true);
    if (!svd.decompose(dense.copy())) {
      throw new ArithmeticException(
          "the singular values of a " + n + " × " + n + " did not converge");
    }
    double[] values = svd.getSingularValues().clone();
    Arrays.sort(values);
    for (int i = 0; i < n / 2; i++) {
      double swap = values[i];
      values[i] = values[n - 1 - i];
      values[n - 1 - i] = swap;
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
    DMatrixRMaj x = new DMatrixRMaj(n, 1);
    if (!solver.setA(dense)) {
      throw new ArithmeticException("the matrix is singular");
    }
    solver.solve(DMatrixRMaj.wrap(n, 1, rightHandSide.clone()), x);
    return new SmallSystem(values, x.getData());
  }

  double largest() {
    return singularValues[0];
  }

  double smallest() {
    return singularValues[singularValues.length - 1];
  }

  double norm() {
    return Norms.two(solution);
  }

  /** {@return the solution divided by its norm} */
  double[] direction() {
    double norm = norm();
    double[] direction = new double[solution.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = solution[i] / norm;
    }
    return direction;
  }

  /**
   * {@return the root mean square of ‖A^{-1} δ‖ over unit vectors δ, divided by ‖A^{-1} b‖: how
   * much a random error of the right-hand side grows}
   */
  double errorGrowth() {
    double sum = 0;
    for (double value : singularValues) {
      sum += 1 / (value * value);
    }
    return Math.sqrt(sum / singularValues.length) / norm();
  }
}

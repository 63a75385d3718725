package org.hessq.plan;

import org.hessq.numeric.DenseMatrix;
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
    return new SmallSystem(
        DenseMatrix.singularValues(matrix), DenseMatrix.solve(matrix, rightHandSide));
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

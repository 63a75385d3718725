package org.hessq.plan;

import java.util.Optional;
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
  /** Smallest over largest singular value of a matrix that is as good as singular. */
  static final double SINGULAR = 1e-13;

  static SmallSystem of(SparseMatrix matrix, double[] rightHandSide) {
    return new SmallSystem(
        DenseMatrix.singularValues(matrix), DenseMatrix.solve(matrix, rightHandSide));
  }

  /** {@return the system, or nothing if the matrix is singular to working precision} */
  static Optional<SmallSystem> ifRegular(SparseMatrix matrix, double[] rightHandSide) {
    double[] values = DenseMatrix.singularValues(matrix);
    return values[values.length - 1] > SINGULAR * values[0]
        ? Optional.of(new SmallSystem(values, DenseMatrix.solve(matrix, rightHandSide)))
        : Optional.empty();
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

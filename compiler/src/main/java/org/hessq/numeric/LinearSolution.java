package org.hessq.numeric;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SymmLQ;

/**
 * The classical solution of a square system, against which a quantum one is judged.
 *
 * <p>LU up to {@link DenseMatrix#MAX_DIMENSION} rows; beyond, SYMMLQ for symmetric matrices and
 * conjugate gradients on the normal equations for others.
 *
 * @param x the solution
 * @param relativeResidual ‖b − A x‖/‖b‖ as computed from x, 0 if b = 0
 */
public record LinearSolution(double[] x, double relativeResidual) {
  /** The relative residual that an iterative solution must reach. */
  public static final double TOLERANCE = 1e-10;

  /**
   * {@return x with A x = b}
   *
   * @throws IllegalArgumentException if the matrix is not square or b has another length
   * @throws ArithmeticException if the matrix is singular, or the residual stays above {@link
   *     #TOLERANCE}
   */
  public static LinearSolution of(SparseMatrix matrix, double[] b) {
    if (!matrix.isSquare() || b.length != matrix.rows()) {
      throw new IllegalArgumentException(matrix + " with a right-hand side of " + b.length);
    }
    double size = Norms.two(b);
    if (size == 0) {
      return new LinearSolution(new double[b.length], 0);
    }
    double[] x = DenseMatrix.fits(matrix) ? DenseMatrix.solve(matrix, b) : iterate(matrix, b);
    double[] residual = matrix.multiply(x);
    Arrays.setAll(residual, i -> b[i] - residual[i]);
    LinearSolution solution = new LinearSolution(x, Norms.two(residual) / size);
    if (!(solution.relativeResidual <= TOLERANCE)) {
      throw new ArithmeticException(
          matrix + " is solved only to a residual of " + solution.relativeResidual);
    }
    return solution;
  }

  private static double[] iterate(SparseMatrix matrix, double[] b) {
    int steps = Math.multiplyExact(10, matrix.rows());
    try {
      return matrix.isSymmetric()
          ? new SymmLQ(steps, TOLERANCE / 100, false)
              .solve(operator(matrix, false), new ArrayRealVector(b, false))
              .toArray()
          : new ConjugateGradient(steps, TOLERANCE / 100, false)
              .solve(
                  operator(matrix, true), new ArrayRealVector(matrix.multiplyTranspose(b), false))
              .toArray();
    } catch (MathIllegalArgumentException | MathIllegalStateException failure) {
      ArithmeticException refusal = new ArithmeticException(matrix + " could not be solved");
      refusal.initCause(failure);
      throw refusal;
    }
  }

  private static RealLinearOperator operator(SparseMatrix matrix, boolean normal) {
    return new RealLinearOperator() {
      @Override
      public int getRowDimension() {
        return matrix.rows();
      }

      @Override
      public int getColumnDimension() {
        return matrix.columns();
      }

      @Override
      public RealVector operate(RealVector x) {
        double[] image = matrix.multiply(x.toArray());
        return new ArrayRealVector(normal ? matrix.multiplyTranspose(image) : image, false);
      }
    };
  }
}

package org.hessq.numeric;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Dense decompositions of small matrices. */
public final class DenseMatrix {
  /** The most rows or columns; singular values of this many take about 10 s. */
  public static final int MAX_DIMENSION = 1500;

  private DenseMatrix() {}

  private static DMatrixRMaj copy(SparseMatrix matrix) {
    if (!fits(matrix)) {
      throw new IllegalArgumentException(matrix + " is past " + MAX_DIMENSION);
    }
    DMatrixRMaj dense = new DMatrixRMaj(matrix.rows(), matrix.columns());
    matrix.forEach(dense::set);
    return dense;
  }

  /** {@return whether the matrix is small enough for this class} */
  public static boolean fits(SparseMatrix matrix) {
    return matrix.rows() <= MAX_DIMENSION && matrix.columns() <= MAX_DIMENSION;
  }

  /**
   * {@return the min(rows, columns) singular values, largest first, absolute error about
   * n·2^-52·σ_max}
   *
   * @throws IllegalArgumentException past {@link #MAX_DIMENSION}
   */
  public static double[] singularValues(SparseMatrix matrix) {
    DMatrixRMaj dense = copy(matrix);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(dense.numRows, dense.numCols, false, false, true);
    if (!svd.decompose(dense)) {
      throw new ArithmeticException("no singular values of " + matrix);
    }
    double[] values = Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
    Arrays.sort(values);
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      double swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
    return values;
  }

  /**
   * {@return the singular value decomposition of a square matrix, absolute error about
   * n·2^-52·σ_max}
   *
   * @throws IllegalArgumentException if the matrix is not square, or past {@link #MAX_DIMENSION}
   */
  public static SingularVectors singularVectors(SparseMatrix matrix) {
    if (!matrix.isSquare()) {
      throw new IllegalArgumentException(matrix + " is not square");
    }
    DMatrixRMaj dense = copy(matrix);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(dense.numRows, dense.numCols, true, true, false);
    if (!svd.decompose(dense)) {
      throw new ArithmeticException("no singular vectors of " + matrix);
    }
    return new SingularVectors(
        Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues()),
        svd.getU(null, true).data,
        svd.getV(null, true).data);
  }

  /**
   * {@return the eigenvalues of a symmetric matrix, smallest first, absolute error about
   * n·2^-52·‖A‖}
   *
   * @throws IllegalArgumentException if the matrix is not symmetric, or past {@link #MAX_DIMENSION}
   */
  public static double[] eigenvalues(SparseMatrix matrix) {
    if (!matrix.isSymmetric()) {
      throw new IllegalArgumentException(matrix + " is not symmetric");
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(matrix.rows(), false, true);
    if (!eigen.decompose(copy(matrix))) {
      throw new ArithmeticException("no eigenvalues of " + matrix);
    }
    double[] values = new double[matrix.rows()];
    Arrays.setAll(values, k -> eigen.getEigenvalue(k).getReal());
    Arrays.sort(values);
    return values;
  }

  /**
   * {@return x with A x = b, by LU and one step of refinement}
   *
   * @param b length {@code rows()}
   * @throws IllegalArgumentException if the matrix is not square, past {@link #MAX_DIMENSION}, or b
   *     has another length
   * @throws ArithmeticException if elimination meets a zero pivot
   */
  public static double[] solve(SparseMatrix matrix, double[] b) {
    if (!matrix.isSquare() || b.length != matrix.rows()) {
      throw new IllegalArgumentException(matrix + " with a right-hand side of " + b.length);
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(matrix.rows());
    if (!solver.setA(copy(matrix)) || solver.quality() == 0) {
      throw new ArithmeticException(matrix + " is singular");
    }
    DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    double[] residual = matrix.multiply(x.data);
    Arrays.setAll(residual, i -> b[i] - residual[i]);
    DMatrixRMaj correction = new DMatrixRMaj(b.length, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, residual), correction);
    CommonOps_DDRM.addEquals(x, correction);
    if (!Arrays.stream(x.data).allMatch(Double::isFinite)) {
      throw new ArithmeticException(matrix + " is singular to working precision");
    }
    return x.data;
  }
}

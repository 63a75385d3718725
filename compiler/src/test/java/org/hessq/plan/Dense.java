package org.hessq.plan;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/** Polynomials of small matrices by their decompositions: a second opinion on the searches. */
final class Dense {
  private Dense() {}

  /**
   * What a solver puts out.
   *
   * @param success squared norm of the output
   * @param stateError distance of the normalised output from the truth, up to its sign
   */
  record Output(double success, double stateError) {
    static Output of(double[] output, double[] truth) {
      double norm = Norms.two(output);
      double plus = 0;
      double minus = 0;
      for (int i = 0; i < truth.length; i++) {
        plus += Math.pow(output[i] / norm - truth[i], 2);
        minus += Math.pow(output[i] / norm + truth[i], 2);
      }
      return new Output(norm * norm, Math.sqrt(Math.min(plus, minus)));
    }
  }

  static RealMatrix matrix(SparseMatrix matrix) {
    return new Array2DRowRealMatrix(matrix.toDense(1 << 20));
  }

  /**
   * {@return an even polynomial of G = (1 − b'b'ᵀ)(B ⊕ s), b' = (b̂, b̂)/√2, applied to (0, b̂) and
   * read in branch 0}
   *
   * @param even of a singular value
   */
  static Output kernel(
      SparseMatrix block, double[] b, double s, DoubleUnaryOperator even, double[] truth) {
    int n = b.length;
    RealMatrix sum = new Array2DRowRealMatrix(2 * n, 2 * n);
    sum.setSubMatrix(matrix(block).getData(), 0, 0);
    double[] start = new double[2 * n];
    double[] doubled = new double[2 * n];
    for (int i = 0; i < n; i++) {
      sum.setEntry(n + i, n + i, s);
      start[n + i] = b[i];
      doubled[i] = doubled[n + i] = b[i] / Math.sqrt(2);
    }
    RealMatrix column = new Array2DRowRealMatrix(doubled);
    RealMatrix g = sum.subtract(column.multiply(column.transpose().multiply(sum)));
    EigenDecomposition squares = new EigenDecomposition(g.transpose().multiply(g));
    RealMatrix vectors = squares.getV();
    double[] parts = vectors.transpose().operate(start);
    for (int k = 0; k < parts.length; k++) {
      parts[k] *= even.applyAsDouble(Math.sqrt(Math.max(0, squares.getRealEigenvalue(k))));
    }
    return Output.of(Arrays.copyOf(vectors.operate(parts), n), truth);
  }

  /** {@return KR of half degree ℓ and gap D, as a function of the singular value} */
  static DoubleUnaryOperator reflection(int ell, double gap) {
    double square = gap * gap;
    double peak = chebyshev(ell, (1 + square) / (1 - square));
    return x -> -1 + 2 * (chebyshev(ell, (1 + square - 2 * x * x) / (1 - square)) + 1) / (peak + 1);
  }

  private static double chebyshev(int ell, double z) {
    double angle = Math.acos(Math.clamp(z, -1, 1));
    return z > 1 ? Math.cosh(ell * Math.log(z + Math.sqrt(z * z - 1))) : Math.cos(ell * angle);
  }

  /** {@return V P(Σ) Wᵀ b̂ for B = W Σ Vᵀ and an odd P} */
  static Output inverse(SparseMatrix block, double[] b, DoubleUnaryOperator odd, double[] truth) {
    SingularValueDecomposition svd = new SingularValueDecomposition(matrix(block));
    double[] parts = svd.getUT().operate(b);
    for (int k = 0; k < parts.length; k++) {
      parts[k] *= odd.applyAsDouble(svd.getSingularValues()[k]);
    }
    return Output.of(svd.getV().operate(parts), truth);
  }
}

package org.hessq.learn.classical;

import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * Systems VᵀV + δI with B rows in V by one of B unknowns: x = (b − Vᵀ(VVᵀ + δI)^-1 V b)/δ, refined
 * once, since the difference loses digits where δ is small.
 *
 * @paper Woodbury 1950, Princeton Statistical Research Group, Memorandum Report 42
 */
public final class Woodbury {
  private Woodbury() {}

  /**
   * A solution.
   *
   * @param residual ‖(VᵀV + δI) x − b‖/‖b‖
   */
  public record Result(double[] x, double residual) {}

  /**
   * {@return the solution of (VᵀV + δI) x = b}
   *
   * @param rows V, B × N
   * @param damping δ, positive
   * @param b not zero
   */
  public static Result solve(SparseMatrix rows, double damping, double[] b) {
    SparseMatrix inner = gram(rows, damping);
    double[] x = once(rows, inner, damping, b);
    double[] rest = rest(rows, damping, b, x);
    double[] more = once(rows, inner, damping, rest);
    for (int i = 0; i < x.length; i++) {
      x[i] += more[i];
    }
    return new Result(x, Norms.two(rest(rows, damping, b, x)) / Norms.two(b));
  }

  private static double[] once(SparseMatrix rows, SparseMatrix inner, double damping, double[] b) {
    double[] x = rows.multiplyTranspose(DenseMatrix.solve(inner, rows.multiply(b)));
    for (int i = 0; i < x.length; i++) {
      x[i] = (b[i] - x[i]) / damping;
    }
    return x;
  }

  private static double[] rest(SparseMatrix rows, double damping, double[] b, double[] x) {
    double[] rest = rows.multiplyTranspose(rows.multiply(x));
    for (int i = 0; i < rest.length; i++) {
      rest[i] = b[i] - rest[i] - damping * x[i];
    }
    return rest;
  }

  private static SparseMatrix gram(SparseMatrix rows, double damping) {
    int count = rows.rows();
    double[][] entries = rows.toDense((long) count * rows.columns());
    SparseMatrix.Builder gram = SparseMatrix.builder(count, count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        gram.add(i, j, Norms.dot(entries[i], entries[j]) + (i == j ? damping : 0));
      }
    }
    return gram.build();
  }
}

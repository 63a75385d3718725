package org.hessq.learn.model;

import org.hessq.numeric.SparseMatrix;

/** Sums of outer products, of which the lower triangle is kept. */
final class Outer {
  private Outer() {}

  static double[][] zeros(int dimension) {
    double[][] sums = new double[dimension][];
    for (int i = 0; i < dimension; i++) {
      sums[i] = new double[i + 1];
    }
    return sums;
  }

  /** Adds {@code factor} · v vᵀ for row {@code row} v of {@code rows}. */
  static void add(double[][] sums, double factor, SparseMatrix rows, int row) {
    for (int a = rows.start(row); a < rows.start(row + 1); a++) {
      double left = factor * rows.value(a);
      double[] to = sums[rows.column(a)];
      for (int b = rows.start(row); b <= a; b++) {
        to[rows.column(b)] += left * rows.value(b);
      }
    }
  }

  /** {@return the matrix with both triangles} */
  static SparseMatrix symmetric(double[][] sums) {
    SparseMatrix.Builder builder = SparseMatrix.builder(sums.length, sums.length);
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j <= i; j++) {
        builder.add(i, j, sums[i][j]);
        if (j < i) {
          builder.add(j, i, sums[i][j]);
        }
      }
    }
    return builder.build();
  }
}

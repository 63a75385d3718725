package org.hessq.learn.published;

import java.util.Arrays;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * Ends of a spectrum after a fixed number of Lanczos steps, whatever they have come to: from 1/√N,
 * with full reorthogonalisation. The small end is approached slowly and from above, so that the
 * condition number comes out too small.
 *
 * @param smallest Ritz value, at least the smallest eigenvalue
 * @param largest Ritz value, at most the largest eigenvalue
 */
record ShortLanczos(double smallest, double largest) {
  /** {@return both after {@code steps} products with {@code symmetric}} */
  static ShortLanczos of(SparseMatrix symmetric, int steps) {
    int n = symmetric.rows();
    double[][] basis = new double[steps][];
    SparseMatrix.Builder small = SparseMatrix.builder(steps, steps);
    double[] next = new double[n];
    Arrays.fill(next, 1 / Math.sqrt(n));
    for (int k = 0; k < steps; k++) {
      basis[k] = next;
      next = symmetric.multiply(basis[k]);
      small.add(k, k, Norms.dot(next, basis[k]));
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j <= k; j++) {
          double along = Norms.dot(next, basis[j]);
          for (int i = 0; i < n; i++) {
            next[i] -= along * basis[j][i];
          }
        }
      }
      double coupling = Norms.two(next);
      if (k + 1 < steps) {
        small.add(k, k + 1, coupling);
        small.add(k + 1, k, coupling);
      }
      for (int i = 0; i < n; i++) {
        next[i] /= coupling;
      }
    }
    double[] values = DenseMatrix.eigenvalues(small.build());
    return new ShortLanczos(values[0], values[steps - 1]);
  }
}

package org.hessq.lower.rotation;

/**
 * Lenstra–Lenstra–Lovász reduction in double precision of a basis whose images are conditioned well
 * enough for it: the caller approaches a stretched form in steps of at most 2<sup>20</sup>. An
 * inexact decision costs quality, never correctness, because the basis itself changes exactly.
 */
final class LatticeReduction {
  private static final double LOVASZ = 0.99;

  /** Far above what a step of the stretching needs; a guard against cycles from rounding. */
  private static final int MAX_ROUNDS = 10_000;

  private LatticeReduction() {}

  /** Reduces {@code basis} with respect to the Euclidean norm of its scaled images. */
  static void reduce(LatticeBasis basis, double[] scale) {
    double[][] v = basis.scaledImages(scale);
    int k = 1;
    for (int round = 0; k < LatticeBasis.RANK && round < MAX_ROUNDS; round++) {
      for (int j = k - 1; j >= 0; j--) {
        double[][] star = orthogonalised(v, j + 1);
        long q = Math.round(dot(v[k], star[j]) / dot(star[j], star[j]));
        if (q != 0) {
          basis.addMultiple(k, j, -q);
          for (int c = 0; c < v[k].length; c++) {
            v[k][c] -= q * v[j][c];
          }
        }
      }
      double[][] star = orthogonalised(v, k + 1);
      double below = dot(star[k - 1], star[k - 1]);
      double mu = dot(v[k], star[k - 1]) / below;
      if (dot(star[k], star[k]) >= (LOVASZ - mu * mu) * below) {
        k++;
      } else {
        basis.swap(k, k - 1);
        double[] row = v[k];
        v[k] = v[k - 1];
        v[k - 1] = row;
        k = Math.max(1, k - 1);
      }
    }
  }

  /** {@return the Gram–Schmidt vectors of the first {@code count} rows} */
  static double[][] orthogonalised(double[][] v, int count) {
    double[][] star = new double[count][];
    for (int i = 0; i < count; i++) {
      star[i] = v[i].clone();
      for (int j = 0; j < i; j++) {
        double mu = dot(star[i], star[j]) / dot(star[j], star[j]);
        for (int c = 0; c < star[i].length; c++) {
          star[i][c] -= mu * star[j][c];
        }
      }
    }
    return star;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int c = 0; c < x.length; c++) {
      sum += x[c] * y[c];
    }
    return sum;
  }
}

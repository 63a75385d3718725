package org.hessq.execute.gate;

/**
 * Eigenvectors of a complex Hermitian matrix by cyclic Jacobi rotations.
 *
 * <p>Paper: Golub and Van Loan, Matrix Computations, §8.5, with a phase that makes the pivot real.
 */
final class HermitianEigen {
  private static final int MOST_SWEEPS = 60;
  private static final double ROUNDING = 1e-15;

  private final Unitary matrix;
  private final Unitary vectors;

  /**
   * @param matrix Hermitian; it is changed
   */
  HermitianEigen(Unitary matrix) {
    this.matrix = matrix;
    vectors = Unitary.identity(matrix.rows);
    for (int sweep = 0; sweep < MOST_SWEEPS && sweep(); sweep++) {}
  }

  /** {@return a matrix whose columns are orthonormal eigenvectors} */
  Unitary vectors() {
    return vectors;
  }

  /** {@return whether anything was left to do} */
  private boolean sweep() {
    boolean any = false;
    for (int p = 0; p < matrix.rows; p++) {
      for (int q = p + 1; q < matrix.rows; q++) {
        double modulus = Math.hypot(matrix.re[p][q], matrix.im[p][q]);
        if (modulus > ROUNDING) {
          rotate(p, q, modulus);
          any = true;
        }
      }
    }
    return any;
  }

  /** Makes entry (p, q) zero by the unitary [[c, s e^{iφ}], [-s e^{-iφ}, c]] on columns p, q. */
  private void rotate(int p, int q, double modulus) {
    double cosine = matrix.re[p][q] / modulus;
    double sine = matrix.im[p][q] / modulus;
    double tau = (matrix.re[q][q] - matrix.re[p][p]) / (2 * modulus);
    double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    Matrix2 right = new Matrix2(c, 0, s * cosine, s * sine, -s * cosine, s * sine, c, 0);
    columns(matrix, right, p, q);
    matrix.combine(right.inverse(), p, q);
    columns(vectors, right, p, q);
  }

  private static void columns(Unitary m, Matrix2 right, int p, int q) {
    for (int i = 0; i < m.rows; i++) {
      double pr = m.re[i][p];
      double pi = m.im[i][p];
      double qr = m.re[i][q];
      double qi = m.im[i][q];
      m.re[i][p] = pr * right.re00() - pi * right.im00() + qr * right.re10() - qi * right.im10();
      m.im[i][p] = pr * right.im00() + pi * right.re00() + qr * right.im10() + qi * right.re10();
      m.re[i][q] = pr * right.re01() - pi * right.im01() + qr * right.re11() - qi * right.im11();
      m.im[i][q] = pr * right.im01() + pi * right.re01() + qr * right.im11() + qi * right.re11();
    }
  }
}

package org.hessq.execute.gate;

import java.util.List;

/** A unitary matrix of a few qubits; the k-th qubit is bit k of an index. */
final class Unitary {
  /** What rounding leaves of zeros in products of unitary matrices of up to 64 rows. */
  private static final double ROUNDING = 1e-9;

  /** Directions in which no two eigenphases of practice have equal cosines. */
  private static final double[] DIRECTIONS = {0.7346, 1.9171, 2.6053, 0.1378, 1.2429, 3.0117};

  final int rows;
  final double[][] re;
  final double[][] im;

  private Unitary(int rows) {
    this.rows = rows;
    re = new double[rows][rows];
    im = new double[rows][rows];
  }

  /** {@return the matrix of {@code turns}, which use no other qubits than {@code qubits}} */
  static Unitary of(List<Turn> turns, int[] qubits) {
    Unitary matrix = new Unitary(1 << qubits.length);
    for (int k = 0; k < matrix.rows; k++) {
      matrix.re[k][k] = 1;
    }
    for (Turn turn : turns) {
      switch (turn) {
        case Turn.Phase(double gamma) -> matrix.phase(gamma);
        case Turn.Controlled(var m, int target, var controls) -> {
          int mask = 0;
          for (int control : controls) {
            mask |= 1 << place(qubits, control);
          }
          matrix.turn(m, 1 << place(qubits, target), mask);
        }
      }
    }
    return matrix;
  }

  private static int place(int[] qubits, int qubit) {
    for (int k = 0; k < qubits.length; k++) {
      if (qubits[k] == qubit) {
        return k;
      }
    }
    throw new IllegalArgumentException("qubit " + qubit);
  }

  private void phase(double gamma) {
    double c = Math.cos(gamma);
    double s = Math.sin(gamma);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        double r = re[i][j];
        re[i][j] = c * r - s * im[i][j];
        im[i][j] = c * im[i][j] + s * r;
      }
    }
  }

  private void turn(Matrix2 m, int target, int controls) {
    for (int i = 0; i < rows; i++) {
      if ((i & target) == 0 && (i & controls) == controls) {
        combine(m, i, i | target);
      }
    }
  }

  /** Multiplies from the left by a matrix on two rows. */
  void combine(Matrix2 m, int a, int b) {
    for (int j = 0; j < rows; j++) {
      double ar = re[a][j];
      double ai = im[a][j];
      double br = re[b][j];
      double bi = im[b][j];
      re[a][j] = m.re00() * ar - m.im00() * ai + m.re01() * br - m.im01() * bi;
      im[a][j] = m.re00() * ai + m.im00() * ar + m.re01() * bi + m.im01() * br;
      re[b][j] = m.re10() * ar - m.im10() * ai + m.re11() * br - m.im11() * bi;
      im[b][j] = m.re10() * ai + m.im10() * ar + m.re11() * bi + m.im11() * br;
    }
  }

  private Unitary adjoint() {
    Unitary adjoint = new Unitary(rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        adjoint.re[j][i] = re[i][j];
        adjoint.im[j][i] = -im[i][j];
      }
    }
    return adjoint;
  }

  private Unitary times(Unitary right) {
    Unitary product = new Unitary(rows);
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < rows; k++) {
        for (int j = 0; j < rows; j++) {
          product.re[i][j] += re[i][k] * right.re[k][j] - im[i][k] * right.im[k][j];
          product.im[i][j] += re[i][k] * right.im[k][j] + im[i][k] * right.re[k][j];
        }
      }
    }
    return product;
  }

  /**
   * {@return the power with eigenphases in (-π, π]}
   *
   * <p>The Hermitian matrices (U+U†)/2 and (U-U†)/2i commute; the eigenvectors of a combination
   * without accidental equal eigenvalues are those of U.
   */
  Unitary power(double exponent) {
    for (double direction : DIRECTIONS) {
      Unitary vectors = new HermitianEigen(hermitian(direction)).vectors();
      Unitary diagonal = vectors.adjoint().times(this).times(vectors);
      if (diagonal.isDiagonal()) {
        Unitary powers = new Unitary(rows);
        for (int k = 0; k < rows; k++) {
          double phase =
              exponent * Matrix2.principal(Math.atan2(diagonal.im[k][k], diagonal.re[k][k]));
          powers.re[k][k] = Math.cos(phase);
          powers.im[k][k] = Math.sin(phase);
        }
        return vectors.times(powers).times(vectors.adjoint());
      }
    }
    throw new IllegalStateException("eigenphases of a unitary matrix coincide in every direction");
  }

  /** {@return cos α (U+U†)/2 + sin α (U-U†)/2i} */
  private Unitary hermitian(double direction) {
    Unitary sum = new Unitary(rows);
    double c = Math.cos(direction) / 2;
    double s = Math.sin(direction) / 2;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        sum.re[i][j] = c * (re[i][j] + re[j][i]) + s * (im[i][j] + im[j][i]);
        sum.im[i][j] = c * (im[i][j] - im[j][i]) - s * (re[i][j] - re[j][i]);
      }
    }
    return sum;
  }

  private boolean isDiagonal() {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        if (i != j && Math.hypot(re[i][j], im[i][j]) > ROUNDING) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return the identity, to be changed} */
  static Unitary identity(int rows) {
    return of(List.of(), new int[Integer.numberOfTrailingZeros(rows)]);
  }
}

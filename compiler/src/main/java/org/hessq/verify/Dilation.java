package org.hessq.verify;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.SmallMatrix;

/**
 * The minimal unitary dilation [[B, √(1−BB†)], [√(1−B†B), −B†]] of a block B: what a solver that
 * meets an encoding only through its block and through [ancillas are 0] cannot tell from it.
 */
final class Dilation {
  private final int size;
  private final double[][] columns;

  private Dilation(int size, double[][] columns) {
    this.size = size;
    this.columns = columns;
  }

  /**
   * {@return the dilation of a block given by all its columns times 2^bits}
   *
   * @throws IllegalArgumentException if a singular value is above 1 by more than rounding
   */
  static Dilation of(List<IntegerBlock.Column> block, int bits) {
    int size = block.size();
    DMatrixRMaj embedded = new DMatrixRMaj(2 * size, 2 * size);
    boolean real = true;
    for (IntegerBlock.Column column : block) {
      int j = (int) column.index();
      for (int k = 0; k < column.rows().length; k++) {
        int i = (int) column.rows()[k];
        double re = Math.scalb((double) column.re()[k], -bits);
        double im = Math.scalb((double) column.im()[k], -bits);
        real &= im == 0;
        embedded.set(i, j, re);
        embedded.set(size + i, size + j, re);
        embedded.set(size + i, j, im);
        embedded.set(i, size + j, -im);
      }
    }
    DMatrixRMaj b = real ? CommonOps_DDRM.extract(embedded, 0, size, 0, size) : embedded;
    return new Dilation(size, columns(b, size));
  }

  /** A complex matrix is worked on as [[Re, −Im], [Im, Re]], of which the left half is read off. */
  private static double[][] columns(DMatrixRMaj b, int size) {
    int n = b.numRows;
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(n, n, true, true, false);
    if (!svd.decompose(b.copy())) {
      throw new ArithmeticException("no singular values of a block of size " + size);
    }
    DMatrixRMaj w = svd.getU(null, false);
    DMatrixRMaj vt = svd.getV(null, true);
    DMatrixRMaj left = w.copy();
    DMatrixRMaj right = vt.copy();
    for (int k = 0; k < n; k++) {
      double sigma = svd.getSingularValues()[k];
      if (sigma > 1 + 1e-9) {
        throw new IllegalArgumentException("a block with singular value " + sigma);
      }
      double cosine = Math.sqrt(Math.max(0, (1 - sigma) * (1 + sigma)));
      for (int i = 0; i < n; i++) {
        left.set(i, k, w.get(i, k) * cosine);
        right.set(k, i, vt.get(k, i) * cosine);
      }
    }
    DMatrixRMaj outer = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransB(left, w, outer);
    DMatrixRMaj inner = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransA(vt, right, inner);
    double[][] columns = new double[2 * size][4 * size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        set(columns, i, j, b.get(i, j), imaginary(b, i, j, size));
        set(columns, i, size + j, outer.get(i, j), imaginary(outer, i, j, size));
        set(columns, size + i, j, inner.get(i, j), imaginary(inner, i, j, size));
        set(columns, size + j, size + i, -b.get(i, j), imaginary(b, i, j, size));
      }
    }
    return columns;
  }

  private static double imaginary(DMatrixRMaj m, int i, int j, int size) {
    return m.numRows == size ? 0 : m.get(size + i, j);
  }

  private static void set(double[][] columns, int row, int column, double re, double im) {
    columns[column][2 * row] = re;
    columns[column][2 * row + 1] = im;
  }

  /** {@return the unitary; its top qubit is 1 off the block} */
  SmallMatrix unitary() {
    return SmallMatrix.ofColumns(columns);
  }

  /** {@return the inverse of {@link #unitary}} */
  SmallMatrix inverse() {
    double[][] adjoint = new double[2 * size][4 * size];
    for (int j = 0; j < 2 * size; j++) {
      for (int i = 0; i < 2 * size; i++) {
        set(adjoint, i, j, columns[i][2 * j], -columns[i][2 * j + 1]);
      }
    }
    return SmallMatrix.ofColumns(adjoint);
  }
}

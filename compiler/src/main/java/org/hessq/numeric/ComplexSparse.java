package org.hessq.numeric;

/** A complex matrix as its real and imaginary part, which have one shape. */
public record ComplexSparse(SparseMatrix real, SparseMatrix imaginary) {
  public ComplexSparse {
    if (real.rows() != imaginary.rows() || real.columns() != imaginary.columns()) {
      throw new IllegalArgumentException("real part " + real + ", imaginary part " + imaginary);
    }
  }

  /** {@return the number of rows} */
  public int rows() {
    return real.rows();
  }

  /** {@return the number of columns} */
  public int columns() {
    return real.columns();
  }

  /** {@return whether the imaginary part is zero} */
  public boolean isReal() {
    return imaginary.nonZeros() == 0;
  }

  /** {@return whether the matrix equals its conjugate transpose, bit for bit} */
  public boolean isHermitian() {
    return real.isSymmetric()
        && imaginary.isSquare()
        && imaginary.transpose().equals(imaginary.scale(-1));
  }

  /** {@return the conjugate transpose} */
  public ComplexSparse adjoint() {
    return new ComplexSparse(real.transpose(), imaginary.transpose().scale(-1));
  }

  /**
   * {@return the real matrix [[Re, -Im], [Im, Re]] of twice the size}
   *
   * <p>It maps (Re x, Im x) to (Re Ax, Im Ax); its singular values are those of A, each twice.
   */
  public SparseMatrix realEmbedding() {
    int rows = rows();
    int columns = columns();
    SparseMatrix.Builder embedded = SparseMatrix.builder(2 * rows, 2 * columns);
    real.forEach((i, j, a) -> embedded.add(i, j, a).add(rows + i, columns + j, a));
    imaginary.forEach((i, j, b) -> embedded.add(i, columns + j, -b).add(rows + i, j, b));
    return embedded.build();
  }
}

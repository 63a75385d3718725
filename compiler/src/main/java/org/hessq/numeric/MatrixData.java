package org.hessq.numeric;

import java.util.Optional;

/**
 * What a matrix file says.
 *
 * @param real the real part, with both triangles when the file stores one
 * @param imaginary the imaginary part, present if the file's numbers are complex, of the same shape
 * @param declared what the file itself promises; a general file may still be symmetric
 */
public record MatrixData(SparseMatrix real, Optional<SparseMatrix> imaginary, Symmetry declared) {
  /** The promise of a file about its two triangles. */
  public enum Symmetry {
    GENERAL,
    SYMMETRIC,
    SKEW_SYMMETRIC,
    HERMITIAN
  }

  public MatrixData {
    imaginary.ifPresent(part -> new ComplexSparse(real, part));
  }

  /** {@return real data without a promise} */
  public static MatrixData of(SparseMatrix real) {
    return new MatrixData(real, Optional.empty(), Symmetry.GENERAL);
  }

  /** {@return the number of rows} */
  public int rows() {
    return real.rows();
  }

  /** {@return the number of columns} */
  public int columns() {
    return real.columns();
  }

  /** {@return the data as a complex matrix, of imaginary part zero if the file is real} */
  public ComplexSparse complex() {
    return new ComplexSparse(
        real, imaginary.orElseGet(() -> SparseMatrix.builder(rows(), columns()).build()));
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.SparseMatrix;

/**
 * A description of a matrix with up to 2^60 rows: what its entries are, never the entries written
 * out.
 *
 * <p>Rows and columns count from 0. Every kind but {@link Parameters} is <i>explicit</i>: it
 * answers for its entries. The others hold no entries, and asking for one is a programming error
 * ({@link UnsupportedOperationException}).
 */
public sealed interface MatrixExpression
    permits Banded,
        Diagonal,
        Identity,
        Kronecker,
        KroneckerSum,
        LoadedMatrix,
        Parameters,
        Scale,
        Sum {
  /** The largest dimension of a described matrix or vector. */
  long LARGEST_DIMENSION = 1L << 60;

  /** {@return the number of rows, 1 to 2^60} */
  long rows();

  /** {@return the number of columns, 1 to 2^60} */
  long columns();

  /** {@return whether every entry is known to be real} */
  boolean isReal();

  /** {@return whether the entries are known, and not only some parameters of the matrix} */
  default boolean isExplicit() {
    return true;
  }

  /** {@return whether there are as many rows as columns} */
  default boolean isSquare() {
    return rows() == columns();
  }

  /**
   * {@return the entry at ({@code row}, {@code column})}
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  Complex entry(long row, long column);

  /**
   * {@return the non-zero entries of a row by increasing column; its k-th element is the k-th
   * non-zero of the row}
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  List<Entry> row(long row);

  /** {@return an upper bound of the number of non-zero entries of any row} */
  long rowSparsityAtMost();

  /** {@return an upper bound of the number of non-zero entries of any column} */
  long columnSparsityAtMost();

  /**
   * {@return an upper bound of the number of non-zero entries, exact unless terms overlap or
   * entries vanish}
   */
  BigInteger nonZerosAtMost();

  /** {@return upper bounds of the one, infinity and largest-entry norm} */
  NormBounds normBounds();

  /** {@return whether the matrix equals its adjoint, as far as the structure tells} */
  Symmetry symmetry();

  /** {@return the transposed matrix} */
  MatrixExpression transpose();

  /** {@return the matrix with conjugated entries} */
  MatrixExpression conjugate();

  /** {@return the conjugated transpose} */
  default MatrixExpression adjoint() {
    return isReal() ? transpose() : transpose().conjugate();
  }

  /** {@return the constant-coefficient form by shifts of register axes, if the matrix has one} */
  Optional<Stencil> toStencil();

  /**
   * {@return the number of qubits of a register that holds a row index and one that holds a column
   * index, the larger of the two}
   */
  default int qubits() {
    return 64 - Long.numberOfLeadingZeros(Math.max(rows(), columns()) - 1);
  }

  /** {@return all non-zero entries, row after row; lazy} */
  default Stream<Entry> entries() {
    return LongStream.range(0, rows()).boxed().flatMap(i -> row(i).stream());
  }

  /**
   * {@return the matrix written out, for a real one}
   *
   * @param limit the largest number of non-zeros that the caller can hold, and the largest
   *     dimension
   * @throws org.hessq.diagnostic.Faults code HQ0090 beyond the limit, with the forecast
   * @throws IllegalStateException if the matrix is not real: take {@link #toComplexSparse}
   */
  default SparseMatrix toSparse(long limit) {
    if (!isReal()) {
      throw new IllegalStateException("a complex matrix has two parts");
    }
    return toComplexSparse(limit).real();
  }

  /** {@return the real and imaginary part written out, with the limit of {@link #toSparse}} */
  default ComplexSparse toComplexSparse(long limit) {
    return Explicit.matrix(this, limit);
  }
}

package org.hessq.plan;

import java.util.Arrays;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * A square system written on qubits: real, with a power of two of rows.
 *
 * <p>Rows past the problem's own are a multiple of the identity with a zero right-hand side, and
 * decouple. A complex matrix A + iB becomes [[A, −B], [B, A]] on one more, most significant, qubit;
 * its vectors are (real part, imaginary part).
 *
 * @param qubits the matrix has 2^qubits rows, at least 2
 * @param dimension the problem's own number of rows
 * @param padding the constant on the diagonal of the added rows, 0 where none are added
 * @param rightHandSide normalised; empty for an encoding alone
 * @param rightHandSideNorm ‖b‖; 0 for an encoding alone
 */
record Embedding(
    Form form,
    int qubits,
    int dimension,
    double padding,
    SparseMatrix matrix,
    double[] rightHandSide,
    double rightHandSideNorm) {

  /** How complex numbers are written. */
  enum Form {
    REAL,
    COMPLEX_AS_REAL
  }

  /**
   * {@return the system on qubits}
   *
   * @param padding within the spectrum of the matrix
   * @param real the right-hand side's real part; empty for an encoding alone
   * @param imaginary its imaginary part, of the same length
   */
  static Embedding of(ComplexSparse matrix, double[] real, double[] imaginary, double padding) {
    int dimension = matrix.rows();
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(dimension - 1));
    int padded = 1 << bits;
    SparseMatrix realPart = pad(matrix.real(), padded, padding);
    double applied = padded == dimension ? 0 : padding;
    if (matrix.isReal() && Arrays.stream(imaginary).allMatch(v -> v == 0)) {
      double[] vector = Arrays.copyOf(real, real.length == 0 ? 0 : padded);
      return finished(Form.REAL, bits, dimension, applied, realPart, vector);
    }
    SparseMatrix imaginaryPart = pad(matrix.imaginary(), padded, 0);
    SparseMatrix joined = new ComplexSparse(realPart, imaginaryPart).realEmbedding();
    double[] vector = new double[real.length == 0 ? 0 : 2 * padded];
    System.arraycopy(real, 0, vector, 0, real.length);
    System.arraycopy(imaginary, 0, vector, real.length == 0 ? 0 : padded, imaginary.length);
    return finished(Form.COMPLEX_AS_REAL, bits + 1, dimension, applied, joined, vector);
  }

  private static Embedding finished(
      Form form, int qubits, int dimension, double padding, SparseMatrix matrix, double[] vector) {
    double norm = vector.length == 0 ? 0 : Norms.two(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= norm;
    }
    return new Embedding(form, qubits, dimension, padding, matrix, vector, norm);
  }

  private static SparseMatrix pad(SparseMatrix matrix, int size, double padding) {
    if (matrix.rows() == size) {
      return matrix;
    }
    SparseMatrix.Builder builder = SparseMatrix.builder(size, size);
    matrix.forEach(builder::add);
    if (padding != 0) {
      for (int i = matrix.rows(); i < size; i++) {
        builder.add(i, i, padding);
      }
    }
    return builder.build();
  }
}

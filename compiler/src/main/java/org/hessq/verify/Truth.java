package org.hessq.verify;

import java.util.Arrays;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.LinearSolution;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;

/**
 * What the problem asks for, written on qubits as the file says that it writes it: unrounded
 * matrix, right-hand side and solution.
 *
 * <p>From the file come only the names of conventions (real or complex-as-real, the padding
 * constant); every number comes from the problem. The rows that a file adds must have a zero
 * right-hand side and any constant, and do not change the solution.
 */
final class Truth {
  /** Largest dimension that is solved by elimination. */
  static final int LARGEST = 2048;

  private final SparseMatrix matrix;
  private final double[] rightHandSide;

  private Truth(SparseMatrix matrix, double[] rightHandSide) {
    this.matrix = matrix;
    this.rightHandSide = rightHandSide;
  }

  /**
   * {@return the problem on {@code qubits} qubits}
   *
   * @param padding the diagonal of rows past the problem's own
   * @throws IllegalArgumentException if the problem does not fit the qubits
   */
  static Truth of(Problem problem, int qubits, double padding) {
    ComplexSparse entries = problem.matrix().toComplexSparse(1L << 26);
    boolean solve = problem.task() instanceof Task.Solve;
    int rows = entries.rows();
    double[] real = solve ? problem.rightHandSide().realPart(rows) : new double[rows];
    double[] imaginary = solve ? problem.rightHandSide().imaginaryPart(rows) : new double[rows];
    boolean complex = !entries.isReal() || Arrays.stream(imaginary).anyMatch(v -> v != 0);
    int half = 1 << (complex ? qubits - 1 : qubits);
    if (rows > half || 2L * rows <= half && half > 2) {
      throw new IllegalArgumentException(rows + " rows on " + qubits + " qubits");
    }
    SparseMatrix.Builder matrix = SparseMatrix.builder(1 << qubits, 1 << qubits);
    int copies = complex ? 2 : 1;
    for (int copy = 0; copy < copies; copy++) {
      int shift = copy * half;
      entries.real().forEach((i, j, value) -> matrix.add(i + shift, j + shift, value));
      for (int i = rows; i < half; i++) {
        matrix.add(i + shift, i + shift, padding);
      }
    }
    double[] vector = Arrays.copyOf(real, 1 << qubits);
    if (complex) {
      entries.imaginary().forEach((i, j, value) -> matrix.add(i + half, j, value));
      entries.imaginary().forEach((i, j, value) -> matrix.add(i, j + half, -value));
      System.arraycopy(imaginary, 0, vector, half, rows);
    }
    return new Truth(matrix.build(), vector);
  }

  SparseMatrix matrix() {
    return matrix;
  }

  /** {@return b̂} */
  double[] direction() {
    double norm = Norms.two(rightHandSide);
    return Arrays.stream(rightHandSide).map(v -> v / norm).toArray();
  }

  double rightHandSideNorm() {
    return Norms.two(rightHandSide);
  }

  /**
   * {@return A^{-1} b}
   *
   * @throws IllegalArgumentException if the system is singular, as a file's padding can make it
   */
  double[] solution() {
    try {
      return LinearSolution.of(matrix, rightHandSide).x();
    } catch (ArithmeticException singular) {
      throw new IllegalArgumentException("the padding makes the system singular", singular);
    }
  }
}

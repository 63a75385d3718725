package org.hessq.problem;

import java.math.BigInteger;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.complex.Complex;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.SparseMatrix;

/** Writes descriptions out, entry by entry, when they are small enough. */
final class Explicit {
  /** The code of the diagnostic for a matrix or vector that is too large to be written out. */
  static final String TOO_LARGE = "HQ0090";

  private Explicit() {}

  static ComplexSparse matrix(MatrixExpression matrix, long limit) {
    long dimension = Math.max(matrix.rows(), matrix.columns());
    BigInteger nonZeros = matrix.nonZerosAtMost();
    if (nonZeros.compareTo(BigInteger.valueOf(limit)) > 0
        || dimension > Math.min(limit, SparseMatrix.MAX_DIMENSION)) {
      throw tooLarge(
          "the matrix has "
              + matrix.rows()
              + " rows and up to "
              + nonZeros
              + " non-zeros; at most "
              + limit
              + " can be written out here");
    }
    int rows = (int) matrix.rows();
    int columns = (int) matrix.columns();
    SparseMatrix.Builder real = SparseMatrix.builder(rows, columns);
    SparseMatrix.Builder imaginary = SparseMatrix.builder(rows, columns);
    matrix
        .entries()
        .forEach(
            e -> {
              real.add((int) e.row(), (int) e.column(), e.re());
              imaginary.add((int) e.row(), (int) e.column(), e.im());
            });
    return new ComplexSparse(real.build(), imaginary.build());
  }

  static double[] vector(VectorExpression vector, long limit, ToDoubleFunction<Complex> part) {
    if (vector.dimension() > Math.min(limit, Integer.MAX_VALUE - 8)) {
      throw tooLarge(
          "the vector has "
              + vector.dimension()
              + " entries; at most "
              + limit
              + " can be written out here");
    }
    double[] values = new double[(int) vector.dimension()];
    for (int i = 0; i < values.length; i++) {
      values[i] = part.applyAsDouble(vector.entry(i));
    }
    return values;
  }

  private static Faults tooLarge(String message) {
    return new Faults(
        Diagnostic.error(
            TOO_LARGE,
            Span.of("problem"),
            message,
            "Use a structured description, whose entries are never written out, or a smaller"
                + " dimension; `estimate` needs no entries."));
  }
}

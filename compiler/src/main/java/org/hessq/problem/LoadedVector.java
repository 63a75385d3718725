package org.hessq.problem;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * A vector whose entries were read from a file.
 *
 * @param file the file's name as the problem wrote it
 * @param column the entries as a matrix of one column
 */
public record LoadedVector(String file, ComplexSparse column) implements VectorExpression {
  public LoadedVector {
    Dimensions.check(column.rows());
    if (column.columns() != 1) {
      throw new IllegalArgumentException(column.columns() + " columns");
    }
  }

  /** {@return a real vector} */
  public static LoadedVector of(String file, double... entries) {
    SparseMatrix.Builder builder = SparseMatrix.builder(entries.length, 1);
    for (int i = 0; i < entries.length; i++) {
      builder.add(i, 0, entries[i]);
    }
    SparseMatrix zero = SparseMatrix.builder(entries.length, 1).build();
    return new LoadedVector(file, new ComplexSparse(builder.build(), zero));
  }

  @Override
  public long dimension() {
    return column.rows();
  }

  @Override
  public boolean isReal() {
    return column.isReal();
  }

  @Override
  public Complex entry(long index) {
    int row = (int) Objects.checkIndex(index, dimension());
    return new Complex(column.real().get(row, 0), column.imaginary().get(row, 0));
  }

  @Override
  public long nonZerosAtMost() {
    return new LoadedMatrix(file, column).nonZerosAtMost().longValueExact();
  }

  @Override
  public double largestAtMost() {
    return Enumeration.largest(this);
  }

  @Override
  public OptionalDouble norm() {
    double re = Norms.of(column.real()).frobenius();
    double im = Norms.of(column.imaginary()).frobenius();
    return OptionalDouble.of(Math.hypot(re, im));
  }

  @Override
  public VectorExpression conjugate() {
    return new LoadedVector(file, new ComplexSparse(column.real(), column.imaginary().scale(-1)));
  }

  @Override
  public String toString() {
    return "load(\"" + file + "\")";
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/** The square matrix with the entries of a vector on its diagonal. */
public record Diagonal(VectorExpression vector) implements MatrixExpression {
  @Override
  public long rows() {
    return vector.dimension();
  }

  @Override
  public long columns() {
    return vector.dimension();
  }

  @Override
  public boolean isReal() {
    return vector.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    Dimensions.checkEntry(this, row, column);
    return row == column ? vector.entry(row) : Complex.ZERO;
  }

  @Override
  public List<Entry> row(long row) {
    Complex value = vector.entry(row);
    Entry entry = new Entry(row, row, value.getReal(), value.getImaginary());
    return entry.isZero() ? List.of() : List.of(entry);
  }

  @Override
  public long rowSparsityAtMost() {
    return 1;
  }

  @Override
  public long columnSparsityAtMost() {
    return 1;
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return BigInteger.valueOf(vector.nonZerosAtMost());
  }

  @Override
  public NormBounds normBounds() {
    double largest = vector.largestAtMost();
    return new NormBounds(largest, largest, largest);
  }

  @Override
  public Symmetry symmetry() {
    return vector.isReal() ? Symmetry.SYMMETRIC : Symmetry.UNKNOWN;
  }

  @Override
  public MatrixExpression transpose() {
    return this;
  }

  @Override
  public MatrixExpression conjugate() {
    return new Diagonal(vector.conjugate());
  }

  @Override
  public Optional<Stencil> toStencil() {
    return vector instanceof Uniform(long dimension)
        ? Stencil.identity(dimension)
        : Optional.empty();
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/** The identity matrix. */
public record Identity(long rows) implements MatrixExpression {
  public Identity {
    Dimensions.check(rows);
  }

  @Override
  public long columns() {
    return rows;
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long row, long column) {
    Dimensions.checkEntry(this, row, column);
    return row == column ? Complex.ONE : Complex.ZERO;
  }

  @Override
  public List<Entry> row(long row) {
    Dimensions.checkRow(this, row);
    return List.of(new Entry(row, row, 1, 0));
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
    return BigInteger.valueOf(rows);
  }

  @Override
  public NormBounds normBounds() {
    return new NormBounds(1, 1, 1);
  }

  @Override
  public Symmetry symmetry() {
    return Symmetry.SYMMETRIC;
  }

  @Override
  public MatrixExpression transpose() {
    return this;
  }

  @Override
  public MatrixExpression conjugate() {
    return this;
  }

  @Override
  public Optional<Stencil> toStencil() {
    return Stencil.identity(rows);
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/** A matrix times a finite non-zero number. */
public record Scale(Complex factor, MatrixExpression operand) implements MatrixExpression {
  public Scale {
    Dimensions.checkExplicit(operand);
    Dimensions.checkFactor(factor);
  }

  /** A real factor. */
  public Scale(double factor, MatrixExpression operand) {
    this(new Complex(factor), operand);
  }

  @Override
  public long rows() {
    return operand.rows();
  }

  @Override
  public long columns() {
    return operand.columns();
  }

  @Override
  public boolean isReal() {
    return factor.getImaginary() == 0 && operand.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    return Products.of(operand.entry(row, column), factor);
  }

  @Override
  public List<Entry> row(long row) {
    return operand.row(row).stream().map(e -> e.times(factor)).filter(e -> !e.isZero()).toList();
  }

  @Override
  public long rowSparsityAtMost() {
    return operand.rowSparsityAtMost();
  }

  @Override
  public long columnSparsityAtMost() {
    return operand.columnSparsityAtMost();
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return operand.nonZerosAtMost();
  }

  @Override
  public NormBounds normBounds() {
    return operand.normBounds().times(factor.abs());
  }

  @Override
  public Symmetry symmetry() {
    return factor.getImaginary() == 0 || !isSquare() ? operand.symmetry() : Symmetry.UNKNOWN;
  }

  @Override
  public MatrixExpression transpose() {
    return new Scale(factor, operand.transpose());
  }

  @Override
  public MatrixExpression conjugate() {
    return new Scale(factor.conjugate(), operand.conjugate());
  }

  @Override
  public Optional<Stencil> toStencil() {
    return factor.getImaginary() == 0
        ? operand.toStencil().map(s -> s.times(factor.getReal()))
        : Optional.empty();
  }
}

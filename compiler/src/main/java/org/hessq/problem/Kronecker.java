package org.hessq.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/**
 * The Kronecker product {@code left ⊗ right}: entry (i·r + k, j·c + l) is left(i, j)·right(k, l),
 * where right is r × c.
 */
public record Kronecker(MatrixExpression left, MatrixExpression right) implements MatrixExpression {
  private static final long MOST_TERMS = 1L << 12;

  public Kronecker {
    Dimensions.checkExplicit(left);
    Dimensions.checkExplicit(right);
    Dimensions.product(left.rows(), right.rows());
    Dimensions.product(left.columns(), right.columns());
  }

  @Override
  public long rows() {
    return left.rows() * right.rows();
  }

  @Override
  public long columns() {
    return left.columns() * right.columns();
  }

  @Override
  public boolean isReal() {
    return left.isReal() && right.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    Dimensions.checkEntry(this, row, column);
    return Products.of(
        left.entry(row / right.rows(), column / right.columns()),
        right.entry(row % right.rows(), column % right.columns()));
  }

  @Override
  public List<Entry> row(long row) {
    Dimensions.checkRow(this, row);
    List<Entry> inner = right.row(row % right.rows());
    List<Entry> entries = new ArrayList<>();
    for (Entry l : left.row(row / right.rows())) {
      for (Entry r : inner) {
        Entry product = r.times(l.value());
        if (!product.isZero()) {
          long column = l.column() * right.columns() + r.column();
          entries.add(new Entry(row, column, product.re(), product.im()));
        }
      }
    }
    return List.copyOf(entries);
  }

  @Override
  public long rowSparsityAtMost() {
    return left.rowSparsityAtMost() * right.rowSparsityAtMost();
  }

  @Override
  public long columnSparsityAtMost() {
    return left.columnSparsityAtMost() * right.columnSparsityAtMost();
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return left.nonZerosAtMost().multiply(right.nonZerosAtMost());
  }

  @Override
  public NormBounds normBounds() {
    return left.normBounds().times(right.normBounds());
  }

  @Override
  public Symmetry symmetry() {
    return left.symmetry().isSelfAdjoint() && right.symmetry().isSelfAdjoint()
        ? Symmetry.selfAdjoint(isReal())
        : isSquare() ? Symmetry.UNKNOWN : Symmetry.NEITHER;
  }

  @Override
  public MatrixExpression transpose() {
    return new Kronecker(left.transpose(), right.transpose());
  }

  @Override
  public MatrixExpression conjugate() {
    return new Kronecker(left.conjugate(), right.conjugate());
  }

  /** Absent also where the products of terms would be too many to be of use. */
  @Override
  public Optional<Stencil> toStencil() {
    return left.toStencil()
        .flatMap(
            l ->
                right
                    .toStencil()
                    .filter(r -> (long) l.terms().size() * r.terms().size() <= MOST_TERMS)
                    .map(l::kronecker));
  }
}

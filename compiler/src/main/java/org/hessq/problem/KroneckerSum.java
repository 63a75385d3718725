package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/** The Kronecker sum {@code left ⊗ I + I ⊗ right} of two square matrices. */
public record KroneckerSum(MatrixExpression left, MatrixExpression right)
    implements MatrixExpression {
  public KroneckerSum {
    if (!left.isSquare() || !right.isSquare()) {
      throw new IllegalArgumentException("a Kronecker sum is made of square matrices");
    }
    Dimensions.checkExplicit(left);
    Dimensions.checkExplicit(right);
    Dimensions.product(left.rows(), right.rows());
  }

  /** {@return the same matrix as a sum of two Kronecker products} */
  public Sum expanded() {
    return new Sum(
        new Kronecker(left, new Identity(right.rows())),
        new Kronecker(new Identity(left.rows()), right));
  }

  @Override
  public long rows() {
    return left.rows() * right.rows();
  }

  @Override
  public long columns() {
    return rows();
  }

  @Override
  public boolean isReal() {
    return left.isReal() && right.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    return expanded().entry(row, column);
  }

  @Override
  public List<Entry> row(long row) {
    return expanded().row(row);
  }

  @Override
  public long rowSparsityAtMost() {
    return expanded().rowSparsityAtMost();
  }

  @Override
  public long columnSparsityAtMost() {
    return expanded().columnSparsityAtMost();
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return expanded().nonZerosAtMost();
  }

  @Override
  public NormBounds normBounds() {
    return expanded().normBounds();
  }

  @Override
  public Symmetry symmetry() {
    return expanded().symmetry();
  }

  @Override
  public MatrixExpression transpose() {
    return new KroneckerSum(left.transpose(), right.transpose());
  }

  @Override
  public MatrixExpression conjugate() {
    return new KroneckerSum(left.conjugate(), right.conjugate());
  }

  @Override
  public Optional<Stencil> toStencil() {
    return expanded().toStencil();
  }
}

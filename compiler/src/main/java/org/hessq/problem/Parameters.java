package org.hessq.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/**
 * A Hermitian or general square matrix of which only some numbers are known: enough for an
 * estimate, not for a circuit.
 *
 * @param rows the dimension
 * @param sparsity most non-zeros in a row and in a column
 * @param maximum largest absolute value of an entry
 * @param conditionNumber σ_max/σ_min, at least 1
 */
public record Parameters(long rows, long sparsity, double maximum, double conditionNumber)
    implements MatrixExpression {
  public Parameters {
    Dimensions.check(rows);
    if (sparsity < 1 || sparsity > rows) {
      throw new IllegalArgumentException("sparsity outside 1.." + rows + ": " + sparsity);
    }
    if (!(maximum > 0) || Double.isInfinite(maximum)) {
      throw new IllegalArgumentException("largest entry is not positive: " + maximum);
    }
    if (!(conditionNumber >= 1) || Double.isInfinite(conditionNumber)) {
      throw new IllegalArgumentException("condition number below 1: " + conditionNumber);
    }
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
  public boolean isExplicit() {
    return false;
  }

  @Override
  public Complex entry(long row, long column) {
    throw noEntries();
  }

  @Override
  public List<Entry> row(long row) {
    throw noEntries();
  }

  private static UnsupportedOperationException noEntries() {
    return new UnsupportedOperationException("only parameters of the matrix are known");
  }

  @Override
  public long rowSparsityAtMost() {
    return sparsity;
  }

  @Override
  public long columnSparsityAtMost() {
    return sparsity;
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return BigInteger.valueOf(rows).multiply(BigInteger.valueOf(sparsity));
  }

  @Override
  public NormBounds normBounds() {
    return new NormBounds(sparsity * maximum, sparsity * maximum, maximum);
  }

  @Override
  public Symmetry symmetry() {
    return Symmetry.UNKNOWN;
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
    return Optional.empty();
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/** The sum of two matrices of one shape. */
public record Sum(MatrixExpression left, MatrixExpression right) implements MatrixExpression {
  public Sum {
    Dimensions.checkExplicit(left);
    Dimensions.checkExplicit(right);
    if (left.rows() != right.rows() || left.columns() != right.columns()) {
      throw new IllegalArgumentException("shapes differ");
    }
  }

  @Override
  public long rows() {
    return left.rows();
  }

  @Override
  public long columns() {
    return left.columns();
  }

  @Override
  public boolean isReal() {
    return left.isReal() && right.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    return left.entry(row, column).add(right.entry(row, column));
  }

  @Override
  public List<Entry> row(long row) {
    List<Entry> l = left.row(row);
    List<Entry> r = right.row(row);
    List<Entry> merged = new ArrayList<>(l.size() + r.size());
    int i = 0;
    int k = 0;
    while (i < l.size() || k < r.size()) {
      int order =
          i == l.size()
              ? 1
              : k == r.size() ? -1 : Long.compare(l.get(i).column(), r.get(k).column());
      if (order < 0) {
        merged.add(l.get(i++));
      } else if (order > 0) {
        merged.add(r.get(k++));
      } else {
        Entry a = l.get(i++);
        Entry b = r.get(k++);
        Entry sum = new Entry(row, a.column(), a.re() + b.re(), a.im() + b.im());
        if (!sum.isZero()) {
          merged.add(sum);
        }
      }
    }
    return List.copyOf(merged);
  }

  @Override
  public long rowSparsityAtMost() {
    return Math.min(columns(), left.rowSparsityAtMost() + right.rowSparsityAtMost());
  }

  @Override
  public long columnSparsityAtMost() {
    return Math.min(rows(), left.columnSparsityAtMost() + right.columnSparsityAtMost());
  }

  /** Exact where there is a stencil; elsewhere places that both terms have count twice. */
  @Override
  public BigInteger nonZerosAtMost() {
    return toStencil()
        .map(Stencil::nonZeros)
        .orElseGet(() -> left.nonZerosAtMost().add(right.nonZerosAtMost()));
  }

  @Override
  public NormBounds normBounds() {
    return left.normBounds().plus(right.normBounds());
  }

  @Override
  public Symmetry symmetry() {
    boolean first = left.symmetry().isSelfAdjoint();
    boolean second = right.symmetry().isSelfAdjoint();
    if (first && second) {
      return Symmetry.selfAdjoint(isReal());
    }
    return toStencil()
        .map(s -> s.isSymmetric() ? Symmetry.SYMMETRIC : Symmetry.NEITHER)
        .orElse(isSquare() ? Symmetry.UNKNOWN : Symmetry.NEITHER);
  }

  @Override
  public MatrixExpression transpose() {
    return new Sum(left.transpose(), right.transpose());
  }

  @Override
  public MatrixExpression conjugate() {
    return new Sum(left.conjugate(), right.conjugate());
  }

  @Override
  public Optional<Stencil> toStencil() {
    return left.toStencil().flatMap(l -> right.toStencil().flatMap(l::plus));
  }
}

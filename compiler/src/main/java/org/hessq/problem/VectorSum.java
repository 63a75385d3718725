package org.hessq.problem;

import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/** The sum of two vectors of one dimension. */
public record VectorSum(VectorExpression left, VectorExpression right) implements VectorExpression {
  public VectorSum {
    if (left.dimension() != right.dimension()) {
      throw new IllegalArgumentException(left.dimension() + " and " + right.dimension());
    }
  }

  @Override
  public long dimension() {
    return left.dimension();
  }

  @Override
  public boolean isReal() {
    return left.isReal() && right.isReal();
  }

  @Override
  public Complex entry(long index) {
    return left.entry(index).add(right.entry(index));
  }

  @Override
  public long nonZerosAtMost() {
    return Math.min(dimension(), left.nonZerosAtMost() + right.nonZerosAtMost());
  }

  @Override
  public double largestAtMost() {
    return Enumeration.isFeasible(this)
        ? Enumeration.largest(this)
        : left.largestAtMost() + right.largestAtMost();
  }

  @Override
  public OptionalDouble norm() {
    return Enumeration.norm(this);
  }

  @Override
  public VectorExpression conjugate() {
    return new VectorSum(left.conjugate(), right.conjugate());
  }
}

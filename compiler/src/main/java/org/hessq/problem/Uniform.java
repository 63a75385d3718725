package org.hessq.problem;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/** The vector whose entries are all 1; its norm is the root of the dimension. */
public record Uniform(long dimension) implements VectorExpression {
  public Uniform {
    Dimensions.check(dimension);
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long index) {
    Objects.checkIndex(index, dimension);
    return Complex.ONE;
  }

  @Override
  public long nonZerosAtMost() {
    return dimension;
  }

  @Override
  public double largestAtMost() {
    return 1;
  }

  @Override
  public OptionalDouble norm() {
    return OptionalDouble.of(Math.sqrt(dimension));
  }

  @Override
  public VectorExpression conjugate() {
    return this;
  }
}

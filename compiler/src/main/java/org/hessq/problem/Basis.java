package org.hessq.problem;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/** The vector with a 1 at {@code index} and zeros elsewhere. */
public record Basis(long dimension, long index) implements VectorExpression {
  public Basis {
    Dimensions.check(dimension);
    Objects.checkIndex(index, dimension);
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long at) {
    return Objects.checkIndex(at, dimension) == index ? Complex.ONE : Complex.ZERO;
  }

  @Override
  public long nonZerosAtMost() {
    return 1;
  }

  @Override
  public double largestAtMost() {
    return 1;
  }

  @Override
  public OptionalDouble norm() {
    return OptionalDouble.of(1);
  }

  @Override
  public VectorExpression conjugate() {
    return this;
  }
}

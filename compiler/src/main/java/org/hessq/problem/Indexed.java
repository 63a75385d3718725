package org.hessq.problem;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/** The vector whose entry i is the value of an expression at i. */
public record Indexed(long dimension, IndexExpression value) implements VectorExpression {
  public Indexed {
    Dimensions.check(dimension);
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long index) {
    return new Complex(value.at(Objects.checkIndex(index, dimension)));
  }

  @Override
  public long nonZerosAtMost() {
    return dimension;
  }

  @Override
  public double largestAtMost() {
    return Enumeration.isFeasible(this) ? Enumeration.largest(this) : range().magnitude();
  }

  /** {@return an interval that holds every entry} */
  public Enclosure range() {
    return value.range(new Enclosure(0, dimension - 1));
  }

  @Override
  public OptionalDouble norm() {
    return Enumeration.norm(this);
  }

  @Override
  public VectorExpression conjugate() {
    return this;
  }
}

package org.hessq.problem;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/**
 * The vector with the entries exp(−(i − mean)²/(2·width²)), whose largest possible value is 1.
 *
 * @param width standard deviation of the entries (not of their squares), in index steps, positive
 */
public record Gaussian(long dimension, double mean, double width) implements VectorExpression {
  public Gaussian {
    Dimensions.check(dimension);
    Dimensions.checkFinite(mean);
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException("width is not positive: " + width);
    }
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long index) {
    double distance = (Objects.checkIndex(index, dimension) - mean) / width;
    return new Complex(Math.exp(-0.5 * distance * distance));
  }

  @Override
  public long nonZerosAtMost() {
    return dimension;
  }

  /** The entry nearest to the mean is the largest. */
  @Override
  public double largestAtMost() {
    double nearest = Math.rint(Math.clamp(mean, 0.0, (double) (dimension - 1)));
    return entry(Math.clamp((long) nearest, 0, dimension - 1)).getReal();
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

package org.hessq.problem;

import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/** A vector times a finite non-zero number. */
public record ScaledVector(Complex factor, VectorExpression operand) implements VectorExpression {
  public ScaledVector {
    Dimensions.checkFactor(factor);
  }

  /** A real factor. */
  public ScaledVector(double factor, VectorExpression operand) {
    this(new Complex(factor), operand);
  }

  @Override
  public long dimension() {
    return operand.dimension();
  }

  @Override
  public boolean isReal() {
    return factor.getImaginary() == 0 && operand.isReal();
  }

  @Override
  public Complex entry(long index) {
    return Products.of(operand.entry(index), factor);
  }

  @Override
  public long nonZerosAtMost() {
    return operand.nonZerosAtMost();
  }

  @Override
  public double largestAtMost() {
    return operand.largestAtMost() * factor.abs();
  }

  @Override
  public OptionalDouble norm() {
    OptionalDouble norm = operand.norm();
    return norm.isPresent() ? OptionalDouble.of(norm.getAsDouble() * factor.abs()) : norm;
  }

  @Override
  public VectorExpression conjugate() {
    return new ScaledVector(factor.conjugate(), operand.conjugate());
  }
}

package org.hessq.problem;

import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;

/**
 * A description of a vector with up to 2^60 entries, counted from 0.
 *
 * <p>Nothing is normalised: the entries are what the description says, and {@link #norm} is their
 * Euclidean norm.
 */
public sealed interface VectorExpression
    permits Basis, Gaussian, Indexed, LoadedVector, ScaledVector, Uniform, VectorSum {
  /** {@return the number of entries, 1 to 2^60} */
  long dimension();

  /** {@return whether every entry is known to be real} */
  boolean isReal();

  /**
   * {@return the entry at {@code index}}
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  Complex entry(long index);

  /** {@return an upper bound of the number of non-zero entries} */
  long nonZerosAtMost();

  /** {@return an upper bound of the largest absolute value, exact when there are few entries} */
  double largestAtMost();

  /**
   * {@return the Euclidean norm up to rounding, if a formula gives it or the entries are few enough
   * to add up (2^22)}
   */
  OptionalDouble norm();

  /** {@return the vector with conjugated entries} */
  VectorExpression conjugate();

  /** {@return the number of qubits of a register that holds an index} */
  default int qubits() {
    return 64 - Long.numberOfLeadingZeros(dimension() - 1);
  }

  /**
   * {@return the entries of a real vector}
   *
   * @param limit the largest number of entries that the caller can hold
   * @throws org.hessq.diagnostic.Faults code HQ0090 beyond the limit, with the forecast
   * @throws IllegalStateException if the vector is not real: take {@link #realPart} and {@link
   *     #imaginaryPart}
   */
  default double[] toArray(long limit) {
    if (!isReal()) {
      throw new IllegalStateException("a complex vector has two parts");
    }
    return realPart(limit);
  }

  /** {@return the real parts of the entries, with the limit of {@link #toArray}} */
  default double[] realPart(long limit) {
    return Explicit.vector(this, limit, Complex::getReal);
  }

  /** {@return the imaginary parts of the entries, with the limit of {@link #toArray}} */
  default double[] imaginaryPart(long limit) {
    return Explicit.vector(this, limit, Complex::getImaginary);
  }
}

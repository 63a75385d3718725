package org.hessq.numeric;

/** A real linear map that is known by what it does to vectors. */
public interface LinearOperator {
  /** {@return the length of an output of {@link #multiply}} */
  int rows();

  /** {@return the length of an input of {@link #multiply}} */
  int columns();

  /**
   * {@return the image of {@code x}, length {@code rows()}}
   *
   * @param x length {@code columns()}, unchanged
   */
  double[] multiply(double[] x);

  /**
   * {@return the image of {@code x} under the transpose, length {@code columns()}}
   *
   * @param x length {@code rows()}, unchanged
   */
  double[] multiplyTranspose(double[] x);
}

package org.hessq.problem;

import org.apache.commons.math3.complex.Complex;

/**
 * One entry of a matrix: the complex number {@code re + i·im} at ({@code row}, {@code column}),
 * both counted from 0.
 */
public record Entry(long row, long column, double re, double im) {
  /** {@return the value as one number} */
  public Complex value() {
    return new Complex(re, im);
  }

  /** {@return whether the value is exactly zero} */
  public boolean isZero() {
    return re == 0 && im == 0;
  }

  /** {@return this entry times {@code factor}} */
  Entry times(Complex factor) {
    return new Entry(row, column, Products.re(re, im, factor), Products.im(re, im, factor));
  }
}

package org.hessq.problem;

import org.apache.commons.math3.complex.Complex;

/**
 * Complex products in which a zero part contributes nothing, so that real data stay exactly real.
 */
final class Products {
  private Products() {}

  static double re(double re, double im, Complex factor) {
    return product(re, factor.getReal()) - product(im, factor.getImaginary());
  }

  static double im(double re, double im, Complex factor) {
    return product(re, factor.getImaginary()) + product(im, factor.getReal());
  }

  static Complex of(Complex left, Complex right) {
    return new Complex(
        re(left.getReal(), left.getImaginary(), right),
        im(left.getReal(), left.getImaginary(), right));
  }

  /** The plain product without a negative zero. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}

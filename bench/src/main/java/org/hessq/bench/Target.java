package org.hessq.bench;

import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.InversePolynomial;

/**
 * The targets of phase finding: the inverse polynomials of these degrees, scaled to a supremum of
 * 0.99.
 */
public enum Target {
  D517(30, 1e-6),
  D1843(100, 1e-6),
  D11513(1000, 1e-2),
  D100089(10_000, 0.45);

  private static final double SHAVE = 1e-2;

  private final double inverseGap;
  private final double error;

  Target(double inverseGap, double error) {
    this.inverseGap = inverseGap;
    this.error = error;
  }

  /**
   * {@return the target of this degree}
   *
   * @throws IllegalArgumentException if there is none
   */
  static Target of(String degree) {
    return valueOf("D" + degree);
  }

  /** {@return the target, made anew} */
  ChebyshevSeries series() {
    InversePolynomial inverse = InversePolynomial.of(inverseGap, error);
    ChebyshevSeries series = inverse.series().scale((1 - SHAVE) / inverse.maximum());
    if (!name().equals("D" + series.degree())) {
      throw new IllegalStateException(name() + " has degree " + series.degree());
    }
    return series;
  }
}

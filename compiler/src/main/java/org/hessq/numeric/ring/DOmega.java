package org.hessq.numeric.ring;

import java.math.BigInteger;

/**
 * The element {@code numerator / √2^exponent} of 𝔻[ω] = ℤ[ω, 1/√2], in lowest terms: the exponent
 * is at least zero, and zero unless √2 does not divide the numerator.
 *
 * @param numerator an element of ℤ[ω]
 * @param exponent the power of √2 in the denominator; the <i>least denominator exponent</i> once
 *     constructed
 */
public record DOmega(ZOmega numerator, int exponent) {
  public static final DOmega ZERO = of(ZOmega.ZERO);
  public static final DOmega ONE = of(ZOmega.ONE);

  /** Reduces to lowest terms; a negative exponent multiplies the numerator. */
  public DOmega {
    if (numerator.isZero()) {
      exponent = 0;
    }
    for (; exponent < 0; exponent++) {
      numerator = numerator.timesRootTwo();
    }
    for (; exponent > 0 && numerator.isDivisibleByRootTwo(); exponent--) {
      numerator = numerator.dividedByRootTwo();
    }
  }

  public static DOmega of(ZOmega z) {
    return new DOmega(z, 0);
  }

  public DOmega plus(DOmega other) {
    int common = Math.max(exponent, other.exponent);
    return new DOmega(scaledTo(common).plus(other.scaledTo(common)), common);
  }

  public DOmega minus(DOmega other) {
    return plus(other.negate());
  }

  public DOmega negate() {
    return new DOmega(numerator.negate(), exponent);
  }

  public DOmega times(DOmega other) {
    return new DOmega(numerator.times(other.numerator), Math.addExact(exponent, other.exponent));
  }

  /** {@return the complex conjugate} */
  public DOmega conjugate() {
    return new DOmega(numerator.conjugate(), exponent);
  }

  /** {@return the image under √2 ↦ −√2, i ↦ i} */
  public DOmega bullet() {
    ZOmega image = numerator.bullet();
    return new DOmega((exponent & 1) == 0 ? image : image.negate(), exponent);
  }

  public boolean isZero() {
    return numerator.isZero();
  }

  /** {@return the real part, with a relative error of some roundings} */
  public double real() {
    BigInteger one = numerator.a();
    BigInteger root = numerator.b().subtract(numerator.d());
    double scale = Math.pow(2, -0.5 * exponent);
    double plain = one.doubleValue() + root.doubleValue() * Math.sqrt(0.5);
    if (one.signum() * root.signum() >= 0) {
      return plain * scale;
    }
    // x + y/√2 = (2x² - y²)/(2x - √2·y), in which nothing cancels but integers.
    BigInteger norm = one.multiply(one).shiftLeft(1).subtract(root.multiply(root));
    return norm.doubleValue() / (2 * one.doubleValue() - Math.sqrt(2) * root.doubleValue()) * scale;
  }

  /** {@return the number with ω = e^{iπ/4}, for example {@code (1 + ω^2)/√2^3}} */
  @Override
  public String toString() {
    if (exponent == 0) {
      return numerator.toString();
    }
    String text = numerator.toString();
    return (text.contains(" ") ? "(" + text + ")" : text)
        + "/√2"
        + (exponent > 1 ? "^" + exponent : "");
  }

  private ZOmega scaledTo(int common) {
    ZOmega scaled = numerator;
    for (int k = exponent; k < common; k++) {
      scaled = scaled.timesRootTwo();
    }
    return scaled;
  }
}

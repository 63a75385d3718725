package org.hessq.signal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Ceilings of logarithmic formulas in K, with enough digits to be the ceiling of the exact value.
 */
final class ExactDegree {
  /**
   * Digits beyond those that the magnitude of K takes twice, once before and once behind the point.
   */
  private static final int GUARD_DIGITS = 40;

  private static final BigDecimal TWO = BigDecimal.TWO;

  private ExactDegree() {}

  /** {@return ⌈[ln(1/e) + ln K + ln(1 + 1/K)] / ln((K+1)/(K−1))⌉ for K > 1, at least 1} */
  static BigInteger inverse(double k, double epsilon) {
    MathContext digits = digits(k);
    BigDecimal above = new BigDecimal(k).add(BigDecimal.ONE);
    BigDecimal below = new BigDecimal(k).subtract(BigDecimal.ONE);
    BigDecimal numerator = ln(above, digits).subtract(ln(new BigDecimal(epsilon), digits));
    BigDecimal denominator = ln(above.divide(below, digits), digits);
    return ceiling(numerator.divide(denominator, digits));
  }

  /** {@return ⌈(K/2) ln(2/η)⌉, at least 1} */
  static BigInteger kernel(double k, double eta) {
    MathContext digits = digits(k);
    BigDecimal logarithm = ln(TWO, digits).subtract(ln(new BigDecimal(eta), digits));
    return ceiling(new BigDecimal(k).multiply(logarithm).divide(TWO, digits));
  }

  private static MathContext digits(double k) {
    return new MathContext(GUARD_DIGITS + 2 * Math.max(0, Math.getExponent(k)) / 3);
  }

  private static BigInteger ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).toBigInteger().max(BigInteger.ONE);
  }

  /** Writes x = 2^e·m with m between 2/3 and 4/3. */
  private static BigDecimal ln(BigDecimal x, MathContext digits) {
    int exponent = Math.getExponent(x.doubleValue() * 0.75) + 1;
    BigDecimal power = TWO.pow(exponent, digits);
    BigDecimal mantissa = x.divide(power, digits);
    BigDecimal series = nearOne(mantissa, digits);
    return exponent == 0
        ? series
        : nearOne(TWO, digits).multiply(BigDecimal.valueOf(exponent)).add(series, digits);
  }

  /** ln m = 2·artanh t with t = (m − 1)/(m + 1), by its power series. */
  private static BigDecimal nearOne(BigDecimal m, MathContext digits) {
    BigDecimal t = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), digits);
    BigDecimal square = t.multiply(t, digits);
    BigDecimal power = t;
    BigDecimal sum = t;
    BigDecimal negligible = t.abs().movePointLeft(digits.getPrecision());
    for (int k = 3; power.abs().compareTo(negligible) > 0; k += 2) {
      power = power.multiply(square, digits);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), digits), digits);
    }
    return sum.multiply(TWO);
  }
}

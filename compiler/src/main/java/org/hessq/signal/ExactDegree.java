package org.hessq.signal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/**
 * Ceilings of logarithmic formulas in K, in decimal arithmetic long enough to be the ceiling of the
 * exact value.
 */
final class ExactDegree {
  /**
   * Digits beyond those that the magnitude of K takes twice, once before and once behind the point.
   */
  private static final int GUARD_DIGITS = 40;

  private ExactDegree() {}

  /** {@return ⌈[ln(1/e) + ln K + ln(1 + 1/K)] / ln((K+1)/(K−1))⌉, at least 1} */
  static BigInteger inverse(double k, double epsilon) {
    DfpField field = field(k);
    Dfp exactK = exact(field, k);
    Dfp one = field.getOne();
    Dfp numerator = DfpMath.log(exactK.add(one).divide(exact(field, epsilon)));
    Dfp denominator = DfpMath.log(exactK.add(one).divide(exactK.subtract(one)));
    return ceiling(numerator.divide(denominator)).max(BigInteger.ONE);
  }

  /** {@return ⌈(K/2) ln(2/η)⌉, at least 1} */
  static BigInteger kernel(double k, double eta) {
    DfpField field = field(k);
    Dfp logarithm = DfpMath.log(field.getTwo().divide(exact(field, eta)));
    return ceiling(exact(field, k).divide(2).multiply(logarithm)).max(BigInteger.ONE);
  }

  private static DfpField field(double k) {
    return new DfpField(GUARD_DIGITS + 2 * Math.max(0, Math.getExponent(k)) / 3);
  }

  private static Dfp exact(DfpField field, double value) {
    return field.newDfp(new BigDecimal(value).toString());
  }

  private static BigInteger ceiling(Dfp value) {
    return new BigDecimal(value.toString()).setScale(0, RoundingMode.CEILING).toBigInteger();
  }
}

package org.hessq.signal;

import java.math.BigInteger;

/**
 * The even polynomials that keep a kernel (x = 0) and damp or flip everything at 1/K ≤ |x| ≤ 1.
 *
 * <p>With D = 1/K, ℓ = ⌈(K/2) ln(2/η)⌉, z(x) = (1 + D² − 2x²)/(1 − D²): the projection is KP =
 * T_ℓ(z(x))/T_ℓ(z(0)), the reflection KR = −1 + 2(T_ℓ(z(x)) + 1)/(T_ℓ(z(0)) + 1); degree 2ℓ, and
 * T_ℓ(z(0)) ≥ 1/η. Both are 1 at x = 0 and at most 1 in absolute value on [−1, 1].
 *
 * <p>@paper Dalzell 2024, arXiv:2406.12086, §3; the bound of its Lemma 3(2) is on KR, not on |KR|
 */
public final class KernelPolynomial {
  /** Which of the two. */
  public enum Kind {
    /** KR: 1 on the kernel, within 4η/(1+η) above −1 on the band. */
    REFLECTION,
    /** KP: 1 on the kernel, at most η in absolute value on the band. */
    PROJECTION
  }

  private final Kind kind;
  private final double k;
  private final double eta;
  private final int half;
  private final BandAngle band;

  private KernelPolynomial(Kind kind, double k, double eta) {
    BigInteger degree = degree(k, eta);
    if (degree.compareTo(BigInteger.valueOf(InversePolynomial.MAX_DEGREE)) > 0) {
      throw new IllegalArgumentException(
          "degree " + degree + " is past " + InversePolynomial.MAX_DEGREE);
    }
    this.kind = kind;
    this.k = k;
    this.eta = eta;
    half = degree.intValueExact() / 2;
    band = new BandAngle(k);
  }

  /**
   * {@return the polynomial that is 1 at 0 and within 4η/(1+η) above −1 on 1/K ≤ |x| ≤ 1}
   *
   * @throws IllegalArgumentException unless 1 < K < ∞ and 0 < η < 1, or if the degree is past
   *     {@link InversePolynomial#MAX_DEGREE}
   */
  public static KernelPolynomial reflection(double k, double eta) {
    return new KernelPolynomial(Kind.REFLECTION, k, eta);
  }

  /**
   * {@return the polynomial that is 1 at 0 and at most η in absolute value on 1/K ≤ |x| ≤ 1}
   *
   * @throws IllegalArgumentException unless 1 < K < ∞ and 0 < η < 1, or if the degree is past
   *     {@link InversePolynomial#MAX_DEGREE}
   */
  public static KernelPolynomial projection(double k, double eta) {
    return new KernelPolynomial(Kind.PROJECTION, k, eta);
  }

  /**
   * {@return the degree 2⌈(K/2) ln(2/η)⌉ of either kind, exact for every K}
   *
   * @throws IllegalArgumentException unless 1 < K < ∞ and 0 < η < 1
   */
  public static BigInteger degree(double k, double eta) {
    if (!(k > 1 && k < Double.POSITIVE_INFINITY) || !(eta > 0 && eta < 1)) {
      throw new IllegalArgumentException("K = " + k + ", eta = " + eta);
    }
    return ExactDegree.kernel(k, eta).shiftLeft(1);
  }

  /** {@return which of the two} */
  public Kind kind() {
    return kind;
  }

  /** {@return the inverse gap K} */
  public double inverseGap() {
    return k;
  }

  /** {@return the degree 2ℓ} */
  public int degree() {
    return 2 * half;
  }

  /** {@return the proven bound of |KP|, or of KR + 1, on the band: η or 4η/(1+η)} */
  public double error() {
    return switch (kind) {
      case PROJECTION -> eta;
      case REFLECTION -> 4 * eta / (1 + eta);
    };
  }

  /** {@return max over [−1, 1] of the absolute value, which is the value 1 at x = 0} */
  public double maximum() {
    return 1;
  }

  /**
   * {@return the value at x, absolute error about ℓ·2^-53}
   *
   * @throws IllegalArgumentException if x is not in [−1, 1]
   */
  public double evaluate(double x) {
    if (!(Math.abs(x) <= 1)) {
      throw new IllegalArgumentException(x + " is not in [-1, 1]");
    }
    return switch (kind) {
      case PROJECTION -> ratio(half, x);
      case REFLECTION -> {
        // T_ℓ + 1 = 2·T_{ℓ/2}² with the half angle, also for odd ℓ.
        double root = ratio(half / 2.0, x);
        yield 2 * root * root - 1;
      }
    };
  }

  /** {@return cosh(m·u)/cosh(m·u₀) in the gap, cos(m·s)/cosh(m·u₀) in the band} */
  private double ratio(double m, double x) {
    double u0 = band.u0();
    double whole = 1 + StrictMath.exp(-2 * m * u0);
    if (band.inGap(x)) {
      double depth = band.depth(x);
      return StrictMath.exp(-m * depth) * (1 + StrictMath.exp(-2 * m * (u0 - depth))) / whole;
    }
    double angle = m * band.nearAngle(x);
    double cos =
        band.nearEdge(x)
            ? StrictMath.cos(angle)
            : cosPi(m) * StrictMath.cos(angle) + sinPi(m) * StrictMath.sin(angle);
    return 2 * cos * StrictMath.exp(-m * u0) / whole;
  }

  /** cos(πm) for 2m an integer. */
  private static double cosPi(double m) {
    return m % 2 == 0 ? 1 : m % 2 == 1 ? -1 : 0;
  }

  /** sin(πm) for 2m an integer. */
  private static double sinPi(double m) {
    return m % 2 == 0.5 ? 1 : m % 2 == 1.5 ? -1 : 0;
  }

  /** {@return the coefficients of T_0, T_2, …} */
  public ChebyshevSeries series() {
    return ChebyshevSeries.interpolate(Parity.EVEN, degree(), this::evaluate);
  }
}

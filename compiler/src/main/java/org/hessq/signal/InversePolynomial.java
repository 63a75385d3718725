package org.hessq.signal;

import java.math.BigInteger;

/**
 * The odd polynomial of least degree that approximates 1/x on 1/K ≤ |x| ≤ 1 to within ε.
 *
 * <p>P(x) = [1 − L_n(y(x))/L_n(y(0))]/x with L_n = T_n + r·T_{n−1}, r = (1−a)/(1+a), y = (2x² − 1 −
 * a²)/(1 − a²), a = 1/K; degree 2n − 1. Its error on the band is (1−a)^n/(a(1+a)^{n−1}) exactly, by
 * Chebyshev's alternation.
 *
 * <p>@paper Privalov, Mat. Zametki 81, 472 (2007); Sünderhauf et al. 2025, arXiv:2507.15537,
 * Theorem 1. The evaluation by half angles and differences of exponentials is ours: the printed
 * formula loses a factor K.
 */
public final class InversePolynomial {
  /** The degree beyond which coefficients are not computed; a series of it takes 64 MiB. */
  public static final int MAX_DEGREE = 1 << 24;

  private final double k;
  private final int n;
  private final double error;
  private final BandAngle band;
  private final SupNorm supNorm;

  private InversePolynomial(double k, int n) {
    this.k = k;
    this.n = n;
    band = new BandAngle(k);
    error = k == 1 ? 0 : (k + 1) * StrictMath.exp(-n * band.u0());
    supNorm = n == 1 ? new SupNorm(k, k) : SupNorm.ofInverse(this::evaluate, degree(), k, error);
  }

  /**
   * {@return the polynomial for the inverse gap K and the uniform error ε}
   *
   * @throws IllegalArgumentException unless 1 ≤ K < ∞ and 0 < ε < ∞, or if the degree is past
   *     {@link #MAX_DEGREE}
   */
  public static InversePolynomial of(double k, double epsilon) {
    BigInteger degree = degree(k, epsilon);
    if (degree.compareTo(BigInteger.valueOf(MAX_DEGREE)) > 0) {
      throw new IllegalArgumentException("degree " + degree + " is past " + MAX_DEGREE);
    }
    return new InversePolynomial(k, (degree.intValueExact() + 1) / 2);
  }

  /**
   * {@return the degree 2⌈[ln(1/ε) + ln K + ln(1+1/K)] / ln((K+1)/(K−1))⌉ − 1, exact for every K}
   *
   * @throws IllegalArgumentException unless 1 ≤ K < ∞ and 0 < ε < ∞
   */
  public static BigInteger degree(double k, double epsilon) {
    if (!(k >= 1 && k < Double.POSITIVE_INFINITY)
        || !(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("K = " + k + ", epsilon = " + epsilon);
    }
    return k == 1
        ? BigInteger.ONE
        : ExactDegree.inverse(k, epsilon).shiftLeft(1).subtract(BigInteger.ONE);
  }

  /**
   * {@return a bound of max |P| for polynomials too long to be looked at, at most a fifth above it
   * where K/ε is at least 1e7}
   *
   * <p>With t = Kx in the gap, u ≥ u₀·√(1 − t²), as the area sine is concave, so that 1 − L_n(y(x))
   * /L_n(y(0)) ≤ 1 − exp(−n·u₀·(1 − √(1 − t²))) + t²/2. Up to t = 1/2 the exponent is at most c·t²,
   * c = n·u₀/(1 + √(3/4)), and max_t (1 − exp(−c·t²))/t = 0.638173·√c; beyond, 1/t + t/2 falls.
   *
   * @throws IllegalArgumentException unless 1 < K < ∞ and 0 < ε < ∞
   */
  public static double maximumBound(double k, double epsilon) {
    if (k == 1) {
      throw new IllegalArgumentException("K = 1 leaves no gap");
    }
    double n = degree(k, epsilon).add(BigInteger.ONE).doubleValue() / 2;
    double exponent = n * StrictMath.log1p(2 / (k - 1));
    double inner = 0.638173 * StrictMath.sqrt(exponent / (1 + StrictMath.sqrt(0.75))) + 0.25;
    return Math.max(k * Math.max(inner, 2.25), k + epsilon) * (1 + 1e-9);
  }

  /** {@return the inverse gap K} */
  public double inverseGap() {
    return k;
  }

  /** {@return the degree 2n − 1} */
  public int degree() {
    return 2 * n - 1;
  }

  /** {@return max |P(x) − 1/x| over 1/K ≤ |x| ≤ 1, by the closed form} */
  public double error() {
    return error;
  }

  /**
   * {@return max |P| over [−1, 1], located numerically, relative error below 1e-12; about
   * K·√(ln(K/ε))/2}
   */
  public double maximum() {
    return supNorm.located();
  }

  /** {@return a proven bound of max |P| over [−1, 1], at most 1.0001·{@link #maximum}} */
  public double maximumBound() {
    return supNorm.bound();
  }

  /**
   * {@return P(x), absolute error about 4n·2^-53·ε on the band and relative error about n·2^-53 in
   * the gap}
   *
   * @throws IllegalArgumentException if x is not in [−1, 1]
   */
  public double evaluate(double x) {
    if (!(Math.abs(x) <= 1)) {
      throw new IllegalArgumentException(x + " is not in [-1, 1]");
    }
    if (n == 1 || x == 0) {
      return k * x;
    }
    return band.inGap(x) ? inGap(x) : (1 - bandRatio(x)) / x;
  }

  /**
   * With δ = u₀ − u, L_n(y)/L_n(y₀) is a sum of two exponentials; 1 minus it is written without
   * cancellation.
   */
  private double inGap(double x) {
    double u0 = band.u0();
    double depth = band.depth(x);
    double scale = -StrictMath.expm1(-2 * u0);
    double main = -StrictMath.expm1(-n * depth) * -StrictMath.expm1(depth - 2 * u0) / scale;
    double edge = StrictMath.expm1(depth) / StrictMath.expm1(2 * u0);
    double far = StrictMath.exp(-n * (2 * u0 - depth)) * -StrictMath.expm1(-depth) / scale;
    return (main + edge - far) / x;
  }

  /** {@return L_n(y(x))/L_n(y(0)) for x in the band} */
  private double bandRatio(double x) {
    double u0 = band.u0();
    double r = StrictMath.exp(-u0);
    double angle = band.nearAngle(x);
    double sinHalf = StrictMath.sin(angle / 2);
    double gap = -StrictMath.expm1(-u0);
    double turned = r * StrictMath.sin(angle);
    double cos = StrictMath.cos(n * angle);
    double sin = StrictMath.sin(n * angle);
    double value;
    if (band.nearEdge(x)) {
      value = cos * (gap + 2 * r * sinHalf * sinHalf) - sin * turned;
    } else {
      double mirrored = cos * (1 + r - 2 * r * sinHalf * sinHalf) + sin * turned;
      value = n % 2 == 0 ? mirrored : -mirrored;
    }
    return 2 * value * StrictMath.exp(-n * u0) / -StrictMath.expm1(-2 * u0);
  }

  /** {@return the coefficients of T_1, T_3, …, error about 1e-15·K·√(degree)} */
  public ChebyshevSeries series() {
    return n == 1
        ? ChebyshevSeries.of(Parity.ODD, k)
        : ChebyshevSeries.interpolate(Parity.ODD, degree(), this::evaluate);
  }
}

package org.hessq.signal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hessq.numeric.Fft;

/**
 * A polynomial of one parity as a sum of Chebyshev polynomials: Σ_j c_j T_{2j} or Σ_j c_j T_{2j+1}.
 */
public final class ChebyshevSeries {
  private final Parity parity;
  private final double[] coefficients;

  private ChebyshevSeries(Parity parity, double[] coefficients) {
    this.parity = parity;
    this.coefficients = coefficients;
  }

  /**
   * {@return the series with these coefficients}
   *
   * @param coefficients of T_0, T_2, … or T_1, T_3, …; at least one
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public static ChebyshevSeries of(Parity parity, double... coefficients) {
    if (coefficients.length == 0 || !Arrays.stream(coefficients).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "no finite coefficients: " + Arrays.toString(coefficients));
    }
    return new ChebyshevSeries(parity, coefficients.clone());
  }

  /**
   * {@return the series with these coefficients of T_0, T_1, T_2, …}
   *
   * @throws IllegalArgumentException if both parities occur: such a target needs two sequences, and
   *     to drop one half of it would be another target
   */
  public static ChebyshevSeries ofAll(double... coefficients) {
    int degree = coefficients.length - 1;
    while (degree > 0 && coefficients[degree] == 0) {
      degree--;
    }
    Parity parity = Parity.of(degree);
    double[] kept = new double[degree / 2 + 1];
    for (int k = 0; k <= degree; k++) {
      if (Parity.of(k) == parity) {
        kept[k / 2] = coefficients[k];
      } else if (coefficients[k] != 0) {
        throw new IllegalArgumentException(
            "degree " + degree + " but T_" + k + " has coefficient " + coefficients[k]);
      }
    }
    return of(parity, kept);
  }

  /**
   * {@return the polynomial of this parity and degree that agrees with {@code function} at
   * Chebyshev points}
   *
   * <p>Exact up to rounding if the function is such a polynomial. The function is only asked for x
   * in (0, 1], or (0, 1) and its parity is taken for granted.
   *
   * @throws IllegalArgumentException if the degree has the other parity
   */
  public static ChebyshevSeries interpolate(
      Parity parity, int degree, DoubleUnaryOperator function) {
    if (degree < 0 || Parity.of(degree) != parity) {
      throw new IllegalArgumentException("degree " + degree + " is not " + parity);
    }
    int points = Math.max(4, Integer.highestOneBit(degree + 1) * 4);
    double[] re = new double[points];
    double[] im = new double[points];
    double sign = parity == Parity.EVEN ? 1 : -1;
    for (int j = 0; j < points / 2; j++) {
      // x = cos((2j+1)π/2n), written as a sine whose argument is exact where x is small
      double x = StrictMath.sin(StrictMath.PI * (points - 1 - 2 * j) / (2.0 * points));
      double value = function.applyAsDouble(x) / points;
      re[place(j, points)] = value;
      re[place(points - 1 - j, points)] = sign * value;
    }
    Fft.upTo(points).forward(re, im);
    double[] coefficients = new double[degree / 2 + 1];
    for (int j = 0; j < coefficients.length; j++) {
      int k = parity.degree(j);
      double angle = StrictMath.PI * k / (2.0 * points);
      coefficients[j] =
          (k == 0 ? 1 : 2) * (re[k] * StrictMath.cos(angle) + im[k] * StrictMath.sin(angle));
    }
    return of(parity, coefficients);
  }

  /**
   * Even points ascending, then odd points descending: a cosine transform becomes a Fourier
   * transform of equal length.
   */
  private static int place(int j, int points) {
    return j % 2 == 0 ? j / 2 : points - 1 - j / 2;
  }

  /** {@return whether p(−x) is p(x) or −p(x)} */
  public Parity parity() {
    return parity;
  }

  /** {@return the number of coefficients} */
  public int size() {
    return coefficients.length;
  }

  /** {@return the degree of the last coefficient's Chebyshev polynomial} */
  public int degree() {
    return parity.degree(coefficients.length - 1);
  }

  /** {@return the coefficient of T_{2j} or T_{2j+1}} */
  public double coefficient(int j) {
    return coefficients[j];
  }

  /** {@return the coefficients of T_0, T_2, … or T_1, T_3, …} */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** {@return {@code factor} times this polynomial} */
  public ChebyshevSeries scale(double factor) {
    return of(parity, Arrays.stream(coefficients).map(c -> factor * c).toArray());
  }

  /**
   * {@return the value at x}
   *
   * <p>Clenshaw's recurrence in T_j(2x² − 1) with Reinsch's differences, whose error does not grow
   * near x = 0 and ±1: at most about degree·2^-53·Σ|c_j|.
   *
   * @throws IllegalArgumentException if x is not in [−1, 1]
   */
  public double evaluate(double x) {
    if (!(Math.abs(x) <= 1)) {
      throw new IllegalArgumentException(x + " is not in [-1, 1]");
    }
    boolean outer = x * x >= 0.5;
    double lambda = outer ? -4 * (1 - x) * (1 + x) : 4 * x * x;
    double sign = outer ? 1 : -1;
    double difference = 0;
    double sum = 0;
    double before = 0;
    for (int j = coefficients.length - 1; j >= 0; j--) {
      before = sum;
      difference = lambda * before + sign * difference + coefficients[j];
      sum = difference + sign * before;
    }
    return switch (parity) {
      case EVEN -> difference - lambda / 2 * before;
      case ODD -> x * (outer ? difference : difference - 2 * before);
    };
  }

  /**
   * {@return the values at the positive zeros cos((2k+1)π/2N) of T_N, k = 0…N/2 − 1}
   *
   * @param nodes N, a power of two above the degree
   */
  double[] atNodes(int nodes) {
    if (nodes <= degree()) {
      throw new IllegalArgumentException(nodes + " nodes for degree " + degree());
    }
    double[] re = new double[nodes];
    double[] im = new double[nodes];
    for (int j = 0; j < coefficients.length; j++) {
      double angle = StrictMath.PI * j / nodes;
      re[j] = coefficients[j] * StrictMath.cos(angle);
      im[j] = coefficients[j] * StrictMath.sin(angle);
    }
    Fft.upTo(nodes).backward(re, im);
    double[] values = new double[nodes / 2];
    for (int k = 0; k < values.length; k++) {
      double angle = StrictMath.PI * (2 * k + 1) / (2.0 * nodes);
      values[k] =
          parity == Parity.EVEN
              ? re[k]
              : re[k] * StrictMath.cos(angle) - im[k] * StrictMath.sin(angle);
    }
    return values;
  }
}

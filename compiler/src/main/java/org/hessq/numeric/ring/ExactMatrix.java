package org.hessq.numeric.ring;

import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A 2×2 matrix over 𝔻[ω]: four numerators in ℤ[ω] over a common denominator √2<sup>exponent</sup>,
 * in lowest terms. Every Clifford+T operator on one qubit is one.
 *
 * @param a the numerator at row 0, column 0
 * @param b the numerator at row 0, column 1
 * @param c the numerator at row 1, column 0
 * @param d the numerator at row 1, column 1
 * @param exponent the power of √2 in the common denominator, at least 0
 */
public record ExactMatrix(ZOmega a, ZOmega b, ZOmega c, ZOmega d, int exponent) {
  /**
   * Fractional bits of the distance computation. Its slack of 2<sup>5−bits</sup> under a square
   * root leaves a resolution of 2<sup>−174</sup> ≈ 4e-53.
   */
  private static final int DISTANCE_BITS = 352;

  public static final ExactMatrix IDENTITY =
      new ExactMatrix(ZOmega.ONE, ZOmega.ZERO, ZOmega.ZERO, ZOmega.ONE, 0);

  /** Reduces to lowest terms. */
  public ExactMatrix {
    if (exponent < 0) {
      throw new IllegalArgumentException("exponent = " + exponent + " is negative");
    }
    while (exponent > 0
        && a.isDivisibleByRootTwo()
        && b.isDivisibleByRootTwo()
        && c.isDivisibleByRootTwo()
        && d.isDivisibleByRootTwo()) {
      a = a.dividedByRootTwo();
      b = b.dividedByRootTwo();
      c = c.dividedByRootTwo();
      d = d.dividedByRootTwo();
      exponent--;
    }
  }

  /**
   * {@return the operator of a word of gates}
   *
   * @param gates letters H, S, s (S†), T, t (T†), X, Y, Z in time order
   * @throws IllegalArgumentException if a letter is none of these
   */
  public static ExactMatrix of(String gates) {
    ExactMatrix product = IDENTITY;
    for (int k = 0; k < gates.length(); k++) {
      product = product.followedBy(gates.charAt(k));
    }
    return product;
  }

  private ExactMatrix followedBy(char gate) {
    return switch (gate) {
      case 'H' -> new ExactMatrix(a.plus(c), b.plus(d), a.minus(c), b.minus(d), exponent + 1);
      case 'X' -> new ExactMatrix(c, d, a, b, exponent);
      case 'Y' ->
          new ExactMatrix(
              c.timesOmega(-2), d.timesOmega(-2), a.timesOmega(2), b.timesOmega(2), exponent);
      case 'Z' -> phased(4);
      case 'S' -> phased(2);
      case 's' -> phased(-2);
      case 'T' -> phased(1);
      case 't' -> phased(-1);
      default -> throw new IllegalArgumentException("'" + gate + "' is not one of HSsTtXYZ");
    };
  }

  private ExactMatrix phased(int power) {
    return new ExactMatrix(a, b, c.timesOmega(power), d.timesOmega(power), exponent);
  }

  /** {@return the matrix product this · right} */
  public ExactMatrix times(ExactMatrix right) {
    return new ExactMatrix(
        a.times(right.a).plus(b.times(right.c)),
        a.times(right.b).plus(b.times(right.d)),
        c.times(right.a).plus(d.times(right.c)),
        c.times(right.b).plus(d.times(right.d)),
        Math.addExact(exponent, right.exponent));
  }

  /** {@return the conjugate transpose} */
  public ExactMatrix adjoint() {
    return new ExactMatrix(a.conjugate(), c.conjugate(), b.conjugate(), d.conjugate(), exponent);
  }

  /**
   * {@return the entry at {@code row}, {@code column}, each 0 or 1}
   *
   * @throws IndexOutOfBoundsException otherwise
   */
  public DOmega entry(int row, int column) {
    Objects.checkIndex(row, 2);
    Objects.checkIndex(column, 2);
    ZOmega left = row == 0 ? a : c;
    ZOmega right = row == 0 ? b : d;
    return new DOmega(column == 0 ? left : right, exponent);
  }

  public boolean isUnitary() {
    return times(adjoint()).equals(IDENTITY);
  }

  /** {@return whether the matrix is ω<sup>k</sup> times the identity for some k} */
  public boolean isIdentityUpToPhase() {
    return exponent == 0 && b.isZero() && c.isZero() && a.equals(d) && a.omegaPower().isPresent();
  }

  /** {@return whether two unitary matrices differ by a power of ω only} */
  public boolean equalsUpToPhase(ExactMatrix other) {
    return times(other.adjoint()).isIdentityUpToPhase();
  }

  /** {@return {@link #distanceTo} of the exact value of a double, in radians} */
  public double distanceToRz(double radians) {
    return distanceTo(Angle.radians(radians));
  }

  /**
   * {@return a proven upper bound on min over φ of ‖U − e<sup>iφ</sup>Rz(θ)‖ in the operator norm,
   * above the true value by at most 1e-52 plus a relative 2<sup>−51</sup>; exactly 0 when the two
   * are equal up to phase and θ is an exact multiple of π/4}
   *
   * <p>With τ = |tr U†Rz(θ)| the distance is √(2−τ), and τ² = |u₀₀|² + |u₁₁|² + 2 Re(u₀₀ u₁₁†
   * e<sup>iθ</sup>) needs no half angle.
   *
   * @throws ArithmeticException if the matrix is not unitary
   */
  public double distanceTo(Angle angle) {
    if (!isUnitary()) {
      throw new ArithmeticException("distance of a matrix that is not unitary");
    }
    OptionalInt quarters = angle.quarters();
    if (quarters.isPresent()
        && b.isZero()
        && c.isZero()
        && d.equals(a.timesOmega(quarters.getAsInt()))) {
      return 0;
    }
    BigInteger deficit = traceDeficit(angle);
    // distance² = (4 − τ²) / (2 + τ) with τ rounded down
    BigInteger four = BigInteger.ONE.shiftLeft(DISTANCE_BITS + 2);
    BigInteger trace = four.subtract(deficit).shiftLeft(DISTANCE_BITS).sqrt();
    BigInteger divisor = trace.add(four.shiftRight(1));
    BigInteger square = deficit.shiftLeft(DISTANCE_BITS).divide(divisor).add(BigInteger.ONE);
    BigInteger distance = square.shiftLeft(DISTANCE_BITS).sqrt().add(BigInteger.ONE);
    return Math.nextUp(Math.nextUp(FixedPoint.toDouble(distance, DISTANCE_BITS)));
  }

  /** {@return an upper bound on 4 − τ², at most 4, with {@link #DISTANCE_BITS} fractional bits} */
  private BigInteger traceDeficit(Angle angle) {
    int bits = DISTANCE_BITS;
    BigInteger theta = angle.fixed(bits + 2);
    FixedPoint.CosSin point = FixedPoint.cosSin(theta, bits + 2);
    BigInteger cos = point.cos().shiftRight(2);
    BigInteger sin = point.sin().shiftRight(2);
    BigInteger root = FixedPoint.sqrt(2, bits);
    ZOmega product = a.times(d.conjugate());
    ZRootTwo moduli = a.squaredModulus().plus(d.squaredModulus());
    BigInteger twiceReal =
        product.a().shiftLeft(bits + 1).add(product.b().subtract(product.d()).multiply(root));
    BigInteger twiceImaginary =
        product.c().shiftLeft(bits + 1).add(product.b().add(product.d()).multiply(root));
    BigInteger diagonal = moduli.a().shiftLeft(bits).add(moduli.b().multiply(root));
    BigInteger squaredTrace =
        diagonal
            .shiftLeft(bits)
            .add(cos.multiply(twiceReal))
            .subtract(sin.multiply(twiceImaginary))
            .shiftRight(bits + exponent);
    // Coefficients of the numerators are at most 2^exponent (a conjugate of a unitary matrix is
    // unitary), so the errors of cos, sin and √2 amount to less than 32 ulp.
    BigInteger four = BigInteger.ONE.shiftLeft(bits + 2);
    BigInteger deficit = four.subtract(squaredTrace).add(BigInteger.valueOf(32));
    return deficit.max(BigInteger.ZERO).min(four);
  }
}

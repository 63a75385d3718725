package org.hessq.numeric.ring;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The element {@code a + bω + cω² + dω³} of ℤ[ω], ω = e<sup>iπ/4</sup>, a Euclidean ring that
 * contains i = ω² and √2 = ω − ω³.
 *
 * <p>The prime over 2 is δ = 1 + ω: δ² is √2 up to a unit, and δδ† = 2 + √2.
 *
 * @param a the coefficient of 1
 * @param b the coefficient of ω
 * @param c the coefficient of ω²
 * @param d the coefficient of ω³
 */
public record ZOmega(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
  public static final ZOmega ZERO = of(0, 0, 0, 0);
  public static final ZOmega ONE = of(1, 0, 0, 0);
  public static final ZOmega OMEGA = of(0, 1, 0, 0);
  public static final ZOmega I = of(0, 0, 1, 0);

  /** The prime 1 + ω over 2. */
  public static final ZOmega DELTA = of(1, 1, 0, 0);

  public static ZOmega of(long a, long b, long c, long d) {
    return new ZOmega(
        BigInteger.valueOf(a), BigInteger.valueOf(b), BigInteger.valueOf(c), BigInteger.valueOf(d));
  }

  public static ZOmega of(ZRootTwo x) {
    return new ZOmega(x.a(), x.b(), BigInteger.ZERO, x.b().negate());
  }

  public static ZOmega of(BigInteger x) {
    return new ZOmega(x, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
  }

  public ZOmega plus(ZOmega z) {
    return new ZOmega(a.add(z.a), b.add(z.b), c.add(z.c), d.add(z.d));
  }

  public ZOmega minus(ZOmega z) {
    return new ZOmega(a.subtract(z.a), b.subtract(z.b), c.subtract(z.c), d.subtract(z.d));
  }

  public ZOmega negate() {
    return new ZOmega(a.negate(), b.negate(), c.negate(), d.negate());
  }

  public ZOmega times(ZOmega z) {
    return new ZOmega(
        a.multiply(z.a)
            .subtract(b.multiply(z.d))
            .subtract(c.multiply(z.c))
            .subtract(d.multiply(z.b)),
        a.multiply(z.b).add(b.multiply(z.a)).subtract(c.multiply(z.d)).subtract(d.multiply(z.c)),
        a.multiply(z.c).add(b.multiply(z.b)).add(c.multiply(z.a)).subtract(d.multiply(z.d)),
        a.multiply(z.d).add(b.multiply(z.c)).add(c.multiply(z.b)).add(d.multiply(z.a)));
  }

  public ZOmega times(ZRootTwo x) {
    ZOmega shifted = timesRootTwo();
    return new ZOmega(
        a.multiply(x.a()).add(shifted.a.multiply(x.b())),
        b.multiply(x.a()).add(shifted.b.multiply(x.b())),
        c.multiply(x.a()).add(shifted.c.multiply(x.b())),
        d.multiply(x.a()).add(shifted.d.multiply(x.b())));
  }

  public ZOmega timesRootTwo() {
    return new ZOmega(b.subtract(d), a.add(c), b.add(d), c.subtract(a));
  }

  /** {@return the product with ω<sup>power</sup>; {@code power} may be any integer} */
  public ZOmega timesOmega(int power) {
    ZOmega rotated =
        switch (power & 3) {
          case 0 -> this;
          case 1 -> new ZOmega(d.negate(), a, b, c);
          case 2 -> new ZOmega(c.negate(), d.negate(), a, b);
          default -> new ZOmega(b.negate(), c.negate(), d.negate(), a);
        };
    return (power & 4) == 0 ? rotated : rotated.negate();
  }

  /** {@return the complex conjugate, ω ↦ ω⁻¹} */
  public ZOmega conjugate() {
    return new ZOmega(a, d.negate(), c.negate(), b.negate());
  }

  /** {@return the image under √2 ↦ −√2, i ↦ i, that is ω ↦ −ω} */
  public ZOmega bullet() {
    return new ZOmega(a, b.negate(), c, d.negate());
  }

  /** {@return z†z, the squared modulus; doubly non-negative} */
  public ZRootTwo squaredModulus() {
    return new ZRootTwo(
        a.multiply(a).add(b.multiply(b)).add(c.multiply(c)).add(d.multiply(d)),
        b.multiply(a.add(c)).add(d.multiply(c.subtract(a))));
  }

  public boolean isZero() {
    return a.signum() == 0 && b.signum() == 0 && c.signum() == 0 && d.signum() == 0;
  }

  /** {@return whether √2 divides the element} */
  public boolean isDivisibleByRootTwo() {
    return a.testBit(0) == c.testBit(0) && b.testBit(0) == d.testBit(0);
  }

  /**
   * {@return the quotient by √2}
   *
   * @throws ArithmeticException if √2 does not divide the element
   */
  public ZOmega dividedByRootTwo() {
    if (!isDivisibleByRootTwo()) {
      throw new ArithmeticException(this + " is not divisible by √2");
    }
    return new ZOmega(
        b.subtract(d).shiftRight(1),
        a.add(c).shiftRight(1),
        b.add(d).shiftRight(1),
        c.subtract(a).shiftRight(1));
  }

  /** {@return whether δ = 1 + ω divides the element} */
  public boolean isDivisibleByDelta() {
    return !(a.testBit(0) ^ b.testBit(0) ^ c.testBit(0) ^ d.testBit(0));
  }

  /**
   * {@return the quotient by δ = 1 + ω}
   *
   * @throws ArithmeticException if δ does not divide the element
   */
  public ZOmega dividedByDelta() {
    if (!isDivisibleByDelta()) {
      throw new ArithmeticException(this + " is not divisible by 1+ω");
    }
    BigInteger even = a.subtract(c);
    BigInteger odd = b.subtract(d);
    BigInteger sumEven = a.add(c);
    BigInteger sumOdd = b.add(d);
    return new ZOmega(
        even.add(sumOdd).shiftRight(1),
        odd.subtract(even).shiftRight(1),
        sumEven.subtract(odd).shiftRight(1),
        sumOdd.subtract(sumEven).shiftRight(1));
  }

  /** {@return this minus {@code divisor} times the nearest quotient; its norm is smaller} */
  public ZOmega remainder(ZOmega divisor) {
    ZRootTwo modulus = divisor.squaredModulus();
    ZOmega scaled = times(divisor.conjugate()).times(modulus.bullet());
    BigInteger norm = modulus.norm();
    ZOmega quotient =
        new ZOmega(
            FixedPoint.divideToNearest(scaled.a, norm),
            FixedPoint.divideToNearest(scaled.b, norm),
            FixedPoint.divideToNearest(scaled.c, norm),
            FixedPoint.divideToNearest(scaled.d, norm));
    return minus(quotient.times(divisor));
  }

  /** {@return a greatest common divisor, determined up to a unit} */
  public ZOmega gcd(ZOmega other) {
    ZOmega left = this;
    ZOmega right = other;
    while (!right.isZero()) {
      ZOmega rest = left.remainder(right);
      left = right;
      right = rest;
    }
    return left;
  }

  /**
   * {@return the power ω<sup>k</sup> (0 ≤ k &lt; 8) that this element is, or empty if it is none}
   */
  public Optional<Integer> omegaPower() {
    for (int k = 0; k < 8; k++) {
      if (equals(ONE.timesOmega(k))) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }

  /** {@return the sum, for example {@code 1 - ω^3}} */
  @Override
  public String toString() {
    StringBuilder sum = new StringBuilder();
    List<BigInteger> coefficients = List.of(a, b, c, d);
    for (int power = 0; power < coefficients.size(); power++) {
      BigInteger coefficient = coefficients.get(power);
      if (coefficient.signum() != 0) {
        boolean first = sum.isEmpty();
        boolean negative = coefficient.signum() < 0;
        sum.append(first ? negative ? "-" : "" : negative ? " - " : " + ");
        BigInteger size = coefficient.abs();
        sum.append(power > 0 && size.equals(BigInteger.ONE) ? "" : size);
        sum.append(power == 0 ? "" : power == 1 ? "ω" : "ω^" + power);
      }
    }
    return sum.isEmpty() ? "0" : sum.toString();
  }
}

package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;

/**
 * The norm equation t†t = ξ for t in ℤ[ω], given ξ in ℤ[√2].
 *
 * <p>Solvable exactly if ξ is doubly non-negative and every prime of ℤ[√2] over a rational prime
 * p ≡ 7 (mod 8) divides ξ an even number of times; other primes are norms up to a unit, and a
 * doubly positive unit is a square. Ross and Selinger, arXiv:1403.2975, Section 6 and Appendix C.
 */
final class NormEquation {
  /** What is known about one right-hand side. */
  sealed interface Answer permits Solved, Unsolvable, Unknown {}

  /** A solution, checked: {@code root}† · {@code root} = ξ. */
  record Solved(ZOmega root) implements Answer {}

  /** There is no solution. */
  record Unsolvable() implements Answer {}

  /** The effort did not suffice to factor the norm of ξ. */
  record Unknown() implements Answer {}

  private static final Answer UNSOLVABLE = new Unsolvable();
  private static final Answer UNKNOWN = new Unknown();
  private static final ZOmega ROOT_MINUS_TWO = ZOmega.of(0, 1, 0, 1);
  private static final int SMALL_LIMIT = 1000;
  private static final long[] SMALL_PRIMES = smallPrimes();

  private NormEquation() {}

  /**
   * {@return a solution, or why there is none}
   *
   * @param xi the right-hand side
   * @param effort the most iterations of Pollard's rho to split one factor, at least 0
   */
  static Answer solve(ZRootTwo xi, int effort) {
    if (xi.isZero()) {
      return new Solved(ZOmega.ZERO);
    }
    if (!xi.isDoublyNonnegative()) {
      return UNSOLVABLE;
    }
    ZRootTwo rest = xi;
    ZOmega root = ZOmega.ONE;
    while (rest.isDivisibleByRootTwo()) {
      rest = rest.dividedByRootTwo();
      root = root.times(ZOmega.DELTA);
    }
    BigInteger norm = rest.norm().abs();
    if ((norm.intValue() & 7) != 1) {
      return UNSOLVABLE;
    }
    for (long small : SMALL_PRIMES) {
      BigInteger p = BigInteger.valueOf(small);
      int multiplicity = 0;
      for (BigInteger[] parts = norm.divideAndRemainder(p);
          parts[1].signum() == 0;
          parts = norm.divideAndRemainder(p)) {
        norm = parts[0];
        multiplicity++;
      }
      if (multiplicity > 0) {
        Stripped stripped = strip(rest, p);
        if (stripped == null) {
          return UNSOLVABLE;
        }
        rest = stripped.rest;
        root = root.times(stripped.root);
      }
    }
    if ((norm.intValue() & 7) != 1) {
      return UNSOLVABLE;
    }
    Optional<List<BigInteger>> large = Factors.of(norm, effort);
    if (large.isEmpty()) {
      return UNKNOWN;
    }
    BigInteger previous = BigInteger.ZERO;
    for (BigInteger p : large.get()) {
      if (!p.equals(previous)) {
        Stripped stripped = strip(rest, p);
        if (stripped == null) {
          return UNSOLVABLE;
        }
        rest = stripped.rest;
        root = root.times(stripped.root);
      }
      previous = p;
    }
    return adjustUnit(root, xi);
  }

  /** What is left of ξ without the primes over p, and a root of what was taken, up to a unit. */
  private record Stripped(ZRootTwo rest, ZOmega root) {}

  /** {@return ξ stripped of all primes over p, or null if p makes the equation unsolvable} */
  private static Stripped strip(ZRootTwo xi, BigInteger p) {
    ZRootTwo rest = xi;
    int inert = 0;
    while (rest.a().mod(p).signum() == 0 && rest.b().mod(p).signum() == 0) {
      rest = new ZRootTwo(rest.a().divide(p), rest.b().divide(p));
      inert++;
    }
    int residue = p.intValue() & 7;
    int split = 0;
    ZRootTwo prime = ZRootTwo.ONE;
    if ((residue == 1 || residue == 7) && rest.norm().mod(p).signum() == 0) {
      prime = rest.gcd(ZRootTwo.of(p));
      for (Optional<ZRootTwo> quotient = rest.dividedExactly(prime);
          quotient.isPresent();
          quotient = rest.dividedExactly(prime)) {
        rest = quotient.get();
        split++;
      }
    }
    if (residue == 7) {
      return inert % 2 == 0 && split % 2 == 0
          ? new Stripped(
              rest,
              power(ZOmega.of(p), inert / 2).times(power(ZOmega.of(prime), split / 2)))
          : null;
    }
    ZOmega factor = primeFactor(p, residue);
    ZOmega root = power(factor, inert);
    if (split > 0) {
      root = root.times(power(factor.gcd(ZOmega.of(prime)), split));
    }
    return new Stripped(rest, root);
  }

  private static ZOmega power(ZOmega base, int exponent) {
    ZOmega product = ZOmega.ONE;
    for (int k = 0; k < exponent; k++) {
      product = product.times(base);
    }
    return product;
  }

  /** {@return z in ℤ[ω] with z†z = ±p up to a unit, for a prime p ≢ 7 (mod 8)} */
  private static ZOmega primeFactor(BigInteger p, int residue) {
    ZOmega rational = ZOmega.of(p);
    if (residue == 3) {
      // −2 is a square modulo p, and p ≡ 3 (mod 4) gives its root directly.
      BigInteger h =
          p.subtract(BigInteger.TWO).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
      return rational.gcd(ZOmega.of(h).plus(ROOT_MINUS_TWO));
    }
    BigInteger h = rootOfMinusOne(p);
    return rational.gcd(ZOmega.of(h).plus(ZOmega.I));
  }

  /** {@return h with h² ≡ −1 modulo the prime p ≡ 1 (mod 4); arbitrary if p is not prime} */
  private static BigInteger rootOfMinusOne(BigInteger p) {
    BigInteger last = p.subtract(BigInteger.ONE);
    BigInteger h = BigInteger.ONE;
    for (int base = 2; base < 100; base++) {
      h = BigInteger.valueOf(base).modPow(last.shiftRight(2), p);
      if (h.multiply(h).mod(p).equals(last)) {
        return h;
      }
    }
    return h;
  }

  /** Multiplies by a power of λ so that t†t = ξ; a false prime shows here. */
  private static Answer adjustUnit(ZOmega root, ZRootTwo xi) {
    Optional<ZRootTwo> quotient = xi.dividedExactly(root.squaredModulus());
    if (quotient.isEmpty() || !quotient.get().norm().equals(BigInteger.ONE)) {
      return UNKNOWN;
    }
    ZRootTwo unit = quotient.get();
    ZRootTwo up = ZRootTwo.LAMBDA;
    ZRootTwo down = ZRootTwo.of(-1, 1);
    ZOmega adjusted = root;
    while (unit.b().signum() != 0) {
      boolean large = unit.b().signum() > 0;
      ZRootTwo factor = large ? up : down;
      ZRootTwo inverse = large ? down : up;
      adjusted = adjusted.times(factor);
      unit = unit.times(inverse).times(inverse);
    }
    return adjusted.squaredModulus().equals(xi) ? new Solved(adjusted) : UNKNOWN;
  }

  private static long[] smallPrimes() {
    return java.util.stream.LongStream.range(3, SMALL_LIMIT)
        .filter(n -> java.util.stream.LongStream.range(2, n).noneMatch(k -> n % k == 0))
        .toArray();
  }
}

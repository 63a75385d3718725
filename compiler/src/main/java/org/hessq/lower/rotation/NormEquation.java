package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;

/**
 * The norm equation t†t = ξ for t in ℤ[ω], given ξ in ℤ[√2].
 *
 * <p>Solvable exactly if ξ is doubly non-negative and every prime of ℤ[√2] over a rational prime p
 * ≡ 7 (mod 8) divides ξ an even number of times; other primes are norms up to a unit, and a doubly
 * positive unit is a square. Ross and Selinger, arXiv:1403.2975, Section 6 and Appendix C; unlike
 * theirs, ξ need not be a power of √2 times a prime.
 */
final class NormEquation {
  private static final List<BigInteger> SMALL_PRIMES =
      LongStream.range(3, 1000)
          .filter(n -> LongStream.range(2, n).noneMatch(k -> n % k == 0))
          .mapToObj(BigInteger::valueOf)
          .toList();

  private static final ZOmega ROOT_OF_MINUS_TWO = ZOmega.of(0, 1, 0, 1);

  /** What is left of ξ; ξ is {@code rest} times {@code root}†{@code root}, up to a unit. */
  private ZRootTwo rest;

  private ZOmega root = ZOmega.ONE;

  private NormEquation(ZRootTwo xi) {
    rest = xi;
  }

  /**
   * {@return a solution t, checked, or empty if there is none or the effort did not suffice to
   * factor the norm of ξ}
   *
   * @param xi the right-hand side
   * @param effort the most iterations of Pollard's rho to split one factor, at least 0
   */
  static Optional<ZOmega> solve(ZRootTwo xi, int effort) {
    if (xi.isZero()) {
      return Optional.of(ZOmega.ZERO);
    }
    if (!xi.isDoublyNonnegative()) {
      return Optional.empty();
    }
    NormEquation equation = new NormEquation(xi);
    return equation.takeAllPrimes(effort) ? equation.adjustedByUnit(xi) : Optional.empty();
  }

  private boolean takeAllPrimes(int effort) {
    while (rest.isDivisibleByRootTwo()) {
      rest = rest.dividedByRootTwo();
      root = root.times(ZOmega.DELTA);
    }
    BigInteger norm = rest.norm().abs();
    if (!isOneModuloEight(norm)) {
      return false;
    }
    for (BigInteger p : SMALL_PRIMES) {
      if (norm.mod(p).signum() == 0) {
        if (!take(p)) {
          return false;
        }
        norm = rest.norm().abs();
      }
    }
    if (!isOneModuloEight(norm)) {
      return false;
    }
    Optional<List<BigInteger>> large = Factors.of(norm, effort);
    return large.isPresent() && large.get().stream().distinct().allMatch(this::take);
  }

  /** Norms of solvable ξ: primes 7 come squared, primes 3 and 5 modulo 8 have norm p². */
  private static boolean isOneModuloEight(BigInteger n) {
    return (n.intValue() & 7) == 1;
  }

  /** Moves all primes over p from the rest to the root; {@return false if they are no norm} */
  private boolean take(BigInteger p) {
    int common = 0;
    while (rest.a().mod(p).signum() == 0 && rest.b().mod(p).signum() == 0) {
      rest = new ZRootTwo(rest.a().divide(p), rest.b().divide(p));
      common++;
    }
    // If p splits into two primes of ℤ[√2], at most one of them is left.
    ZRootTwo prime = rest.gcd(ZRootTwo.of(p));
    int single = 0;
    if (prime.norm().abs().equals(p)) {
      for (Optional<ZRootTwo> quotient = rest.dividedExactly(prime);
          quotient.isPresent();
          quotient = rest.dividedExactly(prime)) {
        rest = quotient.get();
        single++;
      }
    }
    if ((p.intValue() & 7) == 7) {
      root = root.times(power(ZOmega.of(p), common / 2));
      root = root.times(power(ZOmega.of(prime), single / 2));
      return common % 2 == 0 && single % 2 == 0;
    }
    ZOmega factor = primeFactor(p);
    root = root.times(power(factor, common));
    if (single > 0) {
      root = root.times(power(factor.gcd(ZOmega.of(prime)), single));
    }
    return true;
  }

  private static ZOmega power(ZOmega base, int exponent) {
    ZOmega product = ZOmega.ONE;
    for (int k = 0; k < exponent; k++) {
      product = product.times(base);
    }
    return product;
  }

  /** {@return z in ℤ[ω] with z†z = p up to a unit, for a prime p ≡ 1, 3 or 5 (mod 8)} */
  private static ZOmega primeFactor(BigInteger p) {
    if ((p.intValue() & 7) == 3) {
      // −2 is a square, and p ≡ 3 (mod 4) gives its root directly.
      BigInteger h = p.subtract(BigInteger.TWO).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
      return ZOmega.of(p).gcd(ZOmega.of(h).plus(ROOT_OF_MINUS_TWO));
    }
    return ZOmega.of(p).gcd(ZOmega.of(rootOfMinusOne(p)).plus(ZOmega.I));
  }

  /** {@return h with h² ≡ −1 modulo the prime p ≡ 1 (mod 4); arbitrary if p is not prime} */
  private static BigInteger rootOfMinusOne(BigInteger p) {
    BigInteger minusOne = p.subtract(BigInteger.ONE);
    BigInteger h = BigInteger.ONE;
    // Half of all bases are non-residues; 100 failures mean that p is not prime.
    for (int base = 2; base < 100; base++) {
      h = BigInteger.valueOf(base).modPow(minusOne.shiftRight(2), p);
      if (h.multiply(h).mod(p).equals(minusOne)) {
        return h;
      }
    }
    return h;
  }

  /** {@return the root times a power of λ such that t†t = ξ, or empty: some prime was none} */
  private Optional<ZOmega> adjustedByUnit(ZRootTwo xi) {
    Optional<ZRootTwo> quotient = xi.dividedExactly(root.squaredModulus());
    if (quotient.isEmpty() || !quotient.get().norm().equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    ZRootTwo inverseLambda = ZRootTwo.of(-1, 1);
    ZOmega adjusted = root;
    // The unit is λ to an even power, and b tells the sign of that power.
    for (ZRootTwo unit = quotient.get(); unit.b().signum() != 0; ) {
      boolean large = unit.b().signum() > 0;
      ZRootTwo step = large ? inverseLambda : ZRootTwo.LAMBDA;
      adjusted = adjusted.times(large ? ZRootTwo.LAMBDA : inverseLambda);
      unit = unit.times(step).times(step);
    }
    return adjusted.squaredModulus().equals(xi) ? Optional.of(adjusted) : Optional.empty();
  }
}

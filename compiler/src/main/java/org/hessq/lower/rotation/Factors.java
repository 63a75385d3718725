package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Factors integers with bounded effort: Pollard's rho with Brent's batches of gcds and a strong
 * probable-prime test to base 2. Deterministic. A composite number may pass for a prime; whoever
 * uses the factors checks the result.
 */
final class Factors {
  private static final BigInteger TWO = BigInteger.TWO;
  private static final int BATCH = 64;

  private Factors() {}

  /**
   * {@return the probable-prime factors of {@code n} with repetition, ascending, or empty if the
   * effort ran out}
   *
   * @param n an odd number, at least 1
   * @param effort the most iterations of rho for one splitting
   */
  static Optional<List<BigInteger>> of(BigInteger n, int effort) {
    List<BigInteger> primes = new ArrayList<>();
    if (!split(n, effort, primes)) {
      return Optional.empty();
    }
    primes.sort(null);
    return Optional.of(primes);
  }

  private static boolean split(BigInteger n, int effort, List<BigInteger> primes) {
    if (n.equals(BigInteger.ONE)) {
      return true;
    }
    if (isProbablePrime(n)) {
      primes.add(n);
      return true;
    }
    BigInteger root = n.sqrt();
    BigInteger divisor = root.multiply(root).equals(n) ? root : rho(n, BigInteger.ONE, effort);
    if (divisor.equals(BigInteger.ONE)) {
      // In a small n both factors may close their cycles in the same step.
      divisor = rho(n, BigInteger.valueOf(3), Math.min(effort, BATCH * BATCH));
    }
    return !divisor.equals(BigInteger.ONE)
        && split(divisor, effort, primes)
        && split(n.divide(divisor), effort, primes);
  }

  /** {@return whether the odd number {@code n} ≥ 3 passes the strong test to base 2} */
  static boolean isProbablePrime(BigInteger n) {
    BigInteger last = n.subtract(BigInteger.ONE);
    int twos = last.getLowestSetBit();
    BigInteger power = TWO.modPow(last.shiftRight(twos), n);
    boolean passes = power.equals(BigInteger.ONE) || power.equals(last);
    for (int k = 1; k < twos && !passes; k++) {
      power = power.multiply(power).mod(n);
      passes = power.equals(last);
    }
    return passes;
  }

  /** {@return a proper divisor of the composite {@code n}, or 1 if the effort ran out} */
  private static BigInteger rho(BigInteger n, BigInteger shift, int effort) {
    BigInteger tortoise;
    BigInteger hare = TWO;
    int used = 0;
    for (int run = 1; used < effort; run *= 2) {
      tortoise = hare;
      for (int done = 0; done < run; done += BATCH) {
        BigInteger start = hare;
        int steps = Math.min(BATCH, run - done);
        BigInteger product = BigInteger.ONE;
        for (int k = 0; k < steps; k++) {
          hare = next(hare, shift, n);
          product = product.multiply(tortoise.subtract(hare)).mod(n);
        }
        used += steps;
        if (product.signum() == 0 || !product.gcd(n).equals(BigInteger.ONE)) {
          return replay(n, shift, tortoise, start, steps);
        }
        if (used >= effort) {
          return BigInteger.ONE;
        }
      }
    }
    return BigInteger.ONE;
  }

  /** Repeats a batch with a gcd at every step, for the first that shares a factor with n. */
  private static BigInteger replay(
      BigInteger n, BigInteger shift, BigInteger tortoise, BigInteger start, int steps) {
    BigInteger hare = start;
    for (int k = 0; k < steps; k++) {
      hare = next(hare, shift, n);
      BigInteger common = tortoise.subtract(hare).gcd(n);
      if (!common.equals(BigInteger.ONE)) {
        return common.equals(n) ? BigInteger.ONE : common;
      }
    }
    return BigInteger.ONE;
  }

  private static BigInteger next(BigInteger x, BigInteger shift, BigInteger n) {
    return x.multiply(x).add(shift).mod(n);
  }
}

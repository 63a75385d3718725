package org.hessq.lower.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;
import org.junit.jupiter.api.Test;

class NormEquationTest {
  private static final long SEED = 12;
  private static final int EFFORT = 1 << 14;

  /** Exhaustive: coordinates of a root of ξ are at most √(ξ + ξ•)/√2 in modulus. */
  @Test
  void solvesExactlyTheSolvableRightHandSides() {
    int limit = 30;
    int reach = (int) Math.sqrt(limit) + 1;
    Set<ZRootTwo> norms = new HashSet<>();
    for (int a = -reach; a <= reach; a++) {
      for (int b = -reach; b <= reach; b++) {
        for (int c = -reach; c <= reach; c++) {
          for (int d = -reach; d <= reach; d++) {
            norms.add(ZOmega.of(a, b, c, d).squaredModulus());
          }
        }
      }
    }
    for (int a = -3; a <= limit; a++) {
      for (int b = -limit; b <= limit; b++) {
        ZRootTwo xi = ZRootTwo.of(a, b);
        Optional<ZOmega> root = NormEquation.solve(xi, EFFORT);
        assertEquals(norms.contains(xi), root.isPresent(), xi.toString());
        root.ifPresent(t -> assertEquals(xi, t.squaredModulus()));
      }
    }
  }

  @Test
  void findsARootOfEveryLargeNormThatFactors() {
    Random random = new Random(SEED);
    int solved = 0;
    for (int k = 0; k < 100; k++) {
      ZOmega t =
          new ZOmega(
              new BigInteger(14, random),
              new BigInteger(14, random),
              new BigInteger(14, random),
              new BigInteger(14, random));
      ZRootTwo xi = t.squaredModulus();
      Optional<ZOmega> root = NormEquation.solve(xi, EFFORT);
      root.ifPresent(r -> assertEquals(xi, r.squaredModulus(), "seed " + SEED));
      solved += root.isPresent() ? 1 : 0;
    }
    int count = solved;
    assertTrue(solved >= 95, () -> "seed " + SEED + ": only " + count + " solved");
  }

  @Test
  void withoutEffortCompositesAreLeft() {
    BigInteger n = BigInteger.valueOf(1_000_003).multiply(BigInteger.valueOf(1_000_033));
    assertEquals(Optional.empty(), Factors.of(n, 0));
    assertEquals(
        Optional.of(List.of(BigInteger.valueOf(1_000_003), BigInteger.valueOf(1_000_033))),
        Factors.of(n, EFFORT));
  }

  @Test
  void factorsMultiplyBackAndArePrime() {
    for (int n = 1; n < 20_000; n += 2) {
      List<BigInteger> factors = Factors.of(BigInteger.valueOf(n), EFFORT).orElseThrow();
      BigInteger product = BigInteger.ONE;
      for (BigInteger p : factors) {
        // 2047 = 23·89 and some others pass the strong test to base 2.
        assertTrue(p.isProbablePrime(30) || Factors.isProbablePrime(p), "factor " + p);
        product = product.multiply(p);
      }
      assertEquals(n, product.intValueExact());
    }
  }
}

package org.hessq.numeric.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingsTest {
  private static final long SEED = 20_260_301;
  private static final int CASES = 300;

  private final Random random = new Random(SEED);

  private BigInteger integer() {
    return new BigInteger(1 + random.nextInt(150), random)
        .subtract(new BigInteger(1 + random.nextInt(150), random));
  }

  private ZRootTwo real() {
    return new ZRootTwo(integer(), integer());
  }

  private ZOmega complex() {
    return new ZOmega(integer(), integer(), integer(), integer());
  }

  @Test
  void realElementsFormARingWithConjugation() {
    for (int k = 0; k < CASES; k++) {
      ZRootTwo x = real();
      ZRootTwo y = real();
      ZRootTwo z = real();
      String message = "seed " + SEED + ", case " + k;
      assertEquals(x.times(y.plus(z)), x.times(y).plus(x.times(z)), message);
      assertEquals(x.times(y).times(z), x.times(y.times(z)), message);
      assertEquals(x.times(y), y.times(x), message);
      assertEquals(ZRootTwo.ZERO, x.minus(y).plus(y).plus(x.negate()), message);
      assertEquals(x.times(y).bullet(), x.bullet().times(y.bullet()), message);
      assertEquals(ZRootTwo.of(x.norm()), x.times(x.bullet()), message);
      assertEquals(x, x.times(ZRootTwo.ROOT_TWO).dividedByRootTwo(), message);
      assertEquals(Optional.of(x), x.times(y).dividedExactly(y), message);
      assertTrue(x.remainder(y).norm().abs().compareTo(y.norm().abs()) < 0, message);
    }
  }

  @Test
  void signIsThatOfTheRealNumber() {
    for (int a = -20; a <= 20; a++) {
      for (int b = -20; b <= 20; b++) {
        int expected = (int) Math.signum(a + b * Math.sqrt(2));
        assertEquals(expected, ZRootTwo.of(a, b).signum(), a + "+" + b + "√2");
      }
    }
  }

  @Test
  void complexElementsFormARingWithTwoConjugations() {
    for (int k = 0; k < CASES; k++) {
      ZOmega x = complex();
      ZOmega y = complex();
      ZOmega z = complex();
      String message = "seed " + SEED + ", case " + k;
      assertEquals(x.times(y.plus(z)), x.times(y).plus(x.times(z)), message);
      assertEquals(x.times(y).times(z), x.times(y.times(z)), message);
      assertEquals(x.times(y), y.times(x), message);
      assertEquals(ZOmega.ZERO, x.minus(y).plus(y).plus(x.negate()), message);
      assertEquals(x.times(y).conjugate(), x.conjugate().times(y.conjugate()), message);
      assertEquals(x.times(y).bullet(), x.bullet().times(y.bullet()), message);
      assertEquals(ZOmega.of(x.squaredModulus()), x.times(x.conjugate()), message);
      assertTrue(x.squaredModulus().isDoublyNonnegative(), message);
      ZRootTwo r = real();
      assertEquals(x.times(ZOmega.of(r)), x.times(r), message);
    }
  }

  @Test
  void primesOverTwoDivideOut() {
    for (int k = 0; k < CASES; k++) {
      ZOmega x = complex();
      String message = "seed " + SEED + ", case " + k;
      assertEquals(x.times(ZOmega.of(ZRootTwo.ROOT_TWO)), x.timesRootTwo(), message);
      assertEquals(x, x.timesRootTwo().dividedByRootTwo(), message);
      assertEquals(x, x.times(ZOmega.DELTA).dividedByDelta(), message);
      ZOmega odd = x.timesRootTwo().plus(ZOmega.ONE);
      assertFalse(odd.isDivisibleByDelta(), message);
      assertThrows(ArithmeticException.class, odd::dividedByDelta, message);
      assertThrows(ArithmeticException.class, odd::dividedByRootTwo, message);
    }
    assertEquals(ZRootTwo.of(2, 1), ZOmega.DELTA.squaredModulus());
    assertThrows(ArithmeticException.class, ZRootTwo.ONE::dividedByRootTwo);
  }

  @Test
  void powersOfOmegaHaveOrderEight() {
    ZOmega power = ZOmega.ONE;
    for (int k = 0; k < 8; k++) {
      assertEquals(Optional.of(k), power.omegaPower());
      assertEquals(power, ZOmega.ONE.timesOmega(k));
      assertEquals(power.conjugate(), ZOmega.ONE.timesOmega(-k));
      power = power.times(ZOmega.OMEGA);
    }
    assertEquals(ZOmega.ONE, power);
    assertEquals(Optional.empty(), ZOmega.DELTA.omegaPower());
  }

  @Test
  void commonDivisorsDivideAndContainTheCommonFactor() {
    for (int k = 0; k < 50; k++) {
      ZOmega common = complex();
      ZOmega x = complex().times(common);
      ZOmega y = complex().times(common);
      ZOmega gcd = x.gcd(y);
      String message = "seed " + SEED + ", case " + k;
      assertEquals(ZOmega.ZERO, x.remainder(gcd), message);
      assertEquals(ZOmega.ZERO, y.remainder(gcd), message);
      assertEquals(ZOmega.ZERO, gcd.remainder(common), message);
      ZRootTwo shared = real();
      ZRootTwo divisor = real().times(shared).gcd(real().times(shared));
      assertTrue(divisor.dividedExactly(shared).isPresent(), message);
    }
  }

  @Test
  void fractionsReduceToLowestTerms() {
    for (int k = 0; k < CASES; k++) {
      DOmega x = new DOmega(complex(), random.nextInt(12));
      DOmega y = new DOmega(complex(), random.nextInt(12));
      String message = "seed " + SEED + ", case " + k;
      assertTrue(x.exponent() == 0 || !x.numerator().isDivisibleByRootTwo(), message);
      assertEquals(x, x.plus(y).minus(y), message);
      assertEquals(x.times(y).bullet(), x.bullet().times(y.bullet()), message);
      assertEquals(x.times(y).conjugate(), x.conjugate().times(y.conjugate()), message);
      assertEquals(x, new DOmega(x.numerator().timesRootTwo(), x.exponent() + 1), message);
      assertEquals(x, new DOmega(x.numerator(), x.exponent() - 3).times(rootTwoTo(-3)), message);
    }
  }

  private static DOmega rootTwoTo(int power) {
    return new DOmega(ZOmega.ONE, -power);
  }

  @Test
  void numbersAsText() {
    assertEquals("0", DOmega.ZERO.toString());
    assertEquals("1", DOmega.ONE.toString());
    assertEquals("-ω", DOmega.of(ZOmega.OMEGA.negate()).toString());
    assertEquals("1/√2", new DOmega(ZOmega.ONE, 1).toString());
    assertEquals("(-3 + 2ω - ω^3)/√2^5", new DOmega(ZOmega.of(-3, 2, 0, -1), 5).toString());
  }

  /** Also where large coefficients cancel: (√2 - 1)^60 is 2^{-76.3}. */
  @Test
  void realPartsAsDoubles() {
    DOmega small = DOmega.ONE;
    DOmega factor = DOmega.of(ZOmega.of(-1, 1, 0, -1));
    for (int k = 1; k <= 60; k++) {
      small = small.times(factor);
      double expected = Math.pow(Math.sqrt(2) - 1, k);
      assertEquals(expected, small.real(), 1e-13 * expected, "power " + k);
    }
    assertEquals(Math.sqrt(0.5), new DOmega(ZOmega.ONE, 1).real(), 1e-16);
    assertEquals(0.5, new DOmega(ZOmega.of(0, 1, 5, 0), 1).real(), 1e-15);
  }
}

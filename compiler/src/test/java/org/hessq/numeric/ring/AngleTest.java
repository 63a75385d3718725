package org.hessq.numeric.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AngleTest {
  private static final long SEED = 77;

  @Test
  void piHasTheKnownDigits() {
    BigDecimal pi =
        new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899");
    int bits = 240;
    BigInteger expected =
        pi.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits))).toBigInteger();
    assertEquals(expected, FixedPoint.pi(bits));
    assertThrows(IllegalArgumentException.class, () -> FixedPoint.pi(FixedPoint.MAX_BITS + 1));
  }

  @Test
  void sineVanishesAtPiToTheLastPlace() {
    for (int bits : new int[] {8, 64, 300, 1024}) {
      FixedPoint.CosSin point = FixedPoint.cosSin(FixedPoint.pi(bits), bits);
      BigInteger one = BigInteger.ONE.shiftLeft(bits);
      assertTrue(point.cos().add(one).abs().bitLength() <= 1, () -> "cos π, bits " + bits);
      assertTrue(point.sin().abs().bitLength() <= 2, () -> "sin π, bits " + bits);
    }
  }

  @Test
  void agreesWithDoublesForAnglesOfEverySize() {
    Random random = new Random(SEED);
    for (int k = 0; k < 300; k++) {
      double radians = Math.scalb(random.nextGaussian(), random.nextInt(2000) - 1000);
      FixedPoint.CosSin point = FixedPoint.cosSin(Angle.radians(radians).fixed(120), 120);
      String message = "seed " + SEED + ", angle " + radians;
      assertEquals(StrictMath.cos(radians), FixedPoint.toDouble(point.cos(), 120), 2e-16, message);
      assertEquals(StrictMath.sin(radians), FixedPoint.toDouble(point.sin(), 120), 2e-16, message);
    }
  }

  @Test
  void fractionsOfPiAreReducedModuloFourPi() {
    for (int n = -40; n <= 40; n++) {
      double expected = Math.PI * (((n % 28) + 28) % 28) / 7;
      assertEquals(expected, FixedPoint.toDouble(Angle.pi(n, 7).fixed(80), 80), 1e-14);
    }
    assertEquals(Angle.pi(1, 3), Angle.pi(5, 15));
  }

  @Test
  void quartersAreRecognisedExactly() {
    assertEquals(OptionalInt.of(0), Angle.radians(-0.0).quarters());
    assertEquals(OptionalInt.empty(), Angle.radians(Math.PI / 4).quarters());
    assertEquals(OptionalInt.of(15), Angle.pi(-1, 4).quarters());
    assertEquals(OptionalInt.of(2), Angle.pi(9, 2).quarters());
    assertEquals(OptionalInt.empty(), Angle.pi(1, 8).quarters());
  }

  @Test
  void rejectsWhatIsNoAngle() {
    assertThrows(IllegalArgumentException.class, () -> Angle.radians(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Angle.radians(Double.NEGATIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Angle.pi(1, 0));
    assertThrows(IllegalArgumentException.class, () -> Angle.pi(1, 3).fixed(1025));
  }

  @Test
  void nearestQuotientRoundsHalvesUp() {
    for (int n = -12; n <= 12; n++) {
      for (int d : new int[] {-3, -2, 2, 3, 4}) {
        long expected = (long) Math.floor((double) n / d + 0.5);
        BigInteger actual =
            FixedPoint.divideToNearest(BigInteger.valueOf(n), BigInteger.valueOf(d));
        assertEquals(BigInteger.valueOf(expected), actual, n + "/" + d);
      }
    }
  }
}

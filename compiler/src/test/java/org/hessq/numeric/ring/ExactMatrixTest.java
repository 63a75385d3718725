package org.hessq.numeric.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

class ExactMatrixTest {
  private static final long SEED = 5;
  private static final String GATES = "HSsTtXYZ";

  private static String randomWord(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int k = 0; k < length; k++) {
      word.append(GATES.charAt(random.nextInt(GATES.length())));
    }
    return word.toString();
  }

  private static Complex[][] gate(char gate) {
    Complex one = Complex.ONE;
    Complex zero = Complex.ZERO;
    Complex i = Complex.I;
    Complex omega = new Complex(Math.sqrt(0.5), Math.sqrt(0.5));
    Complex half = new Complex(Math.sqrt(0.5));
    return switch (gate) {
      case 'H' -> new Complex[][] {{half, half}, {half, half.negate()}};
      case 'X' -> new Complex[][] {{zero, one}, {one, zero}};
      case 'Y' -> new Complex[][] {{zero, i.negate()}, {i, zero}};
      case 'Z' -> new Complex[][] {{one, zero}, {zero, one.negate()}};
      case 'S' -> new Complex[][] {{one, zero}, {zero, i}};
      case 's' -> new Complex[][] {{one, zero}, {zero, i.negate()}};
      case 'T' -> new Complex[][] {{one, zero}, {zero, omega}};
      default -> new Complex[][] {{one, zero}, {zero, omega.conjugate()}};
    };
  }

  private static Complex[][] product(String word) {
    Complex[][] result = {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE}};
    for (char letter : word.toCharArray()) {
      Complex[][] g = gate(letter);
      Complex[][] next = new Complex[2][2];
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          next[r][c] = g[r][0].multiply(result[0][c]).add(g[r][1].multiply(result[1][c]));
        }
      }
      result = next;
    }
    return result;
  }

  private static Complex value(DOmega x) {
    double h = Math.sqrt(0.5);
    double b = x.numerator().b().doubleValue();
    double d = x.numerator().d().doubleValue();
    return new Complex(
            x.numerator().a().doubleValue() + h * (b - d),
            x.numerator().c().doubleValue() + h * (b + d))
        .multiply(Math.pow(2, -x.exponent() / 2.0));
  }

  @Test
  void wordsMultiplyLikeMatricesOfDoubles() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      String word = randomWord(random, random.nextInt(40));
      ExactMatrix exact = ExactMatrix.of(word);
      Complex[][] expected = product(word);
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          double error = value(exact.entry(r, c)).subtract(expected[r][c]).abs();
          assertEquals(0, error, 1e-9, "seed " + SEED + ", word " + word);
        }
      }
      assertTrue(exact.isUnitary());
      assertTrue(exact.adjoint().times(exact).equals(ExactMatrix.IDENTITY));
    }
  }

  @Test
  void concatenationIsMultiplicationFromTheLeft() {
    Random random = new Random(SEED);
    for (int k = 0; k < 100; k++) {
      String first = randomWord(random, 20);
      String second = randomWord(random, 20);
      assertEquals(
          ExactMatrix.of(first + second),
          ExactMatrix.of(second).times(ExactMatrix.of(first)),
          "seed " + SEED);
    }
  }

  @Test
  void distanceIsTheOperatorNormUpToPhase() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      String word = randomWord(random, 12);
      double radians = 20 * random.nextDouble() - 10;
      Complex[][] u = product(word);
      Complex left = new Complex(Math.cos(radians / 2), -Math.sin(radians / 2));
      double trace =
          u[0][0]
              .conjugate()
              .multiply(left)
              .add(u[1][1].conjugate().multiply(left.conjugate()))
              .abs();
      double expected = Math.sqrt(Math.max(0, 2 - trace));
      double actual = ExactMatrix.of(word).distanceToRz(radians);
      assertEquals(expected, actual, 1e-7, "seed " + SEED + ", word " + word);
    }
  }

  @Test
  void distanceOfIdentityIsTwiceTheSineOfAQuarterAngle() {
    for (double radians = 1; radians > 1e-45; radians /= 7.3) {
      double actual = ExactMatrix.IDENTITY.distanceToRz(radians);
      double expected = 2 * StrictMath.sin(radians / 4);
      assertEquals(1, actual / expected, 1e-14 + 1e-50 / radians, "angle " + radians);
      assertTrue(actual >= expected * (1 - 1e-15), "a lower value is no bound, angle " + radians);
    }
  }

  @Test
  void exactMultiplesAreAtDistanceZeroAndDoublesAreNot() {
    assertEquals(0, ExactMatrix.of("T").distanceTo(Angle.pi(1, 4)));
    assertEquals(0, ExactMatrix.of("XZX").distanceTo(Angle.pi(-3, 1)));
    double gap = ExactMatrix.of("T").distanceToRz(Math.PI / 4);
    assertEquals(1.5308084989341916e-17, gap, 1e-30);
    assertEquals(Math.sqrt(2), ExactMatrix.of("X").distanceToRz(0.3), 1e-15);
  }

  @Test
  void equalityUpToPhase() {
    assertTrue(ExactMatrix.of("SXSX").equalsUpToPhase(ExactMatrix.IDENTITY));
    assertFalse(ExactMatrix.of("SXSX").equals(ExactMatrix.IDENTITY));
    assertFalse(ExactMatrix.of("T").equalsUpToPhase(ExactMatrix.of("t")));
    assertFalse(ExactMatrix.of("H").isIdentityUpToPhase());
  }

  @Test
  void rejectsUnknownGatesAndMatricesThatAreNotUnitary() {
    assertThrows(IllegalArgumentException.class, () -> ExactMatrix.of("HQ"));
    ZOmega one = ZOmega.ONE;
    ExactMatrix shear = new ExactMatrix(one, one, ZOmega.ZERO, one, 0);
    assertFalse(shear.isUnitary());
    assertThrows(ArithmeticException.class, () -> shear.distanceToRz(0));
    assertThrows(IllegalArgumentException.class, () -> new ExactMatrix(one, one, one, one, -1));
    assertThrows(IndexOutOfBoundsException.class, () -> shear.entry(2, 0));
  }
}

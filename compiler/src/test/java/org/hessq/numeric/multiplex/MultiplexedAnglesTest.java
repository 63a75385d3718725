package org.hessq.numeric.multiplex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultiplexedAnglesTest {
  private static final double FREE = Double.NaN;

  @Test
  void solvesGivenAnglesWithNoMoreRotationsThanThereAre() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      double[] angles = new double[1 << random.nextInt(7)];
      double density = random.nextDouble();
      for (int j = 0; j < angles.length; j++) {
        angles[j] = random.nextDouble() < density ? 6 * random.nextDouble() - 3 : FREE;
      }
      double[] rotations = MultiplexedAngles.solve(angles);
      long given = Arrays.stream(angles).filter(a -> !Double.isNaN(a)).count();
      long used = Arrays.stream(rotations).filter(a -> a != 0).count();
      assertTrue(used <= given, "seed " + seed);
      double[] result = MultiplexedAngles.evaluate(rotations);
      for (int j = 0; j < angles.length; j++) {
        if (!Double.isNaN(angles[j])) {
          assertEquals(angles[j], result[j], 1e-13, "seed " + seed);
        }
      }
    }
  }

  @Test
  void ignoresControlsThatChangeNothing() {
    assertArrayEquals(
        new double[] {0.7, 0, 0, 0}, MultiplexedAngles.solve(new double[] {0.7, 0.7, 0.7, 0.7}));
    assertArrayEquals(
        new double[] {0.7, 0, 0, 0}, MultiplexedAngles.solve(new double[] {0.7, FREE, FREE, 0.7}));
    assertArrayEquals(new double[2], MultiplexedAngles.solve(new double[] {FREE, FREE}));
    double third = 1 / 3.0;
    double[] rounded = {third + 1e-16, third, third, third + 1e-16};
    assertEquals(1, Arrays.stream(MultiplexedAngles.solve(rounded)).filter(a -> a != 0).count());
  }

  @Test
  void evaluatesTheMeaningOfMasks() {
    double[] angles = MultiplexedAngles.evaluate(new double[] {1, 10, 100, 1000});
    assertArrayEquals(new double[] {1111, 1 - 10 + 100 - 1000, 1 + 10 - 100 - 1000, 891}, angles);
  }

  @Test
  void knowsRightAngles() {
    assertEquals(OptionalInt.of(3), MultiplexedAngles.rightAngles(new double[] {-Math.PI / 2, 0}));
    assertEquals(OptionalInt.of(0), MultiplexedAngles.rightAngles(new double[] {0}));
    assertEquals(OptionalInt.empty(), MultiplexedAngles.rightAngles(new double[] {0.1}));
    assertEquals(
        OptionalInt.empty(), MultiplexedAngles.rightAngles(new double[] {Math.PI / 2, 0.1}));
  }

  @Test
  void refusesLengthsThatAreNoPowersOfTwo() {
    assertThrows(
        IllegalArgumentException.class, () -> MultiplexedAngles.solve(new double[] {1, 2, 3}));
  }
}

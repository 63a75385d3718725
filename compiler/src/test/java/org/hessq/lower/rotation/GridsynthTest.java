package org.hessq.lower.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.ExactMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridsynthTest {
  private static final long SEED = 99;

  private static List<Double> referenceAngles() throws IOException {
    return Files.readAllLines(Path.of("../test-circuits/lower/angles200.txt")).stream()
        .map(Double::valueOf)
        .toList();
  }

  private static void assertWithin(Word word, Angle angle, double epsilon) {
    String message = angle + " at " + epsilon + ": " + word;
    assertTrue(word.error() <= epsilon, message);
    assertEquals(ExactMatrix.of(word.gates()).distanceTo(angle), word.error(), message);
    long letters = word.gates().chars().filter(c -> c == 'T' || c == 't').count();
    assertEquals(letters, word.tCount(), message);
  }

  /** The bounds are the best means of other tools on the same angles. */
  @ParameterizedTest
  @CsvSource({"1e-3, 27.32", "1e-6, 58.70", "1e-10, 99.20", "1e-20, 199.50"})
  void meanCountOnTheReferenceAngles(double epsilon, double bound) throws IOException {
    List<Double> angles = referenceAngles();
    assertEquals(200, angles.size());
    long total = 0;
    for (double radians : angles) {
      Word word = Gridsynth.rz(radians, epsilon);
      assertWithin(word, Angle.radians(radians), epsilon);
      total += word.tCount();
    }
    double mean = total / 200.0;
    assertTrue(mean <= bound, () -> "mean " + mean + " exceeds " + bound);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.1, 1e-2, 1e-4, 1e-7, 1e-12, 1e-15, 1e-25, 1e-30})
  void everyWordIsWithinItsTolerance(double epsilon) {
    Random random = new Random(SEED);
    for (int k = 0; k < 8; k++) {
      double radians = 100 * random.nextGaussian();
      assertWithin(Gridsynth.rz(radians, epsilon), Angle.radians(radians), epsilon);
    }
  }

  /** Just outside ε of a multiple of π/4 is where words are longest and searches widest. */
  @Test
  void tinyHugeNegativeAndNearlyExactAngles() {
    double[] angles = {
      1e-2,
      1e-5,
      -1e-8,
      1e-10,
      1e-11,
      3e-12,
      1e-15,
      3e-17,
      1e-19,
      3e-20,
      1e-30,
      Double.MIN_VALUE,
      -Double.MIN_NORMAL,
      Double.MAX_VALUE,
      -1e300,
      1e10,
      Math.PI / 4,
      Math.nextUp(Math.PI / 2),
      -Math.PI,
      7 * Math.PI / 4 + 1e-9
    };
    for (double epsilon : new double[] {1e-3, 1e-12, 1e-20, 1e-30}) {
      for (double radians : angles) {
        assertWithin(Gridsynth.rz(radians, epsilon), Angle.radians(radians), epsilon);
      }
    }
  }

  @Test
  void exactMultiplesOfAQuarterPiAreExactAndShort() {
    for (int k = -20; k <= 20; k++) {
      Word word = Gridsynth.rz(Angle.pi(k, 4), 1e-30);
      assertEquals(0, word.error(), word.gates());
      assertWithin(word, Angle.pi(k, 4), 0);
      assertEquals(k & 1, word.tCount());
      assertTrue(word.gates().length() <= 2, word.gates());
    }
    assertEquals(new Word("", 0, 0), Gridsynth.rz(0, 1e-10));
    assertEquals(new Word("", 0, 0), Gridsynth.rz(-0.0, 1e-10));
  }

  @Test
  void theDoubleNextToAQuarterPiIsNotAQuarterPi() {
    Word word = Gridsynth.rz(Math.PI / 4, 1e-10);
    assertEquals("T", word.gates());
    assertEquals(1.53e-17, word.error(), 1e-19);
    assertTrue(Gridsynth.rz(Math.PI / 4, 1e-18).tCount() > 100);
  }

  @Test
  void theSmallestTolerance() {
    double epsilon = Gridsynth.MIN_EPSILON;
    assertWithin(Gridsynth.rz(1.25, epsilon), Angle.radians(1.25), epsilon);
  }

  @Test
  void fractionsOfPi() {
    for (int n = 1; n < 24; n++) {
      assertWithin(Gridsynth.rz(Angle.pi(n, 12), 1e-22), Angle.pi(n, 12), 1e-22);
    }
  }

  @Test
  void theSameCallGivesTheSameWord() {
    for (double epsilon : new double[] {1e-2, 1e-9, 1e-20}) {
      assertEquals(Gridsynth.rz(2.5, epsilon), Gridsynth.rz(2.5, epsilon));
    }
  }

  @Test
  void inverseUndoesTheWord() {
    Random random = new Random(SEED);
    for (int k = 0; k < 20; k++) {
      double radians = 6 * random.nextDouble();
      Word word = Gridsynth.rz(radians, 1e-6);
      Word inverse = Gridsynth.inverse(word);
      assertTrue(ExactMatrix.of(word.gates() + inverse.gates()).equals(ExactMatrix.IDENTITY));
      assertWithin(inverse, Angle.radians(-radians), 1e-6);
    }
  }

  @Test
  void rejectsBadArguments() {
    for (double epsilon : new double[] {0, -1, 1.01, 1e-41, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Gridsynth.rz(1, epsilon));
      assertThrows(IllegalArgumentException.class, () -> Gridsynth.expectedT(epsilon));
    }
    assertThrows(IllegalArgumentException.class, () -> Gridsynth.rz(Double.NaN, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new Word("HT", 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Word("HQ", 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Word("H", 0, Double.NaN));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.1, 1e-2, 1e-8, 1e-15})
  void lawOfTheMeanHoldsOnTheReferenceAngles(double epsilon) throws IOException {
    double mean =
        referenceAngles().stream()
            .mapToInt(radians -> Gridsynth.rz(radians, epsilon).tCount())
            .average()
            .orElseThrow();
    assertEquals(mean, Gridsynth.expectedT(epsilon), 0.8, "epsilon " + epsilon);
  }
}

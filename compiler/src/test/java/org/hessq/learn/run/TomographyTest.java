package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hessq.numeric.Norms;
import org.junit.jupiter.api.Test;

class TomographyTest {
  private static final long SEED = 20_261_122;
  private static final double EPSILON = 2e-2;

  @Test
  void theErrorIsThatOfTheSamples() {
    double[] vector = new SplittableRandom(SEED).doubles(30, -1, 1).toArray();
    double sum = 0;
    for (int k = 0; k < 20; k++) {
      double[] read = Tomography.read(vector, EPSILON, new SplittableRandom(SEED + k));
      assertEquals(Norms.two(vector), Norms.two(read), 1e-12, "seed " + (SEED + k));
      double[] difference = new double[30];
      for (int i = 0; i < 30; i++) {
        difference[i] = (read[i] - vector[i]) / Norms.two(vector);
        assertTrue(read[i] * vector[i] >= 0, "the sign of entry " + i);
      }
      sum += Norms.two(difference) * Norms.two(difference);
    }
    // An amplitude read from S samples has the variance 1/(4 S), and S = N/ε².
    assertEquals(EPSILON / 2, Math.sqrt(sum / 20), .2 * EPSILON / 2);
  }

  @Test
  void aSeedGivesTheSameReading() {
    double[] vector = {.6, -.8, 0};
    assertArrayEquals(
        Tomography.read(vector, EPSILON, new SplittableRandom(SEED)),
        Tomography.read(vector, EPSILON, new SplittableRandom(SEED)));
  }
}

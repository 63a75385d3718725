package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SolutionOverlapTest {
  private static final long SEED = 20_261_128;

  /** Any right-hand side of any definite matrix is one of a diagonal matrix. */
  @Test
  void theBoundHoldsWithAndWithoutTheNorm() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < 1000; k++) {
      double kappa = Math.pow(10, 4 * random.nextDouble());
      double sumB = 0;
      double sumX = 0;
      double sumBx = 0;
      for (int i = 0; i < 6; i++) {
        double eigenvalue = i < 2 ? Math.pow(kappa, i) : Math.pow(kappa, random.nextDouble());
        double b = random.nextDouble(-1, 1);
        sumB += b * b;
        sumX += b * b / eigenvalue / eigenvalue;
        sumBx += b * b / eigenvalue;
      }
      double overlap = sumBx / Math.sqrt(sumB * sumX);
      double norm = Math.sqrt(sumX / sumB);
      double withNorm = SolutionOverlap.bound(1, kappa, norm, norm);
      double without = SolutionOverlap.bound(1, kappa, 0, Double.POSITIVE_INFINITY);
      String label = "seed " + SEED + ", case " + k;
      assertTrue(withNorm <= overlap * (1 + 1e-12), label);
      assertTrue(without <= withNorm * (1 + 1e-12), label);
      assertEquals(2 * Math.sqrt(kappa) / (kappa + 1), without, 1e-12, label);
    }
  }

  @Test
  void twoEigenvaluesAttainIt() {
    double kappa = 9;
    double norm = Math.sqrt((.3 + .7 / kappa / kappa));
    double overlap = (.3 + .7 / kappa) / norm;
    assertEquals(overlap, SolutionOverlap.bound(1, kappa, norm, norm), 1e-12);
  }
}

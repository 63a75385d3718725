package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterferenceTest {
  private static final long SEED = 20_261_130;
  private static final double EPSILON = 5e-2;

  @Test
  void anOverlapIsReadToItsAccuracyAndNotBetter() {
    SplittableRandom random = new SplittableRandom(SEED);
    int outside = 0;
    double squares = 0;
    for (int k = 0; k < 400; k++) {
      double exact = k % 2 == 0 ? -.3 : .9;
      double error = Interference.overlap(exact, EPSILON, random) - exact;
      outside += Math.abs(error) > EPSILON ? 1 : 0;
      squares += error * error / (1 - exact * exact) / 400;
    }
    assertTrue(outside <= 4, "seed " + SEED + ": " + outside + " of 400 outside");
    // The mean of S outcomes ±1 has the variance (1 − o²)/S, and S = 2 ln(200)/ε².
    double deviation = EPSILON / Math.sqrt(2 * Math.log(200));
    assertEquals(deviation, Math.sqrt(squares), .1 * deviation, "seed " + SEED);
  }
}

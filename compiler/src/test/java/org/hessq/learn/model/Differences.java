package org.hessq.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

/** Central differences beside formulas. */
final class Differences {
  private static final double STEP = 1e-5;

  private Differences() {}

  /** Compares gradient and Hessian at {@code weights} with differences of loss and gradient. */
  static void check(Trainee model, double[] weights, double tolerance) {
    LocalModel here = model.at(0, weights);
    for (int j = 0; j < here.gradient().length; j++) {
      double[] up = moved(weights, here.offset() + j, STEP);
      double[] down = moved(weights, here.offset() + j, -STEP);
      double slope = (model.loss(up).getAsDouble() - model.loss(down).getAsDouble()) / (2 * STEP);
      assertEquals(slope, here.gradient()[j], tolerance, "gradient " + j);
      double[] above = model.at(0, up).gradient();
      double[] below = model.at(0, down).gradient();
      for (int i = 0; i < above.length; i++) {
        assertEquals(
            (above[i] - below[i]) / (2 * STEP),
            here.hessian().get(i, j),
            tolerance,
            "entry (" + i + ", " + j + ")");
      }
    }
  }

  private static double[] moved(double[] weights, int index, double by) {
    double[] moved = Arrays.copyOf(weights, weights.length);
    moved[index] += by;
    return moved;
  }
}

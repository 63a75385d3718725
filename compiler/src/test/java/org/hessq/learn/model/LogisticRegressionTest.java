package org.hessq.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.hessq.learn.Data;
import org.hessq.learn.condition.Condition;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.problem.training.Model;
import org.junit.jupiter.api.Test;

/** The nine iterates of the breast-cancer run. */
class LogisticRegressionTest {
  private static final double[] ACCURACY = {
    .37258, .97188, .97891, .98594, .98770, .98594, .98594, .98594, .98594
  };

  @Test
  void exactNewtonGoesThroughTheNineReferenceIterates() throws IOException {
    LogisticRegression model = new LogisticRegression((Model.Logistic) Data.wdbc("").model());
    double[] w = model.start();
    for (Map<String, String> row : Data.table("newton_log.csv")) {
      int step = Integer.parseInt(row.get("iteration"));
      LocalModel local = model.at(step, w);
      double[] delta = DenseMatrix.solve(local.hessian(), local.gradient());
      assertEquals(number(row, "loss"), model.loss(w).getAsDouble(), 1e-11, "loss " + step);
      double size = step < 8 ? 1e-6 : 1e-1;
      relative(number(row, "grad_norm"), Norms.two(local.gradient()), size, "gradient " + step);
      relative(number(row, "step_norm"), Norms.two(delta), size, "step " + step);
      Condition condition = Condition.of(local.hessian(), java.util.OptionalDouble.empty());
      relative(number(row, "eig_min"), condition.smallest(), 1e-9, "smallest " + step);
      relative(number(row, "eig_max"), condition.largest(), 1e-9, "largest " + step);
      relative(number(row, "kappa"), condition.number().getAsDouble(), 1e-8, "kappa " + step);
      assertEquals(ACCURACY[step], model.accuracy(w), 5e-6, "accuracy " + step);
      assertArrayEquals(Data.iterate(step), w, 1e-10, "iterate " + step);
      for (int i = 0; i < w.length; i++) {
        w[i] -= delta[i];
      }
    }
    assertEquals(-.3728965693, w[0], 1e-10);
    assertEquals(-.4172369765, w[1], 1e-10);
    assertEquals(-.3666011498, w[2], 1e-10);
  }

  @Test
  void theHessianIsTheDerivativeOfTheGradientAndThatOfTheLoss() throws IOException {
    Differences.check(
        new LogisticRegression((Model.Logistic) Data.wdbc("").model()), Data.iterate(2), 1e-7);
  }

  private static double number(Map<String, String> row, String key) {
    return Double.parseDouble(row.get(key));
  }

  private static void relative(double expected, double actual, double tolerance, String what) {
    assertEquals(expected, actual, tolerance * Math.abs(expected), what);
  }
}

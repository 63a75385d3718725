package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.hessq.learn.Data;
import org.hessq.learn.model.LogisticRegression;
import org.hessq.learn.model.StepFault;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many Newton steps each sparsification takes to a gradient norm of 1e-6. */
class StepCountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none         | none         | 7
          matching(1)  | none         | 91
          matching(2)  | none         | 72
          union(2)     | shift(1e-2)  | 95
          union(4)     | shift(1e-2)  | 60
          union(8)     | shift(1e-2)  | 38
          union(16)    | shift(1e-2)  | 21
          matching(2)  | shift(1e-2)  | 72
          matching(4)  | shift(1e-2)  | 66
          matching(8)  | shift(1e-2)  | 42
          matching(16) | shift(1e-2)  | 28
          union(2)     | compensation | 166
          union(4)     | compensation | 124
          union(8)     | compensation | 70
          union(16)    | compensation | 28
          blocks(2)    | none         | 70
          blocks(4)    | none         | 75
          blocks(8)    | none         | 69
          blocks(16)   | none         | 24
          taper(2)     | none         | 54
          taper(4)     | none         | 67
          taper(8)     | none         | 48
          """)
  void convergesInAsManyStepsAsTheReference(String rule, String repair, int steps)
      throws IOException {
    NewtonRun.Outcome outcome = run(rule, repair);
    assertEquals(NewtonRun.Ending.CONVERGED, outcome.ending(), outcome.fault().toString());
    assertEquals(steps, outcome.steps().size());
    // A gradient of g leaves at most |g|²/(2 λ_min) of the loss.
    assertEquals(.102416565756, outcome.loss().orElseThrow(), 1e-12 / 2e-2 + 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "union(2)",
    "union(4)",
    "union(8)",
    "union(16)",
    "intersection(4)",
    "intersection(8)",
    "intersection(16)",
    "matching(4)",
    "matching(8)",
    "matching(16)"
  })
  void rawPruningEndsWithARefusalWithinTenSteps(String rule) throws IOException {
    NewtonRun.Outcome outcome = run(rule, "none");
    assertEquals(NewtonRun.Ending.STOPPED, outcome.ending());
    String code = outcome.fault().orElseThrow().diagnostics().getFirst().code();
    assertTrue(List.of(StepFault.UPHILL.code(), StepFault.LINE_SEARCH.code()).contains(code), code);
    assertTrue(outcome.steps().size() <= 10, outcome.steps().size() + " steps");
  }

  @Test
  void gradientDescentWithTheInverseOfTheLargestEigenvalueTakesThousandsOfSteps() {
    LogisticRegression model = new LogisticRegression((Model.Logistic) Data.wdbc("").model());
    double[] w = model.start();
    double rate = 1 / DenseMatrix.eigenvalues(model.at(0, w).hessian())[w.length - 1];
    int steps = 0;
    for (double[] g = model.gradient(w); Norms.two(g) >= 1e-6; g = model.gradient(w)) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= rate * g[i];
      }
      steps++;
    }
    assertEquals(2353, steps);
  }

  private static NewtonRun.Outcome run(String rule, String repair) throws IOException {
    Training training =
        Data.wdbc(", sparsify = " + rule + ", repair = " + repair + ", stop = 1e-6, steps = 200");
    return new NewtonRun(training, Circuits.NONE, Taking.CLASSICAL)
        .run(List.of(), _ -> {}, Progress.SILENT);
  }
}

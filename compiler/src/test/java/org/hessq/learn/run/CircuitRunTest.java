package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hessq.learn.Data;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Training;
import org.hessq.report.training.Decision;
import org.hessq.report.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whole training runs with every step from its circuit, in some minutes. What came of each step
 * stands in {@code test-circuits/learn/circuit_runs.csv}.
 */
@EnabledIfSystemProperty(named = "learn.circuits", matches = "true")
class CircuitRunTest {
  @Test
  void theBreastCancerRunConvergesOnCircuits() throws IOException {
    List<StepReport> steps = run("W", Data.wdbc(", stop = 1e-6, accuracy = 1e-2"));
    for (StepReport step : steps) {
      for (Decision decision : step.decisions()) {
        assertEquals("cholesky", decision.solver(), "step " + step.step() + ", " + decision);
      }
    }
  }

  @Test
  void theSmallNetworkConvergesOnCircuits() throws IOException {
    run(
        "M16",
        Data.m16(
            ", activation = tanh, loss = squared, curvature = exact, warm_up = gradient(50, 0.5)",
            ", floor = 0.1, stop = 1e-6, accuracy = 1e-2"));
  }

  private static List<StepReport> run(String name, Training training) throws IOException {
    Taking all = new Taking(Taking.Which.ALL, List.of(), Taking.Reading.EXACT);
    NewtonRun.Outcome outcome =
        new NewtonRun(training, Circuits.COMPILED, all).run(List.of(), _ -> {}, Progress.SILENT);
    List<Map<String, String>> rows =
        Data.table("circuit_runs.csv").stream().filter(r -> r.get("run").equals(name)).toList();
    assertEquals(NewtonRun.Ending.CONVERGED, outcome.ending(), outcome.fault().toString());
    assertEquals(rows.size(), outcome.steps().size());
    for (StepReport step : outcome.steps()) {
      Map<String, String> row = rows.get(step.step());
      assertEquals(row.get("verdict"), step.quantum().orElseThrow().verdict().orElseThrow());
      assertEquals("quantum", step.taken().by());
      double error = step.taken().error().orElseThrow();
      assertTrue(error < training.epsilon(), "error of the direction " + error);
      assertEquals(Double.parseDouble(row.get("error")), error, 1e-3 * error, "step " + row);
      assertEquals(row.get("solver"), step.quantum().orElseThrow().solver());
      assertEquals(row.get("t"), step.quantum().orElseThrow().tCount().toString());
      double loss = Double.parseDouble(row.get("loss"));
      assertEquals(loss, step.loss().orElseThrow(), 1e-6 * loss, "step " + row);
    }
    return outcome.steps();
  }
}

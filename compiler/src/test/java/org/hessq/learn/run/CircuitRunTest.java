package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hessq.learn.Data;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Training;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whole training runs with every step from its circuit, in some minutes. What must come of each
 * step stands in {@code test-circuits/learn/circuit_runs.csv}; every column is compared.
 */
@EnabledIfSystemProperty(named = "learn.circuits", matches = "true")
class CircuitRunTest {
  private static final double TOLERANCE = 1e-6;

  /** The error of a direction is itself a small difference. */
  private static final double TOLERANCE_OF_ERRORS = 1e-3;

  @Test
  void theBreastCancerRunConvergesOnCircuits() throws IOException {
    for (StepReport step : run("W", Data.wdbc(", stop = 1e-6, accuracy = 1e-2"))) {
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
      assertEquals("quantum", step.taken().by());
      double error = step.taken().error().orElseThrow();
      assertTrue(error < training.epsilon(), "error of the direction " + error);
      compare(rows.get(step.step()), words(name, step), numbers(step));
    }
    return outcome.steps();
  }

  private static void compare(
      Map<String, String> row, Map<String, String> words, Map<String, Double> numbers) {
    assertEquals(row.keySet(), Sets.union(words.keySet(), numbers.keySet()), "columns");
    words.forEach((column, word) -> assertEquals(row.get(column), word, column + " of " + row));
    numbers.forEach(
        (column, number) ->
            assertEquals(
                Double.parseDouble(row.get(column)),
                number,
                (column.equals("error") ? TOLERANCE_OF_ERRORS : TOLERANCE) * Math.abs(number),
                column + " of " + row));
  }

  private static Map<String, String> words(String run, StepReport step) {
    QuantumCost quantum = step.quantum().orElseThrow();
    return Map.of(
        "run",
        run,
        "step",
        Integer.toString(step.step()),
        "verdict",
        quantum.verdict().orElseThrow(),
        "solver",
        quantum.solver(),
        "t",
        quantum.tCount().toString(),
        "layers",
        quantum.layers().toString(),
        "qubits",
        quantum.logicalQubits().toString());
  }

  private static Map<String, Double> numbers(StepReport step) {
    QuantumCost quantum = step.quantum().orElseThrow();
    Map<String, Double> numbers = new TreeMap<>();
    numbers.put("loss", step.loss().orElseThrow());
    numbers.put("gradient", step.gradientNorm());
    numbers.put("runs", quantum.expectedRuns());
    numbers.put("preparations", quantum.preparations());
    numbers.put("error", step.taken().error().orElseThrow());
    numbers.put("cosine", step.taken().cosine().orElseThrow());
    numbers.put("factor", step.taken().factor());
    for (Decision decision : step.decisions()) {
      numbers.put(decision.machine(), decision.quantumSeconds().orElseThrow());
      numbers.put("classical", decision.classicalSeconds());
      numbers.put("break_even", decision.breakEvenLayerSeconds().orElseThrow());
    }
    return numbers;
  }
}

package org.hessq.learn.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.learn.Data;
import org.hessq.problem.training.Hardware;
import org.hessq.problem.training.StepSolver;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;
import org.junit.jupiter.api.Test;

/**
 * Decisions on the circuits of the breast-cancer run as they were compiled and counted, step by
 * step: {@code circuit_runs.csv}, with which {@code CircuitRunTest} compares every step anew.
 */
class CircuitDecisionsTest {
  private static final int STEPS = 7;

  @Test
  void everyMachineAnswersClassicalOnEveryStep() throws IOException {
    for (Map<String, String> row : rows()) {
      for (Hardware machine : Hardware.PROFILES) {
        Decision decision = decide(machine, row);
        assertEquals("cholesky", decision.solver(), machine.name() + " " + row);
        double seconds = decision.quantumSeconds().orElseThrow();
        close(number(row, machine.name()), seconds);
        close(number(row, "classical"), decision.classicalSeconds());
        // The nearest is step 5 on the attosecond machine: 1.40e-7 s against 5.54e-10 s.
        assertTrue(seconds > 250 * decision.classicalSeconds(), decision.toString());
        close(number(row, "break_even"), decision.breakEvenLayerSeconds().orElseThrow());
      }
    }
  }

  /** Physical times lose by 14 orders of magnitude or more, a nanosecond by 11. */
  @Test
  void physicalMachinesAreFarAway() throws IOException {
    for (Map<String, String> row : rows()) {
      for (Hardware machine : Hardware.PROFILES) {
        Decision decision = decide(machine, row);
        double factor = decision.quantumSeconds().orElseThrow() / decision.classicalSeconds();
        if (!machine.isHypothetical()) {
          assertTrue(factor > 1e14, machine + " " + factor);
        }
        if (machine.name().equals("nanosecond")) {
          assertTrue(factor > 1e11 && factor < 1e14, machine + " " + factor);
        }
        if (machine.name().equals("femtosecond")) {
          assertTrue(factor > 1e5 && factor < 1e8, machine + " " + factor);
        }
      }
    }
  }

  /** It is the readout that an attosecond machine loses by: one solution would be quicker. */
  @Test
  void withoutReadoutAnAttosecondWouldWinEveryStepAndAFemtosecondTheLastTwo() throws IOException {
    for (Map<String, String> row : rows()) {
      Decision decision = decide(Hardware.PROFILES.getFirst(), row);
      double layer = decision.breakEvenWithoutReadout().orElseThrow();
      assertTrue(layer > 1e-18, "a layer of " + layer + " s");
      assertEquals(number(row, "step") >= 5, layer > 1e-15, "a layer of " + layer + " s");
      close(number(row, "preparations"), layer / decision.breakEvenLayerSeconds().orElseThrow());
    }
  }

  private static List<Map<String, String>> rows() throws IOException {
    List<Map<String, String>> rows =
        Data.table("circuit_runs.csv").stream().filter(r -> r.get("run").equals("W")).toList();
    assertEquals(STEPS, rows.size());
    return rows;
  }

  private static Decision decide(Hardware machine, Map<String, String> row) {
    SystemSize size =
        new SystemSize(30, 900, OptionalDouble.of(332), true, OptionalInt.empty(), 1e-2);
    List<ClassicalCost> classical = ClassicalCosts.of(List.of(StepSolver.values()), size, 19.5e12);
    return Scheduler.decide(machine, classical, Optional.of(cost(row)));
  }

  private static QuantumCost cost(Map<String, String> row) {
    return new QuantumCost(
        "compiled",
        Optional.of(row.get("verdict")),
        "",
        row.get("solver"),
        1,
        Optional.empty(),
        new BigInteger(row.get("t")),
        new BigInteger(row.get("layers")),
        "exact",
        new BigInteger(row.get("qubits")),
        BigInteger.ONE,
        1,
        number(row, "runs"),
        number(row, "preparations"),
        0,
        "given",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * expected);
  }
}

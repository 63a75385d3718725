package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.diagnostic.Checked;
import org.hessq.learn.Data;
import org.hessq.numeric.MatrixData;
import org.hessq.pipeline.Progress;
import org.hessq.problem.Target;
import org.hessq.problem.training.Hardware;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Readout;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.Sparsification.Repair;
import org.hessq.problem.training.Sparsification.Rule;
import org.hessq.problem.training.StepFiles;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Steps of the reference runs taken from emitted circuits. */
class CircuitStepsTest {
  private static final double EPSILON = 1e-2;
  private static final String ALL = "learn.circuits";

  @Test
  void theSixthIterateWithAMatchingIsSolvedByItsCircuit() throws IOException {
    take(new Sparsification(Rule.MATCHING, 2, new Repair.AsItIs()), OptionalDouble.empty(), "it6");
  }

  @Test
  @EnabledIfSystemProperty(named = ALL, matches = "true")
  void theSixthIterateWithAShiftedMatchingIsSolvedByItsCircuit() throws IOException {
    take(
        new Sparsification(Rule.MATCHING, 4, new Repair.Shift(1e-2)),
        OptionalDouble.empty(),
        "it6");
  }

  @Test
  @EnabledIfSystemProperty(named = ALL, matches = "true")
  void theFourthAndSixthIterateAsTheyAreAreSolvedByTheirCircuits() throws IOException {
    take(Sparsification.NONE, OptionalDouble.empty(), "it4", "it6");
  }

  @Test
  @EnabledIfSystemProperty(named = ALL, matches = "true")
  void theSmallNetworkIsSolvedByItsCircuits() throws IOException {
    List<StepReport> steps =
        take(Sparsification.NONE, OptionalDouble.of(.1), "mlp16_it50", "mlp16_it100");
    assertEquals(31.1991, steps.get(0).matrix().conditionNumber().orElseThrow(), 5e-5);
    assertEquals(31.0441, steps.get(1).matrix().conditionNumber().orElseThrow(), 5e-5);
    assertEquals(.066108229, steps.get(0).taken().norm(), EPSILON * EPSILON * .066);
    assertEquals(.015466570, steps.get(1).taken().norm(), EPSILON * EPSILON * .016);
  }

  private static List<StepReport> take(Sparsification how, OptionalDouble floor, String... iterates)
      throws IOException {
    Training training =
        new Training(
            "steps",
            "steps.hq",
            "0".repeat(64),
            new Model.Recorded(new Files(List.of(iterates))),
            0,
            floor,
            how,
            0,
            iterates.length,
            List.of(StepSolver.values()),
            EPSILON,
            Hardware.PROFILES.getFirst(),
            19.5e12,
            Readout.ALL,
            Target.DEFAULT,
            0);
    Taking quantum = new Taking(Taking.Which.ALL, List.of(), Taking.Reading.EXACT);
    List<StepReport> steps = new ArrayList<>();
    NewtonRun.Outcome outcome =
        new NewtonRun(training, Circuits.COMPILED, quantum)
            .run(List.of(), step -> steps.add(step.report()), Progress.SILENT);
    assertEquals(NewtonRun.Ending.LIMIT, outcome.ending(), outcome.fault().toString());
    assertEquals(iterates.length, steps.size());
    for (StepReport step : steps) {
      assertEquals("agrees", step.quantum().orElseThrow().verdict().orElseThrow());
      assertEquals("quantum", step.taken().by());
      double error = step.taken().error().orElseThrow();
      assertTrue(error < EPSILON, "error of the direction " + error);
      step.decisions()
          .forEach(
              decision -> {
                assertTrue(!decision.solver().equals("quantum"), decision.toString());
                double seconds = decision.quantumSeconds().orElseThrow();
                assertTrue(seconds > 10 * decision.classicalSeconds(), decision.toString());
              });
    }
    return steps;
  }

  private record Files(List<String> iterates) implements StepFiles {
    @Override
    public int steps() {
      return iterates.size();
    }

    @Override
    public Checked<MatrixData> hessian(int step) {
      return read("H_" + iterates.get(step) + ".mtx");
    }

    @Override
    public Checked<MatrixData> gradient(int step) {
      return read("g_" + iterates.get(step) + ".mtx");
    }

    private static Checked<MatrixData> read(String name) {
      try {
        return Checked.of(MatrixData.of(Data.matrix(name)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}

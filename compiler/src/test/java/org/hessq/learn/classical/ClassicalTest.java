package org.hessq.learn.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hessq.learn.Data;
import org.hessq.learn.cost.ClassicalCosts;
import org.hessq.learn.run.Circuits;
import org.hessq.learn.run.NewtonRun;
import org.hessq.learn.run.Taking;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.pipeline.Progress;
import org.hessq.problem.Target;
import org.hessq.problem.training.Hardware;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Readout;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Solvers that are run: what they count, and that they solve. */
class ClassicalTest {
  private static final long SEED = 20_261_129;

  @ParameterizedTest
  @CsvSource({"0, 24, 7", "2, 19, 8", "4, 15, 7", "6, 13, 6"})
  void conjugateGradientsTakeTheReferencesProducts(int iterate, int fine, int coarse)
      throws IOException {
    SparseMatrix hessian = Data.matrix("H_it" + iterate + ".mtx");
    double[] gradient = Data.vector("g_it" + iterate + ".mtx");
    ConjugateGradients.Result result = ConjugateGradients.solve(hessian, gradient, 1e-6, 100);
    assertEquals(fine, result.products());
    assertTrue(result.residual() <= 1e-6, "residual " + result.residual());
    assertEquals(coarse, ConjugateGradients.solve(hessian, gradient, 1e-2, 100).products());
    double kappa = DenseMatrix.eigenvalues(hessian)[29] / DenseMatrix.eigenvalues(hessian)[0];
    assertTrue(ClassicalCosts.products(kappa, 1e-6) >= fine, "the bound");
    assertTrue(ClassicalCosts.products(kappa, 1e-2) >= coarse, "the bound");
  }

  @Test
  void woodburySolvesDampedFisherMatricesOfFewSamples() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (double damping : new double[] {10, 1e-2, 1e-6, 1e-10}) {
      double[][] samples = new double[8][];
      for (int s = 0; s < 8; s++) {
        samples[s] = random.doubles(30, -1, 1).toArray();
      }
      SparseMatrix factor = SparseMatrix.ofDense(samples);
      double[] b = random.doubles(30, -1, 1).toArray();
      Woodbury.Result result = Woodbury.solve(factor, damping, b);
      String label = "seed " + SEED + ", damping " + damping;
      double size = Norms.of(factor).frobenius() * Norms.of(factor).frobenius();
      assertTrue(result.residual() <= 1e-15 * (size + damping) / damping, label);
      if (damping >= 1e-6) {
        double[] direct = DenseMatrix.solve(fisher(samples).shift(damping), b);
        assertArrayEquals(direct, result.x(), 1e-9 * Norms.two(direct), label);
      }
    }
  }

  private static SparseMatrix fisher(double[][] samples) {
    SparseMatrix.Builder sum = SparseMatrix.builder(samples[0].length, samples[0].length);
    for (int i = 0; i < samples[0].length; i++) {
      for (int j = 0; j < samples[0].length; j++) {
        double entry = 0;
        for (double[] sample : samples) {
          entry += sample[i] * sample[j];
        }
        sum.add(i, j, entry);
      }
    }
    return sum.build();
  }

  /** Four samples, 12 × 4 weights: Woodbury is the cheapest and takes the step. */
  @Test
  void aFisherStepOfFewSamplesIsTakenByWoodbury() throws IOException {
    NewtonRun.Outcome woodbury = fisher(List.of(StepSolver.WOODBURY, StepSolver.LU));
    NewtonRun.Outcome direct = fisher(List.of(StepSolver.LU));
    assertEquals(3, woodbury.steps().size(), woodbury.fault().toString());
    for (int k = 0; k < 3; k++) {
      StepReport step = woodbury.steps().get(k);
      assertEquals("woodbury", step.decisions().getFirst().solver());
      ClassicalCost cost = cost(step.classical(), "woodbury");
      assertTrue(cost.residual().orElseThrow() < 1e-12, cost.toString());
      double[] expected = weights(direct.steps().get(k));
      assertArrayEquals(expected, weights(step), 1e-9 * Norms.two(expected));
    }
  }

  @Test
  void boundAndMeasureStandSideBySide() throws IOException {
    Training training = Data.wdbc(", stop = 1e-6, accuracy = 1e-6");
    NewtonRun.Outcome outcome =
        new NewtonRun(training, Circuits.NONE, Taking.CLASSICAL)
            .run(List.of(), _ -> {}, Progress.SILENT);
    Map<Integer, Integer> products = Map.of(0, 24, 2, 19, 4, 15, 6, 13);
    for (StepReport step : outcome.steps()) {
      ClassicalCost cost = cost(step.classical(), "cg");
      assertTrue(cost.measuredOperations().orElseThrow() <= cost.operations(), cost.toString());
      assertTrue(cost.residual().orElseThrow() <= 1e-6, cost.toString());
      assertTrue(cost.why().matches("at most [0-9]+ products .*; measured [0-9]+"), cost.why());
      if (products.containsKey(step.step())) {
        double operations = products.get(step.step()) * 2.0 * 900;
        // Entries that differ by 5e-17 take iterate 4's fourteenth residual from 1.7e-6 to 0.9e-6.
        assertEquals(operations, cost.measuredOperations().orElseThrow(), 2.0 * 900);
      }
    }
  }

  private static NewtonRun.Outcome fisher(List<StepSolver> solvers) throws IOException {
    double[][] signs = {{1, 1, -1, 1}, {-1, 1, 1, 1}, {1, -1, 1, -1}, {-1, -1, -1, 1}};
    double[] start = new double[12 * 4 + 12];
    Arrays.setAll(start, i -> Math.cos(1 + i) / 2);
    Model model =
        new Model.Perceptron(
            SparseMatrix.ofDense(signs),
            SparseMatrix.ofDense(new double[][] {{-1}, {-1}, {-1}, {1}}),
            ImmutableIntArray.of(4, 12, 1),
            Model.Activation.TANH,
            Model.Loss.SQUARED,
            Model.Curvature.FISHER,
            ImmutableDoubleArray.copyOf(start),
            1,
            Model.WarmUp.NONE);
    Training training =
        new Training(
            "fisher",
            "fisher.hq",
            "0".repeat(64),
            model,
            1e-2,
            OptionalDouble.empty(),
            Sparsification.NONE,
            0,
            3,
            solvers,
            1e-2,
            Hardware.PROFILES.getFirst(),
            19.5e12,
            Readout.ALL,
            Target.DEFAULT,
            0);
    return new NewtonRun(training, Circuits.NONE, Taking.CLASSICAL)
        .run(List.of(), _ -> {}, Progress.SILENT);
  }

  private static ClassicalCost cost(List<ClassicalCost> costs, String solver) {
    return costs.stream().filter(c -> c.solver().equals(solver)).findFirst().orElseThrow();
  }

  private static double[] weights(StepReport step) {
    return step.weights().stream().mapToDouble(Double::doubleValue).toArray();
  }
}

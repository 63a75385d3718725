package org.hessq.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import org.hessq.learn.Data;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Model.Activation;
import org.hessq.problem.training.Model.Curvature;
import org.hessq.problem.training.Model.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptronTest {
  private static final long SEED = 20_261_121;

  @Test
  void everyLayerOfEveryKindAgreesWithDifferences() {
    for (Activation activation : Activation.values()) {
      for (Loss loss : Loss.values()) {
        for (int layer = 1; layer <= 3; layer++) {
          Model.Perceptron model = random(activation, loss, Curvature.EXACT, layer);
          Differences.check(new PerceptronTraining(model), model.start().toArray(), 2e-8);
        }
      }
    }
  }

  @Test
  void gaussNewtonIsTheHessianOfTheModelWithLinearisedOutputs() {
    // With ReLU there is no second derivative to leave out.
    for (Loss loss : Loss.values()) {
      SparseMatrix exact = hessian(random(Activation.RELU, loss, Curvature.EXACT, 1));
      SparseMatrix reduced = hessian(random(Activation.RELU, loss, Curvature.GAUSS_NEWTON, 1));
      assertEquals(exact, reduced);
    }
    double[] values =
        DenseMatrix.eigenvalues(
            hessian(random(Activation.TANH, Loss.SQUARED, Curvature.GAUSS_NEWTON, 1)));
    assertTrue(values[0] > -1e-12, "Gauss-Newton has no negative eigenvalue: " + values[0]);
  }

  @Test
  void fisherIsTheMeanOfOuterProductsOfTheSamplesGradients() {
    Model.Perceptron all = random(Activation.TANH, Loss.CROSS_ENTROPY, Curvature.FISHER, 2);
    SparseMatrix fisher = hessian(all);
    int samples = all.features().rows();
    double[][] sum = new double[fisher.rows()][fisher.rows()];
    for (int s = 0; s < samples; s++) {
      double[] g = new PerceptronTraining(sample(all, s)).at(0, all.start().toArray()).gradient();
      for (int i = 0; i < g.length; i++) {
        for (int j = 0; j < g.length; j++) {
          sum[i][j] += g[i] * g[j] / samples;
        }
      }
    }
    double difference = Norms.of(fisher.plus(SparseMatrix.ofDense(sum).scale(-1))).max();
    assertEquals(0, difference, 1e-15);
    LocalModel local = new PerceptronTraining(all).at(0, all.start().toArray());
    assertEquals(samples, local.rank().getAsInt());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100})
  void theSmallNetworkHasTheReferenceHessianAfterGradientDescent(int steps) throws IOException {
    PerceptronTraining training =
        new PerceptronTraining(
            Data.perceptron(", warm_up = gradient(" + steps + ", 0.5), curvature = exact"));
    double[] weights = training.start();
    LocalModel local = training.at(0, weights);
    SparseMatrix expected = Data.matrix("H_mlp16_it" + steps + ".mtx");
    assertEquals(0, Norms.of(local.hessian().plus(expected.scale(-1))).max(), 1e-12);
    double[] gradient = Data.vector("g_mlp16_it" + steps + ".mtx");
    for (int i = 0; i < gradient.length; i++) {
      assertEquals(gradient[i], local.gradient()[i], 1e-12);
    }
  }

  @Test
  void gradientDescentOnTheSmallNetworkFollowsTheReferenceLog() throws IOException {
    for (Map<String, String> row : Data.table("mlp16_log.csv")) {
      PerceptronTraining training =
          new PerceptronTraining(
              Data.perceptron(", warm_up = gradient(" + row.get("step") + ", 0.5)"));
      double[] weights = training.start();
      double[] values = DenseMatrix.eigenvalues(training.at(0, weights).hessian());
      double loss = training.loss(weights).getAsDouble();
      assertEquals(Double.parseDouble(row.get("loss")), loss, 1e-9 * loss);
      assertEquals(Double.parseDouble(row.get("eig_min")), values[0], 1e-9);
      assertEquals(Double.parseDouble(row.get("eig_max")), values[15], 1e-9);
    }
  }

  @Test
  void dampingAShareOfTheLargestEntryLeavesTheHessianIndefinite() throws IOException {
    for (String step : new String[] {"0", "50"}) {
      SparseMatrix hessian = Data.matrix("H_mlp16_it" + step + ".mtx");
      double damping = 5e-3 * Norms.of(hessian).max();
      double smallest = DenseMatrix.eigenvalues(hessian.shift(damping))[0];
      assertEquals(step.equals("0") ? -.56401 : -.00791, smallest, 6e-6);
    }
  }

  @Test
  void layersTakeTurns() {
    Model.Perceptron model = random(Activation.TANH, Loss.SQUARED, Curvature.EXACT, 0);
    PerceptronTraining training = new PerceptronTraining(model);
    for (int step = 0; step < 5; step++) {
      assertEquals("layer " + (1 + step % 3), training.at(step, training.start()).part());
    }
  }

  private static SparseMatrix hessian(Model.Perceptron model) {
    return new PerceptronTraining(model).at(0, model.start().toArray()).hessian();
  }

  private static Model.Perceptron random(
      Activation activation, Loss loss, Curvature curvature, int layer) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] widths = {3, 4, 3, 2};
    int weights = 3 * 4 + 4 * 3 + 3 * 2;
    double[][] features = new double[5][];
    double[][] targets = new double[5][];
    for (int s = 0; s < features.length; s++) {
      features[s] = random.doubles(3, -1, 1).toArray();
      double share = random.nextDouble();
      targets[s] =
          switch (loss) {
            case SQUARED -> random.doubles(2, -1, 1).toArray();
            case CROSS_ENTROPY -> new double[] {share, 1 - share};
          };
    }
    return new Model.Perceptron(
        SparseMatrix.ofDense(features),
        SparseMatrix.ofDense(targets),
        ImmutableIntArray.copyOf(widths),
        activation,
        loss,
        curvature,
        ImmutableDoubleArray.copyOf(random.doubles(weights, -1, 1).toArray()),
        layer,
        Model.WarmUp.NONE);
  }

  private static Model.Perceptron sample(Model.Perceptron all, int sample) {
    return new Model.Perceptron(
        SparseMatrix.ofDense(new double[][] {row(all.features(), sample)}),
        SparseMatrix.ofDense(new double[][] {row(all.targets(), sample)}),
        all.widths(),
        all.activation(),
        all.loss(),
        all.curvature(),
        all.start(),
        all.layer(),
        all.warmUp());
  }

  private static double[] row(SparseMatrix matrix, int row) {
    double[] entries = new double[matrix.columns()];
    for (int j = 0; j < entries.length; j++) {
      entries[j] = matrix.get(row, j);
    }
    return entries;
  }
}

package org.hessq.learn.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final long SEED = 20_261_123;
  private static final OptionalDouble NO_FLOOR = OptionalDouble.empty();

  @Test
  void theProvenBoundIsBelowTheSmallestEigenvalueAndNearIt() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int n : new int[] {1, 2, 5, 20}) {
      SparseMatrix matrix = gram(n, n + 3, random).shift(1e-3);
      double smallest = DenseMatrix.eigenvalues(matrix)[0];
      double bound = Certificate.smallestEigenvalueAtLeast(matrix, smallest).orElseThrow();
      assertTrue(bound <= smallest, n + ": " + bound + " above " + smallest);
      assertTrue(bound > .99 * smallest, n + ": " + bound + " far below " + smallest);
    }
  }

  @Test
  void aWrongGuessCostsAccuracyAndNotTruth() {
    SparseMatrix matrix = SparseMatrix.diagonal(1, 2, 3);
    double bound = Certificate.smallestEigenvalueAtLeast(matrix, 1.5).orElseThrow();
    assertTrue(bound > 0 && bound <= 1, "bound " + bound);
  }

  @Test
  void nothingIsProvenOfIndefiniteAndSingularMatrices() {
    SparseMatrix singular = SparseMatrix.ofDense(new double[][] {{1, 1}, {1, 1}});
    assertTrue(Certificate.smallestEigenvalueAtLeast(singular, 0).isEmpty());
    assertTrue(Condition.of(singular, NO_FLOOR).number().isEmpty());
    SparseMatrix indefinite = SparseMatrix.ofDense(new double[][] {{1, 2}, {2, 1}});
    Condition condition = Condition.of(indefinite, NO_FLOOR);
    assertTrue(condition.definite().isEmpty());
    assertEquals(3, condition.number().orElseThrow(), 1e-12);
  }

  @Test
  void theConditionNumberOfADampedFisherMatrixIsThatOfItsFloor() {
    SparseMatrix fisher = gram(6, 2, new SplittableRandom(SEED));
    double largest = DenseMatrix.eigenvalues(fisher)[5];
    double number = Condition.of(fisher.shift(1e-2), NO_FLOOR).number().orElseThrow();
    assertEquals((largest + 1e-2) / 1e-2, number, 1e-9 * number);
  }

  @Test
  void largeMatricesAreBoundedByTheirDampingWhereLanczosIsTooSlow() {
    int n = DenseMatrix.MAX_DIMENSION + 100;
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      builder.add(i, i, i < 3 ? 2 : 1e-2);
    }
    Condition condition = Condition.of(builder.build(), OptionalDouble.of(1e-2));
    double number = condition.number().orElseThrow();
    assertTrue(number >= 200 * (1 - 1e-9) && number < 202, "number " + number);
    assertTrue(
        condition.is() == Certainty.BOUNDED || condition.is() == Certainty.COMPUTED,
        condition.toString());
  }

  /** {@return the mean of outer products of random vectors} */
  private static SparseMatrix gram(int n, int samples, SplittableRandom random) {
    double[][] sum = new double[n][n];
    for (int s = 0; s < samples; s++) {
      double[] v = random.doubles(n, -1, 1).toArray();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sum[i][j] += v[i] * v[j] / samples;
        }
      }
    }
    return SparseMatrix.ofDense(sum);
  }
}

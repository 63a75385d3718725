package org.hessq.learn.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.OptionalDouble;
import org.hessq.learn.Data;
import org.hessq.learn.condition.Condition;
import org.hessq.learn.model.LogisticRegression;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.junit.jupiter.api.Test;

/** What the published code computes, beside what is right. */
class PublishedTest {
  @Test
  void theConditionEstimatorIsNoBoundAndTheMeantOneIs() {
    SparseMatrix small = SparseMatrix.ofDense(new double[][] {{1, 2}, {3, 4}});
    assertTrue(Double.isNaN(ConditionEstimate.asCoded(small)));
    assertEquals(14.9330, ConditionEstimate.merikoski(small), 5e-5);
    SparseMatrix diagonal = SparseMatrix.diagonal(1, 2, 3);
    assertEquals(3.49, ConditionEstimate.asCoded(diagonal), 5e-3);
    assertEquals(3.0304, ConditionEstimate.merikoski(diagonal), 5e-5);
    assertEquals(3, ours(diagonal), 1e-12);
    SparseMatrix twice = SparseMatrix.identity(4).scale(2);
    assertTrue(Double.isInfinite(ConditionEstimate.asCoded(twice)));
    assertEquals(1, ConditionEstimate.merikoski(twice), 1e-7);
  }

  @Test
  void theMeantBoundExplodesOnARealHessian() throws IOException {
    SparseMatrix hessian = hessian();
    assertEquals(7e32, ConditionEstimate.merikoski(hessian), 1e32);
    assertEquals(331.936132, ours(hessian), 1e-6);
  }

  @Test
  void rowWisePruningIsNotSymmetric() throws IOException {
    int[] asymmetric = {24, 48, 152, 232};
    int[] kept = {60, 120, 240, 480};
    int[] columns = {3, 6, 17, 28};
    double[] differences = {.2468, .2407, .2056, .1580};
    for (int i = 0; i < 4; i++) {
      RowWisePruning pruned = RowWisePruning.of(hessian(), 2 << i);
      assertEquals(asymmetric[i], 2 * pruned.asymmetric(), "entries of P - P^T");
      assertEquals(columns[i], pruned.largestColumn());
      assertEquals(differences[i], pruned.difference(), 6e-5);
      assertEquals(kept[i], pruned.matrix().nonZeros());
    }
  }

  @Test
  void theQueryFormulaHasOneFactorAlphaTooMany() {
    double[] coded = {3.45e5, 5.00e6, 6.76e7, 8.59e8};
    double[] right = {3.4514e4, 5.0025e5, 6.7615e6, 8.5878e7};
    double[] single = {5.6933e3, 5.6947e4, 6.9100e5, 8.6138e6};
    double[] fine = {7.5296e3, 6.3691e4, 7.2059e5, 8.8212e6};
    for (int i = 0; i < 4; i++) {
      double kappa = Math.pow(10, i + 1);
      close(coded[i], QueryFormula.asCoded(10, kappa, 1e-2), 3);
      close(right[i], QueryFormula.queries(10, kappa, 1e-2), 5);
      close(single[i], QueryFormula.queries(1, kappa, 1e-2), 5);
      close(fine[i], QueryFormula.queries(1, kappa, 1e-6), 5);
    }
  }

  @Test
  void theQueryFormulaGivesTheReferencesCostsOfTheBreastCancerRun() {
    cost(4.986e5, 8.32, 331.936, 3.33040192);
    cost(2.566e5, 4.49726, 203.058, 2.0305756);
    cost(1.674e5, 3.50349, 65.575, .65624031);
    cost(7.638e4, 1.84081, 27.007, .27013596);
    cost(1.446e4, .32644, 14.770, .1477035);
    cost(6.566e4, 1.64146, 22.026, .22030776);
    cost(5.222e3, .10259, 7.703, .0773904873);
  }

  private static void cost(double expected, double alpha, double kappa, double norm) {
    close(expected, QueryFormula.queries(alpha / norm, kappa, 1e-2), 4);
  }

  @Test
  void theDampingBoundsTheConditionNumberFromAbove() throws IOException {
    double largest = DenseMatrix.eigenvalues(hessian())[29];
    assertEquals(333.04, largest / 1e-2, 5e-3);
    assertTrue(largest / 1e-2 > ours(hessian()));
  }

  @Test
  void aDampedFisherMatrixIsAsIllConditionedAsItsDampingSays() {
    SparseMatrix features = ((Model.Logistic) Data.wdbc("").model()).features();
    double[][] sum = new double[30][30];
    for (int s = 0; s < 8; s++) {
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < 30; j++) {
          sum[i][j] += features.get(s, i) * features.get(s, j) / 4 / 8;
        }
      }
    }
    assertEquals(980.3380, ours(SparseMatrix.ofDense(sum).shift(1e-2)), 5e-5);
  }

  private static void close(double expected, double actual, int digits) {
    assertEquals(expected, actual, 0.6 * Math.pow(10, 1 - digits) * expected);
  }

  private static double ours(SparseMatrix matrix) {
    return Condition.of(matrix, OptionalDouble.empty()).number().getAsDouble();
  }

  private static SparseMatrix hessian() throws IOException {
    return new LogisticRegression((Model.Logistic) Data.wdbc("").model())
        .at(0, Data.iterate(0))
        .hessian();
  }
}

package org.hessq.learn.sparsify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hessq.learn.Data;
import org.hessq.learn.condition.Condition;
import org.hessq.learn.model.LogisticRegression;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.Sparsification.Repair;
import org.hessq.problem.training.Sparsification.Rule;
import org.junit.jupiter.api.Test;

/** The 48 sparsified Hessians of the reference table. */
class PruneTableTest {
  private static final double RIDGE = 1e-2;

  @Test
  void everyRowIsReproduced() throws IOException {
    List<Map<String, String>> rows = Data.table("prune_table.csv");
    assertEquals(48, rows.size());
    int definite = 0;
    for (Map<String, String> row : rows) {
      String what = row.toString();
      SparseMatrix hessian = hessian(Integer.parseInt(row.get("iterate")));
      Sparsification raw = sparsification(row, new Repair.AsItIs());
      SparseHessian sparse = SparseHessian.of(hessian, new Pattern(raw), raw.repair());
      assertTrue(sparse.matrix().isSymmetric(), what);
      assertEquals(whole(row, "max_row_nnz"), sparse.sparsity(), what);
      assertEquals(whole(row, "nnz"), sparse.matrix().nonZeros(), what);
      Condition condition = condition(sparse.matrix());
      close(row, "eig_min", condition.smallest(), 1e-9);
      close(row, "eig_max", condition.largest(), 1e-9);
      close(row, "kappa_abs", condition.number().getAsDouble(), 1e-8);
      boolean proven = condition.definite().isPresent();
      assertEquals(whole(row, "positive_definite"), proven ? 1 : 0, what);
      definite += proven ? 1 : 0;
      SparseHessian shifted = SparseHessian.of(hessian, new Pattern(raw), new Repair.Shift(RIDGE));
      close(row, "shift_tau", shifted.shift(), 1e-9);
      close(row, "kappa_shifted", condition(shifted.matrix()).number().getAsDouble(), 1e-8);
      SparseHessian compensated =
          SparseHessian.of(hessian, new Pattern(raw), new Repair.Compensation());
      close(row, "kappa_compensated", condition(compensated.matrix()).number().getAsDouble(), 1e-8);
    }
    assertEquals(9, definite, "definite ones of 48");
  }

  @Test
  void fourRawPrunedStepsPointUphill() throws IOException {
    int uphill = 0;
    for (Map<String, String> row : Data.table("prune_table.csv")) {
      int iterate = Integer.parseInt(row.get("iterate"));
      double[] gradient = model().at(0, Data.iterate(iterate)).gradient();
      Sparsification raw = sparsification(row, new Repair.AsItIs());
      SparseMatrix pruned = new Pattern(raw).applyTo(hessian(iterate));
      uphill += Norms.dot(gradient, DenseMatrix.solve(pruned, gradient)) < 0 ? 1 : 0;
    }
    assertEquals(4, uphill);
  }

  @Test
  void cosinesWithTheExactStepAreThoseOfTheReference() throws IOException {
    cosine(0, Rule.UNION, 4, .3311, .4649, .4273);
    cosine(0, Rule.MATCHING, 2, .5167, .5167, .4300);
    cosine(0, Rule.MATCHING, 16, .3322, .3704, .4635);
    cosine(4, Rule.UNION, 16, .0567, .9365, .9550);
    cosine(4, Rule.MATCHING, 8, .5266, .8993, .9240);
    cosine(6, Rule.UNION, 16, .8401, .9491, .9712);
  }

  private static void cosine(
      int iterate, Rule rule, int k, double raw, double shifted, double compensated)
      throws IOException {
    SparseMatrix hessian = hessian(iterate);
    double[] gradient = model().at(0, Data.iterate(iterate)).gradient();
    double[] exact = DenseMatrix.solve(hessian, gradient);
    Repair[] repairs = {new Repair.AsItIs(), new Repair.Shift(RIDGE), new Repair.Compensation()};
    double[] expected = {raw, shifted, compensated};
    for (int r = 0; r < repairs.length; r++) {
      Sparsification how = new Sparsification(rule, k, repairs[r]);
      SparseMatrix matrix = SparseHessian.of(hessian, new Pattern(how), how.repair()).matrix();
      double[] step = DenseMatrix.solve(matrix, gradient);
      double cosine = Norms.dot(exact, step) / (Norms.two(exact) * Norms.two(step));
      assertEquals(expected[r], cosine, 6e-5, iterate + " " + how);
    }
  }

  @Test
  void blocksAndTapersNeverRaiseTheConditionNumber() throws IOException {
    SparseMatrix hessian = hessian(0);
    double[] blocks = {48.4, 95.3, 174.6, 226.8};
    double[] tapers = {12.4, 22.7, 40.5};
    for (int i = 0; i < 4; i++) {
      assertEquals(blocks[i], condition(hessian, Rule.BLOCKS, 2 << i), .05);
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(tapers[i], condition(hessian, Rule.TAPER, 2 << i), .05);
    }
  }

  private static double condition(SparseMatrix hessian, Rule rule, int size) {
    Pattern pattern = new Pattern(new Sparsification(rule, size, new Repair.AsItIs()));
    Condition condition = condition(pattern.applyTo(hessian));
    assertTrue(condition.definite().isPresent());
    return condition.number().getAsDouble();
  }

  private static Condition condition(SparseMatrix matrix) {
    return Condition.of(matrix, OptionalDouble.empty());
  }

  private static Sparsification sparsification(Map<String, String> row, Repair repair) {
    Rule rule =
        switch (row.get("scheme")) {
          case "union" -> Rule.UNION;
          case "intersection" -> Rule.INTERSECTION;
          case "bmatch" -> Rule.MATCHING;
          default -> throw new IllegalArgumentException(row.get("scheme"));
        };
    return new Sparsification(rule, Integer.parseInt(row.get("k")), repair);
  }

  private static LogisticRegression model() {
    return new LogisticRegression((Model.Logistic) Data.wdbc("").model());
  }

  private static SparseMatrix hessian(int iterate) throws IOException {
    return model().at(0, Data.iterate(iterate)).hessian();
  }

  private static int whole(Map<String, String> row, String key) {
    return Integer.parseInt(row.get(key));
  }

  private static void close(Map<String, String> row, String key, double actual, double relative) {
    double expected = Double.parseDouble(row.get(key));
    double tolerance = relative * Math.max(1, Math.abs(expected));
    assertEquals(expected, actual, tolerance, key + " of " + row);
  }
}

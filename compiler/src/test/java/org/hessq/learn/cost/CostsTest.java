package org.hessq.learn.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hessq.learn.published.QueryFormula;
import org.hessq.problem.training.StepSolver;
import org.hessq.report.training.ClassicalCost;
import org.junit.jupiter.api.Test;

/** Costs at the sizes of the published system, and the times at which both sides are equal. */
class CostsTest {
  private static final double FLOPS = 19.5e12;
  private static final double EPSILON = 1e-2;
  private static final int BLOCK = 16_384;

  @Test
  void smallSystemsCostWhatTheReferenceSays() {
    assertEquals(10_800, costs(30, 900, 332).get("cholesky").operations());
  }

  @Test
  void theBlockOfTwoToTheFourteenWeightsCostsWhatTheReferenceSays() {
    Map<String, ClassicalCost> dense = costs(BLOCK, (double) BLOCK * BLOCK, 1e2);
    assertEquals(.1504, dense.get("lu").seconds(), 1e-4);
    assertEquals(.0752, dense.get("cholesky").seconds(), 1e-4);
    assertEquals(7.2e-4, dense.get("cg").seconds(), .3e-4);
    assertEquals(2.7e8, dense.get("woodbury").operations(), .1e8);
    double[] products = {26.49, 83.78, 264.9};
    double[] sparse = {1.4e7, 4.4e7, 1.4e8};
    for (int i = 0; i < 3; i++) {
      double kappa = Math.pow(10, 2 + i);
      assertEquals(Math.ceil(products[i]), ClassicalCosts.products(kappa, EPSILON));
      ClassicalCost cost = costs(BLOCK, 16.0 * BLOCK, kappa).get("cg");
      assertEquals(sparse[i], cost.operations(), .05 * sparse[i]);
    }
  }

  @Test
  void breakEvenTimesPerQueryAgainstLuAreThoseOfTheReference() {
    double lu = 2.0 / 3 * Math.pow(BLOCK, 3) / FLOPS;
    double[] one = {2.641e-6, 2.176e-7, 1.746e-8};
    double[] coded16 = {1.181e-8, 8.695e-10, 6.841e-11};
    double[] right16 = {1.890e-7, 1.391e-8, 1.095e-9};
    double[] coded64 = {7.435e-10, 5.441e-11, 4.276e-12};
    double[] right64 = {4.758e-8, 3.482e-9, 2.737e-10};
    double[] reflection = {1.77e-5, 1.77e-6, 1.77e-7};
    for (int i = 0; i < 3; i++) {
      double kappa = Math.pow(10, 2 + i);
      close(one[i], lu / QueryFormula.queries(1, kappa, EPSILON), 1e-3);
      close(coded16[i], lu / QueryFormula.asCoded(16, kappa, EPSILON), 1e-3);
      close(right16[i], lu / QueryFormula.queries(16, kappa, EPSILON), 1e-3);
      close(coded64[i], lu / QueryFormula.asCoded(64, kappa, EPSILON), 1e-3);
      close(right64[i], lu / QueryFormula.queries(64, kappa, EPSILON), 1e-3);
      double degree = 2 * Math.ceil(16 * kappa / 2 * Math.log(2 / EPSILON));
      close(reflection[i], lu / degree, 5e-3);
    }
  }

  @Test
  void choleskyAndConjugateGradientsNeedAProofOfDefiniteness() {
    SystemSize size =
        new SystemSize(10, 100, OptionalDouble.of(5), false, OptionalInt.empty(), EPSILON);
    List<ClassicalCost> costs = ClassicalCosts.of(List.of(StepSolver.values()), size, FLOPS);
    assertEquals(List.of("lu"), costs.stream().map(ClassicalCost::solver).toList());
  }

  @Test
  void somethingIsAlwaysPriced() {
    SystemSize size =
        new SystemSize(10, 100, OptionalDouble.empty(), false, OptionalInt.empty(), EPSILON);
    List<ClassicalCost> costs = ClassicalCosts.of(List.of(StepSolver.QUANTUM), size, FLOPS);
    assertTrue(costs.size() == 1 && costs.getFirst().solver().equals("lu"));
  }

  private static Map<String, ClassicalCost> costs(double n, double nonzeros, double kappa) {
    SystemSize size =
        new SystemSize(n, nonzeros, OptionalDouble.of(kappa), true, OptionalInt.of(128), EPSILON);
    return ClassicalCosts.of(List.of(StepSolver.values()), size, FLOPS).stream()
        .collect(Collectors.toMap(ClassicalCost::solver, cost -> cost));
  }

  private static void close(double expected, double actual, double relative) {
    assertEquals(expected, actual, relative * expected);
  }
}

package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.hessq.problem.Banded;
import org.hessq.problem.Basis;
import org.hessq.problem.Bounds;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.report.Readout;
import org.junit.jupiter.api.Test;

class ReadoutCostTest {
  private static final double EPSILON = 0.1;

  private static final ReadoutCost.Run MIDDLE = new ReadoutCost.Run.Projection(1, BigInteger.ONE);

  private static Problem problem(Observable... observables) {
    return new Problem(
        "p",
        "p.hq",
        "0".repeat(64),
        new Task.Solve(new Basis(4, 0), "x"),
        Banded.tridiagonal(4, -1, 2, -1),
        EPSILON,
        Bounds.NONE,
        List.of(observables),
        Target.DEFAULT,
        1);
  }

  @Test
  void eachObservableHasItsCostInOrder() {
    List<Readout> readouts =
        ReadoutCost.of(
            problem(
                new Observable.Dot(new Basis(4, 1), "dot(v, x)"),
                new Observable.Norm("norm"),
                new Observable.Component(2, "x[2]")),
            0.05,
            new ReadoutCost.Run.Projection(1, BigInteger.valueOf(1000)),
            Optional.empty());
    assertEquals(
        List.of("dot(v, x)", "norm", "x[2]"), readouts.stream().map(Readout::observable).toList());
    for (Readout readout : readouts) {
      assertEquals(readout.shots().multiply(BigInteger.valueOf(1000)), readout.tCount());
      assertTrue(readout.method().contains("0.05"), readout::method);
    }
    // 2·⌈2 ln 200 / 0.01⌉ and ⌈ln 200 / (2·(0.105/2.21)²)⌉
    assertEquals(BigInteger.valueOf(2120), readouts.get(0).shots());
    assertEquals(BigInteger.valueOf(1174), readouts.get(1).shots());
    assertEquals(BigInteger.valueOf(2120), readouts.get(2).shots());
  }

  @Test
  void aComplexOverlapReadsBothParts() {
    Observable dot = new Observable.Dot(new ScaledVector(Complex.I, new Basis(4, 1)), "dot(v, x)");
    Readout readout = ReadoutCost.of(problem(dot), 0, MIDDLE, Optional.empty()).getFirst();
    // 4·⌈2 ln 400 / 0.01⌉
    assertEquals(BigInteger.valueOf(4796), readout.shots());
  }

  /** Draws the outcomes and counts how often the estimate is off by more than ε. */
  @Test
  void theShotsReachTheAccuracy() {
    Random random = new Random(11);
    for (double norm : Stream.of(0.97, 1.0, 1.04).toList()) {
      int attempts = ReadoutCost.norm(EPSILON, MIDDLE).intValueExact();
      int misses = 0;
      for (int trial = 0; trial < 400; trial++) {
        double p = share(random, attempts, 1 / (1 + norm * norm));
        double estimate = Math.sqrt(1 / p - 1);
        misses += Math.abs(estimate / norm - 1) > EPSILON ? 1 : 0;
      }
      assertTrue(misses <= 8, "seed 11, norm " + norm + ": " + misses + " of 400");
    }
    int successes = ReadoutCost.overlap(EPSILON, true, MIDDLE).intValueExact() / 2;
    for (double overlap : new double[] {-0.9, 0, 0.3}) {
      int misses = 0;
      for (int trial = 0; trial < 400; trial++) {
        double estimate = 2 * share(random, successes, (1 + overlap) / 2) - 1;
        misses += Math.abs(estimate - overlap) > EPSILON ? 1 : 0;
      }
      assertTrue(misses <= 8, "seed 11, overlap " + overlap + ": " + misses + " of 400");
    }
  }

  private static double share(Random random, int trials, double p) {
    int hits = 0;
    for (int k = 0; k < trials; k++) {
      hits += random.nextDouble() < p ? 1 : 0;
    }
    return (double) hits / trials;
  }
}

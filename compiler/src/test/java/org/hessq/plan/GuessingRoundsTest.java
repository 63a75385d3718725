package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hessq.numeric.SparseMatrix;
import org.junit.jupiter.api.Test;

/** The solver that needs no norm, as a whole procedure with drawn guesses and outcomes. */
class GuessingRoundsTest {
  private static final long SEED = 20_261_122;
  private static final int INSTANCES = 200;
  private static final int BITS = 12;
  private static final double EPSILON = 1e-2;

  /** A random system of eight rows with singular values in [1/K, 1]. */
  private record Instance(SparseMatrix block, double[] b, double k, SmallSystem system) {
    static Instance of(SplittableRandom random) {
      double k = Math.pow(10, random.nextDouble(0.5, 1.5));
      double[] values = new double[8];
      for (int i = 0; i < 8; i++) {
        double size = i == 0 ? 1 / k : i == 1 ? 1 : Math.pow(k, -random.nextDouble());
        values[i] = random.nextBoolean() ? size : -size;
      }
      double[][] dense = rotated(values, random);
      double[] b = unit(random);
      SparseMatrix block = SparseMatrix.ofDense(dense);
      return new Instance(block, b, k, SmallSystem.of(block, b));
    }

    private static double[][] rotated(double[] values, SplittableRandom random) {
      double[][] matrix = new double[8][8];
      for (int i = 0; i < 8; i++) {
        matrix[i][i] = values[i];
      }
      double[] left = unit(random);
      double[] right = unit(random);
      reflectRows(matrix, left);
      double[][] turned = transposed(matrix);
      reflectRows(turned, right);
      return transposed(turned);
    }

    private static void reflectRows(double[][] matrix, double[] v) {
      for (int j = 0; j < 8; j++) {
        double overlap = 0;
        for (int i = 0; i < 8; i++) {
          overlap += v[i] * matrix[i][j];
        }
        for (int i = 0; i < 8; i++) {
          matrix[i][j] -= 2 * overlap * v[i];
        }
      }
    }

    private static double[][] transposed(double[][] matrix) {
      double[][] result = new double[8][8];
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < 8; j++) {
          result[i][j] = matrix[j][i];
        }
      }
      return result;
    }

    private static double[] unit(SplittableRandom random) {
      double[] v = new double[8];
      for (int i = 0; i < 8; i++) {
        v[i] = random.nextGaussian();
      }
      return Flagship.unit(v);
    }

    GuessingRounds rounds() {
      return new GuessingRounds(block, b, system.direction(), BITS, system.smallest(), EPSILON);
    }
  }

  /**
   * The guess that succeeds is within a factor c of the norm with probability at least (c² − 1)/(c²
   * + 1), the state is within ε, and the queries are what the mean over the guesses says.
   */
  @Test
  void theProcedureFindsTheNormAsOftenAsPromised() {
    SplittableRandom random = new SplittableRandom(SEED);
    int within2 = 0;
    int within3 = 0;
    double queries = 0;
    double expected = 0;
    double bound = 0;
    double variance = 0;
    for (int k = 0; k < INSTANCES; k++) {
      Instance instance = Instance.of(random);
      GuessingRounds rounds = instance.rounds();
      GuessingRounds.Run run = rounds.run(random.nextLong());
      double guess = Math.scalb(1.0, BITS) / run.last().branchThreshold();
      double ratio = Math.exp(Math.abs(Math.log(guess / instance.system().norm())));
      within2 += ratio <= 2 ? 1 : 0;
      within3 += ratio <= 3 ? 1 : 0;
      assertTrue(run.last().stateError() <= EPSILON, "seed " + SEED + ", instance " + k);
      GuessingRounds.Mean mean = rounds.mean();
      double mine = 2 * rounds.reflectionEll() + 2 * mean.reflection() * rounds.projectionEll();
      expected += mine / mean.success() / INSTANCES;
      queries += run.queries() / INSTANCES;
      bound += UnknownNorm.expectedQueries(Math.max(3, instance.k()), EPSILON) / INSTANCES;
      variance += Math.pow(mine / mean.success(), 2) / INSTANCES / INSTANCES;
    }
    String seen =
        "seed %d: within 2: %d, within 3: %d, queries %.1f, expected %.1f, bound %.1f"
            .formatted(SEED, within2, within3, queries, expected, bound);
    // Three standard deviations of a binomial below 0.6 and 0.8.
    assertTrue(within2 >= INSTANCES * 0.6 - 3 * Math.sqrt(INSTANCES * 0.24), seen);
    assertTrue(within3 >= INSTANCES * 0.8 - 3 * Math.sqrt(INSTANCES * 0.16), seen);
    assertEquals(expected, queries, 4 * Math.sqrt(variance), seen);
    assertTrue(expected < bound, seen);
    if (Boolean.getBoolean("show")) {
      System.out.println(seen);
    }
  }

  /** A round's first stage succeeds with sech²(ln r), as far as its polynomial is exact. */
  @Test
  void aRoundSucceedsAsTheNormGuessIsRight() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < 20; k++) {
      Instance instance = Instance.of(random);
      GuessingRounds rounds = instance.rounds();
      double eta = 2 * Math.exp(-2 * rounds.reflectionEll() / instance.k());
      for (double u = 0; u <= 1; u += 0.125) {
        GuessingRounds.Round round = rounds.at(u);
        double guess = Math.scalb(1.0, BITS) / round.branchThreshold();
        double exact = Planner.overlap(instance.system().norm() / guess);
        double flat = Math.pow((1 - eta) / (1 + eta), 2);
        assertTrue(round.reflection() >= exact * flat - 1e-9, "seed " + SEED);
        assertTrue(
            round.reflection() <= exact + 4 * eta * eta / Math.pow(1 + eta, 2) + 1e-9,
            "seed " + SEED);
        assertTrue(round.stateError() <= rounds.polynomialBound() + 1e-12, "seed " + SEED);
      }
    }
  }

  @Test
  void aDrawnRoundIsTheOneOfTheRun() {
    GuessingRounds rounds = Instance.of(new SplittableRandom(SEED)).rounds();
    for (long seed = 0; seed < 20; seed++) {
      GuessingRounds.Run run = rounds.run(seed);
      assertEquals(run.last(), rounds.drawn(seed, run.rounds()), "seed " + seed);
    }
  }
}

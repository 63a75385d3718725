package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.hessq.numeric.Norms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
  private static final long SEED = 20_261_131;
  private static final int DRAWS = 20_000;

  /** By halves, in part by halves, and one by one. */
  @ParameterizedTest
  @CsvSource({"12, .3, 0", "12, .3, 3", "12, .3, 12", "7, .5, 0", "1, .2, 0", "9, .97, 1"})
  void halvesAreDrawnAsSingleOnes(int trials, double probability, double oneByOne) {
    SplittableRandom random = new SplittableRandom(SEED);
    BinomialDistribution law = new BinomialDistribution(null, trials, probability);
    double[] expected = new double[trials + 1];
    long[] seen = new long[trials + 1];
    for (int k = 0; k <= trials; k++) {
      expected[k] = DRAWS * law.probability(k);
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      seen[(int) Outcomes.binomial(trials, probability, oneByOne, random)]++;
    }
    double[] likely = new double[trials + 2];
    long[] counted = new long[trials + 2];
    int cells = 0;
    for (int k = 0; k <= trials; k++) {
      int cell = expected[k] < 5 ? trials + 1 : cells++;
      likely[cell] += expected[k];
      counted[cell] += seen[k];
    }
    assertTrue(counted[trials + 1] <= likely[trials + 1] + 20, "seed " + SEED + ", rare outcomes");
    double[] cellsExpected = Arrays.copyOf(likely, cells);
    long[] cellsSeen = Arrays.copyOf(counted, cells);
    double chance = new ChiSquareTest().chiSquareTest(cellsExpected, cellsSeen);
    assertTrue(chance > 1e-3, "seed " + SEED + ": such a deviation has probability " + chance);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e9, 1e13, 1e19, 1e25})
  void manyTrialsDeviateAsTheyShould(double trials) {
    SplittableRandom random = new SplittableRandom(SEED);
    double probability = .3;
    double deviation = Math.sqrt(probability * (1 - probability) / trials);
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < 200; k++) {
      double share = Outcomes.binomial(trials, probability, 1e3, random) / trials;
      double scaled = (share - probability) / deviation;
      sum += scaled / 200;
      squares += scaled * scaled / 200;
    }
    assertEquals(0, sum, 4 / Math.sqrt(200), "seed " + SEED);
    assertEquals(1, squares, 4 * Math.sqrt(2.0 / 200), "seed " + SEED);
  }

  @Test
  void certainAndImpossibleOutcomesAreSo() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (double trials : new double[] {0, 1, 1e3, 1e8, 1e15}) {
      assertEquals(0, Outcomes.binomial(trials, 0, random));
      assertEquals(trials, Outcomes.binomial(trials, 1, random));
    }
  }

  /** As many samples as there are atoms in a gram take no longer than a million. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-9, 1e-11})
  void fineAccuraciesAreReadAtOnce(double epsilon) {
    SplittableRandom random = new SplittableRandom(SEED);
    double overlap = Interference.overlap(.6, epsilon, random);
    assertEquals(.6, overlap, epsilon);
    double[] vector = {.5, 0, -2, 1, 0};
    double[] read = Tomography.read(vector, epsilon, random);
    double[] error = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      error[i] = (read[i] - vector[i]) / Norms.two(vector);
    }
    double size = Norms.two(error);
    assertTrue(size < 2 * epsilon && size > epsilon / 20, "seed " + SEED + ": " + size);
  }
}

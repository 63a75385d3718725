package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.ShiftSum;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Boundary;
import org.hessq.problem.Stencil;
import org.junit.jupiter.api.Test;

/** Rounding of entries to integers: class weights, class sums and shift sums. */
class EntriesTest {
  /** All ways to share the slots, by recursion. */
  private static double leastAlpha(double[] maxima, int from, long slots, double scale) {
    if (from == maxima.length) {
      return 0;
    }
    double least = Double.MAX_VALUE;
    for (long mine = 1; mine <= slots - (maxima.length - from - 1); mine++) {
      double alpha = maxima[from] * scale / mine;
      least = Math.min(least, Math.max(alpha, leastAlpha(maxima, from + 1, slots - mine, scale)));
    }
    return least;
  }

  @Test
  void weightsHaveTheLeastAlphaOfAll() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int labelBits = 2 + random.nextInt(3);
      int count = 1 + random.nextInt(Math.min(4, (1 << labelBits) - 1));
      double[] maxima = random.doubles(count).map(x -> Math.exp(4 * x)).toArray();
      double scale = 1L << labelBits;
      String message = "seed " + seed;
      ClassWeights all = ClassWeights.of(maxima, labelBits);
      double best = leastAlpha(maxima, 0, 1L << labelBits, scale);
      assertEquals(best, all.alpha(), 1e-11 * best, message);
      ClassWeights one = ClassWeights.withEmptySlot(maxima, labelBits);
      double second = leastAlpha(maxima, 0, (1L << labelBits) - 1, scale);
      assertEquals(second, one.alpha(), 1e-11 * second, message);
      assertTrue(Arrays.stream(all.slots()).sum() <= scale, message);
      assertTrue(Arrays.stream(one.slots()).sum() < scale, message);
      for (int c = 0; c < count; c++) {
        assertTrue(all.slots()[c] * all.alpha() >= maxima[c] * scale * (1 - 1e-11), message);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> ClassWeights.of(new double[] {1, 1, 1}, 1));
  }

  @Test
  void classSumsRoundToNearestAndLeaveAValueToReject() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(3);
      double[][] entries = new double[1 << n][1 << n];
      for (int i = 0; i < entries.length; i++) {
        for (int j = 0; j <= i; j++) {
          entries[i][j] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
          entries[j][i] = seed % 2 == 0 ? entries[i][j] : random.nextGaussian();
        }
      }
      entries[0][0] = 1;
      SparseMatrix matrix = SparseMatrix.ofDense(entries);
      for (Colouring colouring : ColouringChoices.of(matrix)) {
        int least = 32 - Integer.numberOfLeadingZeros(colouring.classes().size() - 1);
        for (int label = least; label <= least + 2; label++) {
          ClassSum sum = ClassSums.of(colouring, n, label + 1 + random.nextInt(6), label);
          assertRounds(matrix, colouring, sum, "seed " + seed);
        }
      }
    }
  }

  private static void assertRounds(
      SparseMatrix matrix, Colouring colouring, ClassSum sum, String message) {
    assertEquals(colouring.classes().size(), sum.classes().size(), message);
    assertTrue(sum.alpha() >= colouring.sumOfMaxima() * (1 - 1e-9), message);
    PermutationClass last = sum.classes().getLast();
    long most = last.threshold().stream().max().orElseThrow();
    assertTrue(last.start() + most < 1L << sum.bits(), message);
    assertEquals(matrix.isSymmetric(), sum.isInvolutive() && matrix.isSymmetric(), message);
    SparseMatrix block = SolvePlanner.block(sum);
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.rows(); j++) {
        double encoded = block.get(i, j) * sum.alpha();
        assertEquals(matrix.get(i, j), encoded, sum.unit() * 0.5000001, message);
      }
    }
  }

  @Test
  void aTableWithoutRoomIsStretchedOrRefused() {
    Colouring full = Colouring.of(SparseMatrix.diagonal(3, -3, 3, 3), Colouring.Diagonal.SHARED);
    ClassSum stretched = ClassSums.of(full, 2, 4, 0);
    assertEquals(3.0 / 15, stretched.unit(), 1e-15);
    assertEquals(15, stretched.classes().getFirst().threshold().get(0));
    ClassSum emptied = ClassSums.of(full, 2, 2, 2);
    assertEquals(1.0, emptied.unit(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> ClassSums.of(full, 2, 0, 0));
  }

  private static Stencil stencil(Boundary boundary, double... coefficients) {
    return new Stencil(
        List.of(new Stencil.Axis(3, boundary)),
        List.of(
            new Stencil.Term(coefficients[0], List.of(0L)),
            new Stencil.Term(coefficients[1], List.of(1L)),
            new Stencil.Term(coefficients[2], List.of(-1L))));
  }

  @Test
  void dyadicStencilsAreExact() {
    for (Boundary boundary : Boundary.values()) {
      Stencil laplace = stencil(boundary, 2, -1, -1);
      assertEquals(0, ShiftSums.relativeError(laplace, 2));
      ShiftSum sum = ShiftSums.of(laplace, 2);
      assertEquals(4, sum.alpha());
      assertEquals(List.of(2L, 1L, 1L), sum.terms().stream().map(ShiftSum.Term::weight).toList());
      assertEquals(4, sum.keptValues());
      SparseMatrix block = SolvePlanner.block(sum);
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < 8; j++) {
          assertEquals(laplace.entry(i, j), 4 * block.get(i, j));
        }
      }
    }
  }

  @Test
  void otherStencilsRoundWithinTheStatedErrorAndNeverOverflow() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Stencil stencil =
          stencil(
              Boundary.PERIODIC,
              random.nextGaussian(),
              random.nextGaussian(),
              random.nextGaussian());
      for (int bits = 2; bits <= 20; bits += 3) {
        ShiftSum sum = ShiftSums.of(stencil, bits);
        assertTrue(sum.keptValues() <= 1L << bits, "seed " + seed);
        double error = ShiftSums.relativeError(stencil, bits);
        assertTrue(error <= Math.scalb(3.0, -bits), "seed " + seed + ": " + error);
        SparseMatrix block = SolvePlanner.block(sum);
        double rowSum = 0;
        for (int j = 0; j < 8; j++) {
          rowSum += Math.abs(stencil.entry(0, j) - sum.alpha() * block.get(0, j));
        }
        assertEquals(error, rowSum / stencil.absoluteSum(), 1e-12, "seed " + seed);
      }
    }
  }

  @Test
  void stencilWeightsStandByTrailingZeros() {
    ShiftSum sum = ShiftSums.of(stencil(Boundary.OPEN, 5, -3, 8), 4);
    int last = 64;
    for (ShiftSum.Term term : sum.terms()) {
      assertTrue(Long.numberOfTrailingZeros(term.weight()) <= last);
      last = Long.numberOfTrailingZeros(term.weight());
    }
    assertArrayEquals(
        new long[] {8, 5, 3}, sum.terms().stream().mapToLong(ShiftSum.Term::weight).toArray());
  }
}

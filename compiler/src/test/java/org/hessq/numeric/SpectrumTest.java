package org.hessq.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hessq.numeric.Lanczos.Extremes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spectra against closed forms, dense against iterative, and what is claimed when nothing
 * converges.
 */
class SpectrumTest {
  /** Eigenvalues main − 2·|beside|·cos(kπ/(n+1)). */
  private static SparseMatrix stencil(int n, double main, double below, double above) {
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      builder.add(i, i, main);
      if (i + 1 < n) {
        builder.add(i + 1, i, below).add(i, i + 1, above);
      }
    }
    return builder.build();
  }

  private static double edge(int n) {
    return 2 * Math.cos(Math.PI / (n + 1));
  }

  private static SparseMatrix random(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SparseMatrix.Builder builder = SparseMatrix.builder(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (i == j || random.nextInt(4) == 0) {
          builder.add(i, j, random.nextDouble(-1, 1));
        }
      }
    }
    return builder.build();
  }

  private static void assertHolds(Interval interval, double value, double width) {
    double slack = 1e-14 * Math.abs(value);
    assertTrue(
        interval.low() <= value + slack && value - slack <= interval.high(),
        value + " in " + interval);
    assertTrue(interval.high() - interval.low() <= width, "width of " + interval);
    assertEquals(Certainty.COMPUTED, interval.certainty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 300})
  void smallMatricesHaveTheirClosedForm(int n) {
    SparseMatrix a = stencil(n, 2.5, -1, -1);
    EigenRange eigen = Spectrum.eigenvalueRange(a);
    assertHolds(eigen.smallest(), 2.5 - edge(n), 1e-11);
    assertHolds(eigen.largest(), 2.5 + edge(n), 1e-11);
    assertTrue(eigen.isPositiveDefinite());
    SingularRange singular = Spectrum.singularRange(a);
    assertHolds(singular.smallest(), 2.5 - edge(n), 1e-11);
    assertHolds(singular.conditionNumber(), (2.5 + edge(n)) / (2.5 - edge(n)), 1e-10);
  }

  @Test
  void largeDefiniteMatrixByLanczos() {
    int n = 4000;
    SparseMatrix a = stencil(n, 2.001, -1, -1);
    SingularRange range = Spectrum.singularRange(a);
    assertHolds(range.smallest(), 2.001 - edge(n), 1e-6);
    assertHolds(range.largest(), 2.001 + edge(n), 1e-3);
    assertFalse(range.isNumericallySingular());
  }

  @Test
  void largeNonSymmetricMatrixByBidiagonalisation() {
    int n = 4000;
    SparseMatrix a = stencil(n, 3, -0.5, -1.5);
    SingularRange range = Spectrum.singularRange(a);
    // The symbol 3 − 0.5e^{iθ} − 1.5e^{−iθ} has modulus 1 at θ = 0 and 5 at θ = π.
    assertEquals(1, range.smallest().value(), 1e-4);
    assertEquals(5, range.largest().value(), 1e-4);
    assertTrue(Spectrum.diagonalDominance(a) <= range.smallest().high());
    assertEquals(1, Spectrum.diagonalDominance(a), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void recurrencesAgreeWithDenseDecompositions(long seed) {
    SparseMatrix a = random(40 + (int) seed * 7, 60, seed);
    double[] values = DenseMatrix.singularValues(a);
    Extremes singular = new Lanczos(2000, 1e-9, seed).singularValues(a);
    assertEquals(values[0], singular.largest(), 1e-10 * values[0]);
    assertEquals(values[values.length - 1], singular.smallest(), 1e-8 * values[0]);
    SparseMatrix symmetric = random(50, 50, seed);
    symmetric = symmetric.plus(symmetric.transpose());
    double[] eigenvalues = DenseMatrix.eigenvalues(symmetric);
    Extremes eigen = new Lanczos(2000, 1e-9, seed).eigenvalues(symmetric);
    assertEquals(eigenvalues[0], eigen.smallest(), 1e-9 * values[0]);
    assertEquals(eigenvalues[49], eigen.largest(), 1e-9 * values[0]);
  }

  @Test
  void tridiagonalEigenvaluesAreAccurate() {
    int n = 200;
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    Arrays.fill(diagonal, 2);
    Arrays.fill(beside, -1);
    Tridiagonal t = new Tridiagonal(diagonal, beside, n);
    for (int k : new int[] {0, 1, 99, 100, 199}) {
      double expected = 4 * Math.pow(Math.sin((k + 1) * Math.PI / (2 * n + 2)), 2);
      assertEquals(expected, t.eigenvalue(k), 1e-14);
      double component =
          Math.sqrt(2.0 / (n + 1)) * Math.abs(Math.sin((k + 1) * n * Math.PI / (n + 1)));
      assertEquals(component, t.lastComponent(t.eigenvalue(k)), 1e-10);
    }
  }

  @Test
  void singularMatricesAreRecognised() {
    SparseMatrix small = SparseMatrix.ofDense(new double[][] {{1, 2}, {2, 4}});
    assertTrue(Spectrum.singularRange(small).isNumericallySingular());
    assertEquals(Double.POSITIVE_INFINITY, Spectrum.singularRange(small).conditionNumber().high());
    SparseMatrix.Builder large = SparseMatrix.builder(2000, 2000);
    for (int i = 1; i < 2000; i++) {
      large.add(i, i - 1, 1 + i % 7);
    }
    assertTrue(Spectrum.singularRange(large.build()).isNumericallySingular());
    assertTrue(Spectrum.singularRange(SparseMatrix.builder(3, 3).build()).isNumericallySingular());
    assertThrows(ArithmeticException.class, () -> LinearSolution.of(small, new double[] {1, 0}));
  }

  @Test
  void indefiniteMatricesAreRecognised() {
    EigenRange range = Spectrum.eigenvalueRange(stencil(9, 0.1, 1, 1));
    assertTrue(range.isIndefinite());
    assertFalse(range.isPositiveDefinite());
    assertThrows(
        IllegalArgumentException.class, () -> Spectrum.eigenvalueRange(stencil(3, 1, 0, 1)));
  }

  @Test
  void whatDoesNotConvergeIsOnlyBounded() {
    Extremes hurried = new Lanczos(5, 1e-6, 1).eigenvalues(stencil(1000, 2, -1, -1));
    assertFalse(hurried.converged());
    assertTrue(hurried.smallest() >= 2 - edge(1000));
    assertTrue(hurried.largest() <= 2 + edge(1000));
    Interval known = new Interval(1, 2, Certainty.BOUNDED);
    Interval unknown = new Interval(0, 0.5, Certainty.UNKNOWN);
    assertEquals(
        new Interval(2, Double.POSITIVE_INFINITY, Certainty.UNKNOWN), known.dividedBy(unknown));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 300, 3000})
  void solutionsSolve(int n) {
    for (SparseMatrix a :
        new SparseMatrix[] {
          stencil(n, 2.1, -1, -1), stencil(n, 2.5, -0.5, -1.5), stencil(n, -2.2, 1, 1)
        }) {
      double[] expected = new SplittableRandom(n).doubles(n, -1, 1).toArray();
      LinearSolution solution = LinearSolution.of(a, a.multiply(expected));
      assertArrayEquals(expected, solution.x(), 1e-8);
      assertTrue(solution.relativeResidual() <= LinearSolution.TOLERANCE);
    }
  }
}

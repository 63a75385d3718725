package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.problem.Approach;
import org.hessq.problem.Banded;
import org.hessq.problem.Basis;
import org.hessq.problem.Bounds;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionNormTest {
  private static Problem problem(MatrixExpression matrix, VectorExpression vector, Bounds bounds) {
    return new Problem(
        "p",
        "p.hq",
        "0".repeat(64),
        new Task.Solve(vector, "x"),
        matrix,
        1e-2,
        bounds,
        List.of(),
        Target.DEFAULT,
        0);
  }

  @Test
  void theApproachSaysWhatASolverMayKnow() {
    Problem any = problem(Banded.tridiagonal(8, -1, 3, -1), new Uniform(8), Bounds.NONE);
    assertEquals(Plan.NormOrigin.COMPUTED, SolutionNorm.of(any).origin());
    assertEquals(
        SolutionNorm.UNKNOWN,
        SolutionNorm.of(any.with(new Approach(NormGuess.NONE, Optional.empty(), 1))));
    SolutionNorm given =
        SolutionNorm.of(any.with(new Approach(new NormGuess.Given(2), Optional.empty(), 1)));
    assertEquals(Plan.NormOrigin.GIVEN, given.origin());
    assertEquals(2 / Math.sqrt(8), given.guess(), 1e-12);
  }

  private static double dense(MatrixExpression matrix, long index) {
    double[] vector = new Basis(matrix.rows(), index).toArray(1024);
    return Norms.two(DenseMatrix.solve(matrix.toSparse(1 << 20), vector));
  }

  /** Diagonals from equal to the neighbours to many times them, columns at both ends and inside. */
  @ParameterizedTest
  @CsvSource({
    "8, 2, 0", "8, 2, 3", "256, 2, 0", "256, 2, 255", "256, 2.0000001, 17", "256, 2.001, 0",
    "256, 2.1, 100", "64, 3, 63", "64, 50, 1", "2, 2, 1", "256, -2.5, 7", "32, 2.00001, 31"
  })
  void columnsOfTridiagonalInversesHaveTheirClosedForm(long rows, double main, long index) {
    MatrixExpression matrix = Banded.tridiagonal(rows, -1, main, -1);
    TridiagonalGreen green = TridiagonalGreen.of(matrix.toStencil().orElseThrow()).orElseThrow();
    double expected = dense(matrix, index);
    assertEquals(expected, green.norm(index), 1e-9 * expected);
  }

  @Test
  void poissonOfAnySizeFollowsItsPowerLaw() {
    for (int qubits = 10; qubits <= 60; qubits += 10) {
      double n = Math.scalb(1.0, qubits);
      MatrixExpression matrix = Banded.tridiagonal(1L << qubits, -1, 2, -1);
      SolutionNorm norm = SolutionNorm.of(problem(matrix, new Basis(1L << qubits, 0), Bounds.NONE));
      // Σ (N+1−i)²/(N+1)² over i = 1…N.
      double expected = Math.sqrt(n * (2 * n + 1) / (6 * (n + 1)));
      assertEquals(expected, norm.low(), 1e-9 * expected);
      assertEquals(Plan.NormOrigin.COMPUTED, norm.origin());
    }
  }

  @Test
  void tridiagonalMatricesOfOtherFormsAreLeftAlone() {
    assertEquals(
        Optional.empty(),
        TridiagonalGreen.of(Banded.tridiagonal(8, -1, 1.9, -1).toStencil().orElseThrow()));
    assertEquals(
        Optional.empty(),
        TridiagonalGreen.of(Banded.tridiagonal(8, -1, 3, -2).toStencil().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"4, 2.5", "6, 2.01", "9, 2.3", "9, 40"})
  void columnsOfPeriodicInversesAreMeansOverFrequencies(int qubits, double main) {
    TreeMap<Long, Double> diagonals = new TreeMap<>(Map.of(0L, main, 1L, -1.0, -1L, -0.9));
    MatrixExpression matrix = Banded.circulant(1L << qubits, diagonals);
    double expected = dense(matrix, 3);
    double found = PeriodicGreen.norm(matrix.toStencil().orElseThrow()).getAsDouble();
    assertEquals(expected, found, 1e-10 * expected);
  }

  @Test
  void twoPeriodicAxesAreOneGrid() {
    TreeMap<Long, Double> diagonals = new TreeMap<>(Map.of(0L, 2.2, 1L, -1.0, -1L, -1.0));
    MatrixExpression line = Banded.circulant(16, diagonals);
    MatrixExpression matrix = new KroneckerSum(line, line);
    double expected = dense(matrix, 40);
    double found = PeriodicGreen.norm(matrix.toStencil().orElseThrow()).getAsDouble();
    assertEquals(expected, found, 1e-10 * expected);
  }

  @Test
  void largePeriodicGridsHaveTheNormOfTheInfiniteOne() {
    // For (m + 2d, −d, −d) the mean of 1/(m + 4d sin²)² is (m + 2d)/(m(m + 4d))^(3/2).
    TreeMap<Long, Double> diagonals = new TreeMap<>(Map.of(0L, 202.0, 1L, -99.0, -1L, -99.0));
    MatrixExpression matrix = Banded.circulant(1L << 40, diagonals);
    SolutionNorm norm = SolutionNorm.of(problem(matrix, new Basis(1L << 40, 5), Bounds.NONE));
    double expected = Math.sqrt(202.0 / Math.pow(4.0 * 400, 1.5));
    assertEquals(expected, norm.high(), 1e-12 * expected);
  }

  @Test
  void uniformVectorsAreEigenvectorsOfPeriodicGrids() {
    TreeMap<Long, Double> diagonals = new TreeMap<>(Map.of(0L, -5.0, 1L, 1.0, -1L, 2.0));
    MatrixExpression matrix = Banded.circulant(1L << 50, diagonals);
    SolutionNorm norm = SolutionNorm.of(problem(matrix, new Uniform(1L << 50), Bounds.NONE));
    assertEquals(0.5, norm.low(), 1e-15);
  }

  @Test
  void boundsStandInAndWideOnesAreAsGoodAsNone() {
    MatrixExpression matrix = Banded.tridiagonal(1L << 20, -1, 3, -1);
    VectorExpression vector = new Uniform(1L << 20);
    assertEquals(SolutionNorm.UNKNOWN, SolutionNorm.of(problem(matrix, vector, Bounds.NONE)));
    SolutionNorm narrow = SolutionNorm.of(problem(matrix, vector, bounds(512, 2048)));
    assertEquals(new SolutionNorm(0.5, 2, Plan.NormOrigin.GIVEN), narrow);
    assertTrue(narrow.isKnown());
    assertEquals(1, narrow.guess(), 1e-15);
    assertTrue(!SolutionNorm.of(problem(matrix, vector, bounds(1, 2048))).isKnown());
  }

  @Test
  void aSmallConditionNumberBoundsTheNorm() {
    SolutionNorm narrow = SolutionNorm.UNKNOWN.within(0.25, 1);
    assertEquals(new SolutionNorm(0.25, 1, Plan.NormOrigin.BOUNDED), narrow);
    assertEquals(SolutionNorm.UNKNOWN, SolutionNorm.UNKNOWN.within(0.1, 1));
    SolutionNorm half = new SolutionNorm(0.5, Double.POSITIVE_INFINITY, Plan.NormOrigin.GIVEN);
    assertEquals(new SolutionNorm(0.5, 2, Plan.NormOrigin.GIVEN), half.within(0.01, 2));
  }

  private static Bounds bounds(double least, double most) {
    return new Bounds(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(least),
        OptionalDouble.of(most));
  }
}

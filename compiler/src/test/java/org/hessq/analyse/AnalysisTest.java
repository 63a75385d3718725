package org.hessq.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Interval;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Banded;
import org.hessq.problem.Bounds;
import org.hessq.problem.Diagonal;
import org.hessq.problem.Identity;
import org.hessq.problem.Indexed;
import org.hessq.problem.Kinds;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Parameters;
import org.hessq.problem.Problem;
import org.hessq.problem.Scale;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Sum;
import org.hessq.problem.Symmetry;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.problem.Uniform;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Closed forms and bounds against dense decompositions, and structured matrices of any size. */
final class AnalysisTest {
  private static final long HUGE = 1L << 40;

  static List<MatrixExpression> matrices() {
    List<MatrixExpression> all = new ArrayList<>(Kinds.matrices());
    for (int n : new int[] {1, 2, 3, 7, 16, 33}) {
      for (double main : new double[] {0, 1.3, 2, -2.5}) {
        all.add(Banded.tridiagonal(n, -1, main, -1));
        all.add(Banded.tridiagonal(n, -1.5, main, 0.5));
        if (n > 2) {
          all.add(Banded.circulant(n, Kinds.bands(0, main, 1, -1, -1, -1)));
          all.add(Banded.circulant(n, Kinds.bands(0, main, 1, -1.5, -1, 0.5)));
          all.add(Banded.toeplitz(n, Kinds.bands(0, main, 1, -1, -1, -1, 2, 0.3, -2, 0.3)));
          all.add(Banded.toeplitz(n, Kinds.bands(0, main, 1, -1, -2, 0.4)));
        }
      }
    }
    Banded laplace = Banded.tridiagonal(5, -1, 2, -1);
    Banded ring = Banded.circulant(6, Kinds.bands(0, 2, 1, -1, -1, -1));
    Identity five = new Identity(5);
    all.add(new Sum(new Kronecker(laplace, new Identity(6)), new Kronecker(five, ring)));
    all.add(new Sum(new KroneckerSum(ring, laplace), new Scale(-1.7, new Identity(30))));
    all.add(new Sum(ring, new Scale(0.1, new Identity(6))));
    all.add(new Scale(new Complex(0, 2), new Kronecker(laplace, ring)));
    all.add(new Sum(laplace, new Diagonal(new Indexed(5, Kinds.line(0.5, 1)))));
    return all;
  }

  private static double[] singularValues(MatrixExpression matrix) {
    ComplexSparse data = matrix.toComplexSparse(1 << 20);
    return DenseMatrix.singularValues(data.isReal() ? data.real() : data.realEmbedding());
  }

  private static void assertHolds(Interval interval, double value, double size, String what) {
    double slack = 1e-13 * (size + 1e-3);
    assertTrue(
        interval.low() - slack <= value && value <= interval.high() + slack,
        what + ": " + value + " outside " + interval);
    if (interval.certainty() == Certainty.COMPUTED) {
      assertEquals(value, interval.value(), 2e-12 * size, what);
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void theFormHoldsTheSingularValues(MatrixExpression matrix) {
    double[] sigma = singularValues(matrix);
    Spectral spectral = StructuredSpectrum.byForm(matrix);
    assertHolds(spectral.sigmaMax(), sigma[0], sigma[0], "sigma_max");
    assertHolds(spectral.sigmaMin(), sigma[sigma.length - 1], sigma[0], "sigma_min");
    if (spectral.sigmaMin().certainty() == Certainty.BOUNDED) {
      assertTrue(spectral.sigmaMin().low() > 0, "a bound of nothing");
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void theFormHoldsTheEigenvaluesOfTheHermitianPart(MatrixExpression matrix) {
    if (!matrix.isSquare()) {
      return;
    }
    MatrixExpression part = new Scale(0.5, new Sum(matrix, matrix.adjoint()));
    ComplexSparse data = part.toComplexSparse(1 << 20);
    double[] lambda = DenseMatrix.eigenvalues(data.isReal() ? data.real() : data.realEmbedding());
    double size = Math.max(Math.abs(lambda[0]), Math.abs(lambda[lambda.length - 1]));
    Spectral spectral = StructuredSpectrum.byForm(matrix);
    assertHolds(spectral.lambdaMin(), lambda[0], size, "lambda_min");
    assertHolds(spectral.lambdaMax(), lambda[lambda.length - 1], size, "lambda_max");
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void smallMatricesAreComputedAltogether(MatrixExpression matrix) {
    double[] sigma = singularValues(matrix);
    Analysis analysis = Analysis.of(matrix);
    assertEquals(Certainty.COMPUTED, analysis.sigmaMax().certainty());
    assertEquals(Certainty.COMPUTED, analysis.sigmaMin().certainty());
    assertHolds(analysis.sigmaMax(), sigma[0], sigma[0], "sigma_max");
    assertHolds(analysis.sigmaMin(), sigma[sigma.length - 1], sigma[0], "sigma_min");
    assertEquals(Certainty.COMPUTED, analysis.countsAre());
    ComplexSparse data = matrix.toComplexSparse(1 << 20);
    boolean selfAdjoint = matrix.isSquare() && data.isHermitian();
    assertEquals(selfAdjoint, analysis.symmetry().isSelfAdjoint());
    double squares = matrix.entries().mapToDouble(e -> e.value().abs() * e.value().abs()).sum();
    assertEquals(Math.sqrt(squares), analysis.frobenius().value(), 1e-12 * Math.sqrt(squares));
    assertEquals(
        selfAdjoint ? definiteness(data) : Definiteness.NOT_SELF_ADJOINT, analysis.definiteness());
  }

  private static Definiteness definiteness(ComplexSparse data) {
    double[] lambda = DenseMatrix.eigenvalues(data.isReal() ? data.real() : data.realEmbedding());
    double min = lambda[0];
    double max = lambda[lambda.length - 1];
    double zero = 1e-13 * Math.max(-min, max);
    if (min > zero) {
      return Definiteness.POSITIVE_DEFINITE;
    }
    if (max < -zero) {
      return Definiteness.NEGATIVE_DEFINITE;
    }
    if (min < -zero && max > zero) {
      return Definiteness.INDEFINITE;
    }
    if (max > zero) {
      return Definiteness.POSITIVE_SEMIDEFINITE;
    }
    return min < -zero ? Definiteness.NEGATIVE_SEMIDEFINITE : Definiteness.UNKNOWN;
  }

  private static void assertComputed(double expected, Interval actual) {
    assertEquals(Certainty.COMPUTED, actual.certainty());
    assertEquals(expected, actual.value(), 1e-12 * Math.abs(expected));
  }

  @Test
  void laplaciansOfAnySizeKeepTheirRelativeAccuracy() {
    double half = Math.PI / (2 * (HUGE + 1.0));
    Banded laplace = Banded.tridiagonal(HUGE, -1, 2, -1);
    Analysis analysis = assertTimeout(Duration.ofSeconds(1), () -> Analysis.of(laplace));
    assertComputed(4 * half * half, analysis.sigmaMin());
    assertComputed(1 / (half * half), analysis.conditionNumber());
    assertEquals(Definiteness.POSITIVE_DEFINITE, analysis.definiteness());
    assertEquals("3298534883326", analysis.nonZeros().toString());
    assertEquals(Certainty.COMPUTED, analysis.countsAre());
    assertComputed(4, analysis.one());

    Banded side = Banded.tridiagonal(1L << 20, -1, 2, -1);
    MatrixExpression grid = new KroneckerSum(side, side);
    double angle = Math.PI / (2 * ((1L << 20) + 1.0));
    Analysis plane = assertTimeout(Duration.ofSeconds(1), () -> Analysis.of(grid));
    assertComputed(8 * angle * angle, plane.sigmaMin());
    Analysis shifted = Analysis.of(new Sum(grid, new Scale(1e-9, new Identity(HUGE))));
    assertComputed(1e-9 + 8 * angle * angle, shifted.sigmaMin());
  }

  @Test
  void periodicStencilsAreExactByTheirSymbol() {
    double m = 0.08;
    Banded one = Banded.circulant(HUGE, Kinds.bands(0, m + 2, 1, -1, -1, -1));
    Analysis line = assertTimeout(Duration.ofSeconds(1), () -> Analysis.of(one));
    assertComputed((m + 4) / m, line.conditionNumber());
    Banded side = Banded.circulant(1L << 20, Kinds.bands(0, 2, 1, -1, -1, -1));
    MatrixExpression grid = new Sum(new KroneckerSum(side, side), new Scale(m, new Identity(HUGE)));
    assertComputed((m + 8) / m, Analysis.of(grid).conditionNumber());
    Analysis singular = Analysis.of(new KroneckerSum(side, side));
    assertTrue(singular.isSingular());
    assertEquals(0, singular.sigmaMin().high());
    assertEquals(Definiteness.POSITIVE_SEMIDEFINITE, singular.definiteness());
  }

  @Test
  void whatHasNoClosedFormIsBoundedOrUnknown() {
    Analysis advection = Analysis.of(Banded.tridiagonal(HUGE, -1.5, 2.5, -0.5));
    assertEquals(Certainty.BOUNDED, advection.sigmaMin().certainty());
    assertEquals(0.5, advection.sigmaMin().low(), 1e-9);
    assertEquals(Symmetry.NEITHER, advection.symmetry());
    Analysis wind = Analysis.of(Banded.circulant(HUGE, Kinds.bands(0, 2.5, 1, -0.5, -1, -1.5)));
    assertEquals(0.5, wind.sigmaMin().low(), 1e-6);
    assertEquals(4.5, wind.sigmaMax().high(), 1e-6);
    Analysis upper = Analysis.of(Banded.tridiagonal(HUGE, 0, 1, 2));
    assertEquals(Certainty.UNKNOWN, upper.sigmaMin().certainty());
    assertEquals(Double.POSITIVE_INFINITY, upper.conditionNumber().high());
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void veryLargeAndVerySmallEntriesAreNoException(MatrixExpression matrix) {
    double sigmaMax = Analysis.of(matrix).sigmaMax().value();
    for (double factor : new double[] {0x1p1000, 0x1p-1000}) {
      Analysis scaled = Analysis.of(new Scale(factor, matrix));
      assertEquals(sigmaMax, scaled.sigmaMax().value() / factor, 1e-9 * sigmaMax);
    }
  }

  @Test
  void hugeCoefficientsOfHugeMatrices() {
    Banded banded = Banded.circulant(HUGE, Kinds.bands(0, 2e300, 1, -1e300, -1, -1e299));
    Analysis analysis = Analysis.of(banded);
    assertEquals(0.9e300, analysis.sigmaMin().low(), 1e295);
    double root = Math.sqrt(4 + 1 + 0.01);
    assertEquals(root * 1e300 * 0x1p20, analysis.frobenius().value(), 1e292 * 0x1p20);
  }

  @Test
  void manyFactorsAreNotMultipliedOut() {
    MatrixExpression product = Banded.tridiagonal(8, -1, 3, -1);
    for (int k = 1; k < 20; k++) {
      product = new Kronecker(product, Banded.tridiagonal(8, -1, 3, -1));
    }
    MatrixExpression matrix = product;
    Analysis analysis = assertTimeout(Duration.ofSeconds(1), () -> Analysis.of(matrix));
    double side = 3 - 2 * Math.cos(Math.PI / 9);
    assertComputed(Math.pow(side, 20), analysis.sigmaMin());
    Analysis sum =
        assertTimeout(
            Duration.ofSeconds(1),
            () -> Analysis.of(new Sum(matrix, Banded.tridiagonal(1L << 60, 1, 0, 0))));
    assertEquals(Certainty.BOUNDED, sum.sigmaMax().certainty());
  }

  @Test
  void diagonalsByAnExpression() {
    Analysis line = Analysis.of(new Diagonal(new Indexed(HUGE, Kinds.line(1, 0.125))));
    assertComputed(1, line.sigmaMin());
    assertComputed(1 + (HUGE - 1) / 8.0, line.sigmaMax());
    Analysis crossing = Analysis.of(new Diagonal(new Indexed(HUGE, Kinds.line(-100.5, 1))));
    assertEquals(Certainty.UNKNOWN, crossing.sigmaMin().certainty());
    assertEquals(Definiteness.INDEFINITE, crossing.definiteness());
    Analysis few = Analysis.of(new Diagonal(new Indexed(1 << 20, Kinds.line(-100.5, 1))));
    assertComputed(0.5, few.sigmaMin());
    assertComputed(2, Analysis.of(new Diagonal(new ScaledVector(2, new Uniform(HUGE)))).sigmaMin());
  }

  @Test
  void largeSparseMatricesGoThroughLanczos() {
    int n = 3000;
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      builder.add(i, i, 2.5 + 0.1 * Math.sin(i));
      if (i + 1 < n) {
        builder.add(i, i + 1, -1).add(i + 1, i, -1);
      }
    }
    Analysis analysis = Analysis.of(LoadedMatrix.of("large.mtx", builder.build()));
    assertEquals(Certainty.COMPUTED, analysis.conditionNumber().certainty());
    assertTrue(analysis.sigmaMin().value() > 0.4 && analysis.sigmaMin().value() < 0.6);
    assertEquals(Definiteness.POSITIVE_DEFINITE, analysis.definiteness());
  }

  @Test
  void whatTheUserGivesIsSaidToBeGiven() {
    MatrixExpression upper = Banded.tridiagonal(HUGE, 0, 1, 2);
    Bounds bounds =
        new Bounds(
            OptionalDouble.of(1e4),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    Problem problem =
        new Problem(
            "p",
            "p.hq",
            "",
            new Task.Solve(new Uniform(HUGE), "x"),
            upper,
            0.1,
            bounds,
            List.of(),
            Target.DEFAULT,
            0);
    Analysis analysis = Analysis.of(problem);
    assertEquals(Certainty.GIVEN, analysis.conditionNumber().certainty());
    assertEquals(1e4, analysis.conditionNumber().high());
    assertEquals(Certainty.GIVEN, analysis.sigmaMin().certainty());
    assertEquals(List.of(), analysis.remarks());
    Analysis parameters = Analysis.of(new Parameters(HUGE, 3, 2, 1e6));
    assertEquals(1e6, parameters.conditionNumber().value());
    assertEquals(Certainty.GIVEN, parameters.conditionNumber().certainty());
    assertEquals(Certainty.GIVEN, parameters.countsAre());
  }

  static List<Path> faulty() throws IOException {
    try (var files = Files.list(Path.of("..", "test-circuits", "analyse"))) {
      return files.filter(f -> f.toString().endsWith(".hq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void everyRemarkHasAnExample(Path file) throws IOException {
    Problem problem =
        ProblemReader.read(
                file.toString(),
                Files.readString(file),
                new FolderFiles(file.getParent(), FolderFiles.Reach.INSIDE))
            .orThrow();
    List<Diagnostic> remarks = Analysis.of(problem).remarks();
    assertEquals(
        List.of(file.getFileName().toString().substring(0, "HQ0000".length())),
        remarks.stream().map(Diagnostic::code).toList(),
        remarks::toString);
  }

  @Test
  void noRemarkIsWithoutAnExample() throws IOException {
    assertEquals(
        List.of(Remarks.CONTRADICTION, Remarks.SINGULAR, Remarks.UNCERTIFIED),
        faulty().stream()
            .map(f -> f.getFileName().toString().substring(0, "HQ0000".length()))
            .distinct()
            .toList());
  }
}

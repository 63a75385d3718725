package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.plan.Estimate;
import org.hessq.plan.Estimates;
import org.hessq.plan.Objective;
import org.hessq.plan.SizedEncoding;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Depth;
import org.hessq.report.Json;
import org.hessq.report.Origin;
import org.hessq.report.Report;
import org.hessq.synthesis.solver.EncodingProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatorTest {
  private static final Path FAULTY = Path.of("..", "test-circuits", "plan");
  private static final String POISSON =
      "matrix A = tridiagonal(2^%d, -1, 2, -1); vector b = basis(0); solve A x = b to %s;";

  static Problem read(String text, Object... values) {
    return ProblemReader.read(
            "p.hq",
            String.format(text, values),
            new FolderFiles(FAULTY.toAbsolutePath(), FolderFiles.Reach.INSIDE))
        .orThrow();
  }

  private static Report estimate(String text, Object... values) {
    return Estimator.estimate(read(text, values), Profile.ADAPTIVE, Rotations.BY_LAW);
  }

  /**
   * Dense, sparse, banded, complex and non-symmetric systems with all kinds of right-hand sides.
   */
  static String random(Random random) {
    int n = 1 << 1 + random.nextInt(4);
    int odd = 3 + random.nextInt(14);
    double main = 2.2 + 3 * random.nextDouble();
    String matrix =
        switch (random.nextInt(5)) {
          case 0 -> "tridiagonal(" + n + ", -1, " + main + ", -1)";
          case 1 -> "circulant(" + 4 * n + ", {0: " + main + ", 1: -1, -2: 0.5})";
          case 2 -> "tridiagonal(" + odd + ", -1, " + main + ", 0.5)";
          case 3 ->
              "diagonal(" + odd + ", i -> 1 + i/8) + 0.1i * tridiagonal(" + odd + ", 1, 0, 1)";
          default -> "kroneckersum(tridiagonal(4, -1, " + main + ", -1), identity(" + n + "))";
        };
    String vector =
        switch (random.nextInt(4)) {
          case 0 -> "uniform";
          case 1 -> "basis(1)";
          case 2 -> "entries(i -> cos(0.7*i + 0.2))";
          default -> "entries(i -> abs(i - 1))";
        };
    return "matrix A = " + matrix + "; vector b = " + vector + "; ";
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void formulasAreTheCountsOfEncodings(Profile profile) {
    Random random = new Random(6);
    for (int k = 0; k < 12; k++) {
      String text = random(random);
      Problem problem = read("%s encode A to 1e-3;", text.substring(0, text.indexOf("vector")));
      Objective objective = new Objective(profile, OptionalLong.empty(), OptionalDouble.empty());
      Estimate.Block estimate =
          (Estimate.Block)
              Estimates.of(problem, Analysis.of(problem), objective, Gridsynth::expectedT);
      Method.EncodeOnly method =
          new Method.EncodeOnly(
              ((SizedEncoding.Data) estimate.encoding()).leaf(), estimate.layout());
      Routine main = EncodingProgram.of("p", method, profile, ImmutableMap.of()).circuit().main();
      String label = "seed 6, " + profile + ", " + text;
      assertEquals(estimate.tCount(), Counts.of(main).tCount(profile), label);
      assertEquals(estimate.logicalQubits(), main.width(), label);
    }
  }

  @Test
  void wordsOneByOneAreNearTheLaw() {
    Problem problem =
        read(
            "matrix A = tridiagonal(8, -1, 2.1, -1); vector b = entries(i -> cos(0.7*i + 0.2));"
                + " solve A x = b to 1e-2;");
    BigInteger law =
        Estimator.estimate(problem, Profile.ADAPTIVE, Rotations.BY_LAW).resources().tCount();
    BigInteger exact =
        Estimator.estimate(problem, Profile.ADAPTIVE, Rotations.SYNTHESISED).resources().tCount();
    assertEquals(law.doubleValue(), exact.doubleValue(), 0.03 * law.doubleValue());
  }

  @Test
  void poissonOfTrillionsOfPointsIsAnswered() {
    Report report = estimate(POISSON, 40, "1e-2");
    assertTrue(report.resources().tCount().bitLength() > 80);
    assertEquals(4.9e23, report.plan().effectiveConditionNumber().getAsDouble(), 1e21);
    assertEquals(Origin.COMPUTED_CLASSICALLY, report.plan().normIs());
    assertTrue(report.plan().solver().orElseThrow().contains("phases assumed"));
    assertEquals(Depth.BOUND, report.resources().tDepthIs());
    assertTrue(Json.readReport(Json.write(report), "r").isOk());
  }

  @Test
  void aWellConditionedStencilOfAnySizeHasPhasesAndDepth() {
    Report report =
        estimate(
            "matrix A = circulant(2^40, {0: 202, 1: -99, -1: -99}); vector b = basis(0);"
                + " solve A x = b to 1e-2; report norm, x[0];");
    assertEquals(100, report.plan().effectiveConditionNumber().getAsDouble(), 1e-9);
    assertTrue(report.plan().solver().orElseThrow().contains("phases computed"));
    assertEquals(Depth.EXACT, report.resources().tDepthIs());
    assertTrue(
        report.resources().tDepth().orElseThrow().compareTo(report.resources().tCount()) < 0);
    assertEquals(2, report.readout().size());
    assertTrue(report.errorBudget().total().proven().getAsDouble() <= 1e-2);
  }

  /** The bound for long runs is what the followed path comes to, and not much more. */
  @Test
  void depthBoundsAreCloseToThePaths() {
    Report followed = estimate(POISSON, 6, "1e-2");
    Report bounded = estimate(POISSON, 8, "1e-2");
    assertEquals(Depth.EXACT, followed.resources().tDepthIs());
    assertEquals(Depth.BOUND, bounded.resources().tDepthIs());
    double perQuery = perQuery(followed);
    assertTrue(perQuery(bounded) > perQuery && perQuery(bounded) < 1.5 * perQuery);
  }

  private static double perQuery(Report report) {
    return report.resources().tDepth().orElseThrow().doubleValue()
        / report.resources().queries().matrix().doubleValue();
  }

  @Test
  void moreAccuracyAndWorseConditionsCostMore() {
    double before = 0;
    for (String epsilon : List.of("0.3", "0.1", "1e-2", "1e-4", "1e-8")) {
      double cost = estimate(POISSON, 20, epsilon).resources().tCount().doubleValue();
      assertTrue(cost > before, epsilon);
      before = cost;
    }
    before = 0;
    for (int qubits = 2; qubits <= 60; qubits += 6) {
      double cost = estimate(POISSON, qubits, "0.1").resources().expected().tCount().doubleValue();
      assertTrue(cost > before, qubits + " qubits");
      before = cost;
    }
  }

  @Test
  void knowingLessCostsMore() {
    Report known = estimate(POISSON, 20, "1e-2");
    BigInteger expected = known.resources().expected().tCount();
    assertEquals(2, known.plan().beside().size());
    known.plan().beside().forEach(v -> assertTrue(v.expectedTCount().compareTo(expected) > 0));
    Report unknown =
        estimate(
            "matrix A = tridiagonal(2^20, -1, 2, -1); vector b = entries(i -> 1 + i);"
                + " solve A x = b to 1e-2;");
    assertEquals(Origin.UNKNOWN, unknown.plan().normIs());
    assertTrue(unknown.resources().expected().tCount().compareTo(expected) > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrix A = parameters(dimension=2^60, sparsity=3, maximum=2, condition=1e6);"
            + " vector b = uniform; solve A x = b to 1e-3;",
        "matrix A = parameters(dimension=1000, sparsity=8, maximum=1, condition=50);"
            + " vector b = uniform; solve A x = b to 0.1;",
        "matrix A = diagonal(2^40, i -> 2 + cos(i)); vector b = entries(i -> 1 + i);"
            + " bound sigma_min(A) >= 0.5; solve A x = b to 1e-3;",
        "matrix A = tridiagonal(2^60, -1, 2, -1); vector b = uniform; solve A x = b to 1e-2;",
        "matrix A = tridiagonal(5000, -1, 3, -1); vector b = gaussian(5000, 4, 100);"
            + " solve A x = 2i * b to 0.1;"
      })
  void whatNoCircuitCanBeWrittenForIsEstimated(String text) {
    Report report = estimate(text);
    assertTrue(report.resources().tCount().signum() > 0);
    assertTrue(report.resources().successProbability() > 0);
    assertTrue(report.errorBudget().total().proven().getAsDouble() <= report.problem().epsilon());
    assertTrue(Json.readReport(Json.write(report), "r").isOk());
  }

  static Stream<Path> faulty() throws IOException {
    try (Stream<Path> files = Files.list(FAULTY)) {
      return files
          .filter(f -> f.getFileName().toString().matches("HQ04.*\\.hq"))
          .sorted(Comparator.naturalOrder())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void badProblemsGetADiagnostic(Path file) {
    String code = file.getFileName().toString().substring(0, 6);
    Problem problem = read("%s", text(file));
    Rotations rotations = code.equals("HQ0406") ? Rotations.SYNTHESISED : Rotations.BY_LAW;
    Faults faults =
        assertThrows(Faults.class, () -> Estimator.estimate(problem, Profile.ADAPTIVE, rotations));
    Diagnostic first = faults.diagnostics().getFirst();
    assertEquals(code, first.code());
    assertTrue(!first.help().isEmpty());
  }

  @Test
  void theFinestRotationAskedForCanBeSynthesised() {
    assertEquals(Gridsynth.MIN_EPSILON, Target.FINEST_ROTATION);
  }

  @Test
  void everyCodeHasABadProblem() throws IOException {
    List<String> codes =
        faulty().map(f -> f.getFileName().toString().substring(0, 6)).distinct().toList();
    assertEquals(
        List.of("HQ0401", "HQ0402", "HQ0403", "HQ0404", "HQ0405", "HQ0406", "HQ0407", "HQ0408"),
        codes);
  }

  @Test
  void singularMatricesAreRefusedByTheAnalysis() {
    Faults faults =
        assertThrows(
            Faults.class,
            () ->
                estimate(
                    "matrix A = circulant(2^40, {0: 2, 1: -1, -1: -1}); vector b = basis(0);"
                        + " solve A x = b to 1e-2;"));
    assertEquals("HQ0061", faults.diagnostics().getFirst().code());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package org.hessq.signal;

import static org.hessq.signal.Reference.number;
import static org.hessq.signal.Reference.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hessq.signal.KernelPolynomial.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Phases against reference data, and their response against the target. */
class PhaseFactorsTest {
  static Stream<JsonNode> inverse() {
    return Reference.cases("inverse_polynomial.json");
  }

  static Stream<JsonNode> kernel() {
    return Reference.cases("kernel_polynomials.json");
  }

  private static PhaseFactors inverse(double k, double epsilon, double shave) {
    InversePolynomial p = InversePolynomial.of(k, epsilon);
    return PhaseFactors.of(p.series().scale((1 - shave) / p.maximum()));
  }

  @ParameterizedTest
  @MethodSource("inverse")
  void inversePhasesAgreeWithReference(JsonNode expected) {
    compare(
        expected,
        inverse(number(expected, "K"), number(expected, "eps_target"), number(expected, "eta")));
  }

  @ParameterizedTest
  @MethodSource("kernel")
  void kernelPhasesAgreeWithReference(JsonNode expected) {
    KernelPolynomial p = KernelPolynomialTest.of(expected);
    compare(expected, PhaseFactors.of(p.series().scale(1 - number(expected, "shave"))));
  }

  private static void compare(JsonNode expected, PhaseFactors found) {
    double[] half = numbers(expected, "phases_half");
    double[] list = found.list();
    assertEquals(expected.get("degree").asInt() + 1, list.length);
    assertArrayEquals(half, Arrays.copyOf(list, half.length), 1e-12);
    for (int k = 0; k < list.length; k++) {
      assertEquals(list[k], list[list.length - 1 - k]);
    }
    double[] x = numbers(expected, "sample_x");
    double[] response = numbers(expected, "sample_response");
    for (int j = 0; j < x.length; j++) {
      assertEquals(response[j], Response.of(list, x[j]), 1e-12);
    }
  }

  /**
   * Columns: kind, K, eps, eta, degree, Σ|θ|, Σθ², …, max|φ| (9), …, centre φ (11), Σ ln(1+tan²φ)
   * (12).
   */
  static Stream<String> statistics() throws IOException {
    return Files.readAllLines(Reference.FOLDER.resolve("phase_statistics.csv")).stream()
        .filter(line -> line.matches("(INV|KR|KP),.*"))
        .filter(line -> Integer.parseInt(line.split(",")[4]) <= 3_000);
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void statisticsAgreeWithReference(String line) {
    String[] row = line.split(",", -1);
    double k = Double.parseDouble(row[1]);
    double epsilon = Double.parseDouble(row[2]);
    double shave = Double.parseDouble(row[3]);
    boolean even = !row[0].equals("INV");
    Kind kind = row[0].equals("KR") ? Kind.REFLECTION : Kind.PROJECTION;
    PhaseFactors found =
        even
            ? PhaseFactors.of(KernelPolynomialTest.of(kind, k, epsilon).series().scale(1 - shave))
            : inverse(k, epsilon, shave);
    assertEquals(Integer.parseInt(row[4]), found.degree());
    double sum = 0;
    double squares = 0;
    double logarithms = 0;
    double largest = 0;
    for (int j = 0; j <= found.degree(); j++) {
      double phase = found.phase(j);
      logarithms += Math.log1p(Math.pow(Math.tan(phase), 2));
      if (!even || 2 * j != found.degree()) {
        sum += Math.abs(2 * phase);
        squares += 4 * phase * phase;
        largest = Math.max(largest, Math.abs(phase));
      } else if (!row[11].isEmpty()) {
        assertEquals(1, phase / Double.parseDouble(row[11]), 1e-8);
      }
    }
    assertEquals(1, sum / Double.parseDouble(row[5]), 1e-8);
    assertEquals(1, squares / Double.parseDouble(row[6]), 1e-8);
    assertEquals(1, largest / Double.parseDouble(row[9]), 1e-8);
    assertEquals(1, logarithms / Double.parseDouble(row[12]), 1e-8);
  }

  @ParameterizedTest
  @EnumSource(Parity.class)
  void anySeriesBelowOneIsReached(Parity parity) {
    for (int size : new int[] {1, 2, 3, 31, 64, 65, 66, 127, 128, 129, 192, 193, 300, 700}) {
      double[] random = new SplittableRandom(size).doubles(size, -1, 1).toArray();
      double sum = Arrays.stream(random).map(Math::abs).sum();
      ChebyshevSeries target = ChebyshevSeries.of(parity, random).scale(0.9 / sum);
      double[] list = PhaseFactors.of(target).list();
      for (double x : new double[] {-1, -0.7, -1e-3, 0, 0.2, 0.55, 0.999, 1}) {
        assertEquals(target.evaluate(x), Response.of(list, x), 1e-12, "size " + size + " x " + x);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1e-1, 1e-3, 1e-5, 1e-8})
  void theShaveMayBeSmall(double shave) {
    PhaseFactors found = inverse(5, 1e-3, shave);
    assertTrue(found.residual() <= found.residualLimit());
  }

  @Test
  void wrongSideOfTheRecursionWouldShowAboveTheLeaf() {
    PhaseFactors found = inverse(300, 1e-4, 1e-2);
    assertEquals(4475, found.degree());
    assertTrue(found.residual() <= found.residualLimit());
    assertTrue(found.residualNodes() > 2 * found.degree());
  }

  @Test
  void degreeHundredThousand() {
    PhaseFactors found = inverse(1e4, 0.45, 1e-2);
    assertEquals(100_089, found.degree());
    assertTrue(found.residual() <= found.residualLimit());
  }

  @Test
  void targetsThatReachOneAreRefused() {
    for (ChebyshevSeries target :
        List.of(
            ChebyshevSeries.of(Parity.ODD, 1),
            ChebyshevSeries.of(Parity.EVEN, 0.5, 0.5),
            ChebyshevSeries.of(Parity.EVEN, 2),
            InversePolynomial.of(10, 1e-2).series())) {
      assertThrows(IllegalArgumentException.class, () -> PhaseFactors.of(target));
    }
  }

  @Test
  void zeroPhasesGiveZero() {
    assertEquals(0, Response.of(new double[12], 0.3), 1e-15);
    assertArrayEquals(
        new double[4], PhaseFactors.of(ChebyshevSeries.of(Parity.ODD, 0, 0)).list(), 1e-300);
    assertThrows(IllegalArgumentException.class, () -> Response.of(new double[0], 0.3));
    assertThrows(IllegalArgumentException.class, () -> Response.of(new double[2], 1.3));
  }
}

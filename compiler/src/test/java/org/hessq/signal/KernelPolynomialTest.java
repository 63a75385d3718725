package org.hessq.signal;

import static org.hessq.signal.Reference.number;
import static org.hessq.signal.Reference.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.hessq.signal.KernelPolynomial.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Reflection and projection against reference data and against what is proven of them. */
class KernelPolynomialTest {
  static Stream<JsonNode> cases() {
    return Reference.cases("kernel_polynomials.json");
  }

  static KernelPolynomial of(Kind kind, double k, double eta) {
    return switch (kind) {
      case REFLECTION -> KernelPolynomial.reflection(k, eta);
      case PROJECTION -> KernelPolynomial.projection(k, eta);
    };
  }

  static KernelPolynomial of(JsonNode expected) {
    Kind kind = expected.get("kind").asString().equals("KR") ? Kind.REFLECTION : Kind.PROJECTION;
    return of(kind, number(expected, "K"), number(expected, "eta"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithReference(JsonNode expected) {
    KernelPolynomial p = of(expected);
    assertEquals(expected.get("degree").asInt(), p.degree());
    assertArrayEquals(numbers(expected, "chebyshev_even"), p.series().coefficients(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1.000001, 0.1", "1.5, 0.5", "3, 1e-3", "10, 1e-2", "101, 1e-6", "1000, 0.9"})
  void staysInItsWindow(double k, double eta) {
    for (Kind kind : Kind.values()) {
      KernelPolynomial p = of(kind, k, eta);
      ChebyshevSeries series = p.series();
      assertEquals(1, p.evaluate(0));
      for (int j = 0; j <= 3_000; j++) {
        double x = Math.pow(j / 3e3, 2);
        double value = p.evaluate(x);
        assertEquals(value, series.evaluate(x), 1e-11);
        assertTrue(Math.abs(value) <= p.maximum() + 1e-15, kind + " at " + x);
        double offBand = kind == Kind.PROJECTION ? Math.abs(value) : value + 1;
        assertTrue(x < 1 / k || offBand <= p.error() * (1 + 1e-9), kind + " at " + x);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 1e-2, 530",
    "1e12, 1e-2, 5298317366550",
    "1e30, 1e-2, 5298317366548036761991586429050"
  })
  void degreeAloneIsExactAtAnySize(double k, double eta, BigInteger degree) {
    assertEquals(degree, KernelPolynomial.degree(k, eta));
  }

  @Test
  void badParametersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> KernelPolynomial.reflection(1, 1e-2));
    assertThrows(IllegalArgumentException.class, () -> KernelPolynomial.reflection(10, 1));
    assertThrows(IllegalArgumentException.class, () -> KernelPolynomial.projection(10, 0));
    assertThrows(IllegalArgumentException.class, () -> KernelPolynomial.projection(1e12, 1e-2));
  }
}

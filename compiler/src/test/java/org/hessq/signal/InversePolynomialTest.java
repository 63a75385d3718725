package org.hessq.signal;

import static org.hessq.signal.Reference.number;
import static org.hessq.signal.Reference.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The optimal inverse polynomial against reference data, its defining property, and extreme
 * parameters.
 */
class InversePolynomialTest {
  static Stream<JsonNode> cases() {
    return Reference.cases("inverse_polynomial.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithReference(JsonNode expected) {
    InversePolynomial p =
        InversePolynomial.of(number(expected, "K"), number(expected, "eps_target"));
    assertEquals(expected.get("degree").asInt(), p.degree());
    assertEquals(1, p.error() / number(expected, "eps_closed_form"), 1e-12);
    assertEquals(1, p.maximum() / number(expected, "M"), 1e-12);
    assertArrayEquals(
        numbers(expected, "chebyshev_odd"), p.series().coefficients(), 1e-12 * p.maximum());
  }

  /** Optimal means: the error alternates at full height; height and sign changes are checked. */
  @ParameterizedTest
  @CsvSource({"1.5, 1e-3", "3, 1e-6", "10, 1e-2", "30, 1e-9", "100, 0.5", "1.0001, 1e-12"})
  void errorAlternatesAtTheClosedForm(double k, double epsilon) {
    InversePolynomial p = InversePolynomial.of(k, epsilon);
    assertTrue(p.error() <= epsilon);
    double rounding = 1e-13 * k;
    int samples = 400 * (p.degree() + 1);
    double largest = 0;
    int changes = 0;
    double before = 0;
    for (int j = 0; j <= samples; j++) {
      double x = Math.min(1, 1 / k + (1 - 1 / k) * Math.pow((double) j / samples, 2));
      double error = p.evaluate(x) - 1 / x;
      largest = Math.max(largest, Math.abs(error));
      if (Math.abs(error) > rounding) {
        changes += before * error < 0 ? 1 : 0;
        before = error;
      }
    }
    assertTrue(largest <= p.error() * 1.0000001 + rounding, largest + " > " + p.error());
    assertTrue(largest >= p.error() * 0.99 - rounding, largest + " < " + p.error());
    if (p.error() > 100 * rounding) {
      assertEquals((p.degree() + 1) / 2, changes);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1e-3", "1.0000001, 1e-3", "1.2, 0.9", "2, 5", "7, 1e-4", "200, 1e-3"})
  void maximumIsWithinItsProvenBound(double k, double epsilon) {
    InversePolynomial p = InversePolynomial.of(k, epsilon);
    double largest = 0;
    for (int j = 0; j <= 100_000; j++) {
      double x = Math.pow(j / 1e5, 2);
      largest = Math.max(largest, Math.abs(p.evaluate(x)));
      assertEquals(-p.evaluate(x), p.evaluate(-x));
    }
    assertTrue(largest <= p.maximum() * (1 + 1e-12), largest + " > " + p.maximum());
    assertTrue(largest >= p.maximum() * 0.999);
    assertTrue(p.maximum() <= p.maximumBound());
    assertTrue(p.maximumBound() <= 1.0001 * p.maximum());
  }

  @Test
  void seriesAgreesWithTheFormulaEverywhere() {
    for (double k : new double[] {1, 1.01, 4, 50, 1000}) {
      InversePolynomial p = InversePolynomial.of(k, 1e-5);
      ChebyshevSeries series = p.series();
      for (double x : new double[] {0, 1e-12, 1e-4, 0.5 / k, 1 / k, 1.5 / k, 0.3, 0.7, 0.999, 1}) {
        if (x <= 1) {
          assertEquals(
              p.evaluate(x), series.evaluate(x), 1e-11 * p.maximum(), "K " + k + " x " + x);
        }
      }
    }
  }

  @Test
  void smallSignalsKeepTheirDigits() {
    InversePolynomial p = InversePolynomial.of(1000, 1e-3);
    double slope = p.evaluate(1e-9) / 1e-9;
    assertEquals(1, p.evaluate(1e-30) / 1e-30 / slope, 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1e-8, 25329",
    "10000, 1e-8, 276311",
    "1e12, 1e-2, 32236191301917",
    "1e30, 1e-6, 82893063347785646338081671779071"
  })
  void degreeAloneIsExactAtAnySize(double k, double epsilon, BigInteger degree) {
    assertEquals(degree, InversePolynomial.degree(k, epsilon));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1e-2",
    "3, 0.5",
    "10, 1e-2",
    "10, 1e-6",
    "100, 1e-2",
    "1000, 1e-8",
    "10000, 1e-8"
  })
  void aBoundOfTheMaximumIsKnownWithoutLooking(double k, double epsilon) {
    double bound = InversePolynomial.maximumBound(k, epsilon);
    double maximum = InversePolynomial.of(k, epsilon).maximum();
    assertTrue(bound >= maximum, bound + " below " + maximum);
    assertTrue(k / epsilon < 1e7 || bound <= 1.2 * maximum, bound + " far above " + maximum);
  }

  @Test
  void badParametersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> InversePolynomial.maximumBound(1, 1e-2));
    assertThrows(IllegalArgumentException.class, () -> InversePolynomial.of(0.99, 1e-2));
    assertThrows(IllegalArgumentException.class, () -> InversePolynomial.of(Double.NaN, 1e-2));
    assertThrows(IllegalArgumentException.class, () -> InversePolynomial.of(10, 0));
    assertThrows(IllegalArgumentException.class, () -> InversePolynomial.of(1e12, 1e-2));
    assertThrows(
        IllegalArgumentException.class, () -> InversePolynomial.of(10, 1e-2).evaluate(1.1));
  }
}

package org.hessq.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series are what the definition cos(k·arccos x) says, and of one parity. */
class ChebyshevSeriesTest {
  private static double[] coefficients(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1, 1).toArray();
  }

  @ParameterizedTest
  @EnumSource(Parity.class)
  void valuesAreThoseOfTheDefinition(Parity parity) {
    for (int size : new int[] {1, 2, 3, 10, 200}) {
      ChebyshevSeries series = ChebyshevSeries.of(parity, coefficients(size, size));
      int nodes = 1024;
      double[] atNodes = series.atNodes(nodes);
      for (int k = 0; k < nodes / 2; k += 7) {
        double expected = 0;
        for (int j = 0; j < size; j++) {
          long turn = (long) parity.degree(j) * (2 * k + 1) % (4 * nodes);
          expected += series.coefficient(j) * Math.cos(Math.PI * turn / (2.0 * nodes));
        }
        double x = Math.cos(Math.PI * (2 * k + 1) / (2.0 * nodes));
        double sign = parity == Parity.EVEN ? 1 : -1;
        assertEquals(expected, series.evaluate(x), 1e-11, "size " + size + " node " + k);
        assertEquals(sign * expected, series.evaluate(-x), 1e-11);
        assertEquals(expected, atNodes[k], 1e-12);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Parity.class)
  void interpolationFindsTheCoefficients(Parity parity) {
    for (int size : new int[] {1, 2, 5, 64, 65, 1000}) {
      double[] coefficients = coefficients(size, size + 1);
      ChebyshevSeries series = ChebyshevSeries.of(parity, coefficients);
      assertArrayEquals(
          coefficients,
          ChebyshevSeries.interpolate(parity, series.degree(), series::evaluate).coefficients(),
          1e-14 * size);
    }
  }

  @Test
  void mixedParityIsRefusedAndNotSymmetrised() {
    assertEquals(Parity.ODD, ChebyshevSeries.ofAll(0, 1, 0, 2, 0).parity());
    assertArrayEquals(new double[] {3, 4}, ChebyshevSeries.ofAll(3, 0, 4).coefficients());
    assertThrows(IllegalArgumentException.class, () -> ChebyshevSeries.ofAll(0, 1, 1e-300, 2));
    assertThrows(IllegalArgumentException.class, () -> ChebyshevSeries.ofAll(1, 0, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> ChebyshevSeries.interpolate(Parity.ODD, 4, x -> x));
    assertThrows(IllegalArgumentException.class, () -> ChebyshevSeries.of(Parity.ODD));
    assertThrows(IllegalArgumentException.class, () -> ChebyshevSeries.of(Parity.ODD, Double.NaN));
  }
}

package org.hessq.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.complex.Complex;
import org.hessq.diagnostic.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of vector promises, compared with its entries one by one. */
final class VectorExpressionTest {
  static List<VectorExpression> vectors() {
    return Kinds.vectors();
  }

  @Test
  void everyKindHasAnExample() {
    Set<String> kinds = new TreeSet<>();
    Arrays.stream(VectorExpression.class.getPermittedSubclasses())
        .forEach(c -> kinds.add(c.getSimpleName()));
    assertEquals(kinds, Kinds.counted(vectors()).keySet());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void everythingAgreesWithTheEntries(VectorExpression vector) {
    double[] re = vector.realPart(1000);
    double[] im = vector.imaginaryPart(1000);
    double squares = 0;
    double largest = 0;
    long nonZeros = 0;
    for (int i = 0; i < vector.dimension(); i++) {
      Complex entry = vector.entry(i);
      assertEquals(entry.getReal(), re[i]);
      assertEquals(entry.getImaginary(), im[i]);
      assertEquals(
          entry.conjugate().add(Complex.ZERO), vector.conjugate().entry(i).add(Complex.ZERO));
      squares += entry.abs() * entry.abs();
      largest = Math.max(largest, entry.abs());
      nonZeros += entry.abs() > 0 ? 1 : 0;
    }
    assertEquals(Math.sqrt(squares), vector.norm().orElseThrow(), 1e-14 * Math.sqrt(squares));
    assertEquals(largest, vector.largestAtMost(), 1e-15 * largest);
    assertTrue(vector.nonZerosAtMost() >= nonZeros);
    if (vector.isReal()) {
      assertEquals(0, Arrays.stream(im).map(Math::abs).sum());
      assertEquals(Arrays.toString(re), Arrays.toString(vector.toArray(1000)));
    } else {
      assertThrows(IllegalStateException.class, () -> vector.toArray(1000));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> vector.entry(vector.dimension()));
    assertThrows(IndexOutOfBoundsException.class, () -> vector.entry(-1));
  }

  @Test
  void longVectorsAnswerWithoutBeingWrittenOut() {
    long n = 1L << 60;
    assertEquals(0x1p30, new Uniform(n).norm().orElseThrow());
    assertEquals(1, new Basis(n, n - 1).norm().orElseThrow());
    assertEquals(1, new Gaussian(n, 1e6, 10).largestAtMost());
    assertEquals(n - 1.0, new Indexed(n, Kinds.line(0, 1)).largestAtMost(), 1e4);
    Faults faults = assertThrows(Faults.class, () -> new Uniform(n).toArray(1000));
    assertEquals("HQ0090", faults.diagnostics().getFirst().code());
  }
}

package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.apache.commons.math3.complex.Complex;
import org.hessq.circuit.Profile;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems on qubits have the solution of the problem's own; costs are in order. */
class EmbeddingTest {
  private static double[][] random(int size, Random random) {
    double[][] entries = new double[size][size];
    for (int i = 0; i < size; i++) {
      Arrays.setAll(entries[i], _ -> random.nextGaussian());
      entries[i][i] += 4 * Math.sqrt(size);
    }
    return entries;
  }

  private static SparseMatrix zero(int size) {
    return SparseMatrix.builder(size, size).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17})
  void realSystemsArePaddedWithAMultipleOfTheIdentity(int size) {
    Random random = new Random(size);
    SparseMatrix matrix = SparseMatrix.ofDense(random(size, random));
    double[] b = random.doubles(size, -1, 1).toArray();
    Embedding system =
        Embedding.of(new ComplexSparse(matrix, zero(size)), b, new double[size], 3.5);
    int rows = 1 << system.qubits();
    assertTrue(rows >= Math.max(2, size) && (rows < 2 * size || size == 1));
    assertEquals(Embedding.Form.REAL, system.form());
    assertEquals(size, system.dimension());
    assertEquals(rows == size ? 0 : 3.5, system.padding());
    assertEquals(rows, system.matrix().rows());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        double outside = i == j ? 3.5 : 0;
        double expected = i < size && j < size ? matrix.get(i, j) : outside;
        assertEquals(expected, system.matrix().get(i, j));
      }
    }
    double[] x = DenseMatrix.solve(system.matrix(), system.rightHandSide());
    double[] own = DenseMatrix.solve(matrix, b);
    for (int i = 0; i < rows; i++) {
      double expected = i < size ? own[i] : 0;
      assertEquals(expected, x[i] * system.rightHandSideNorm(), 1e-12);
    }
    assertEquals(1, Arrays.stream(system.rightHandSide()).map(v -> v * v).sum(), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void complexSystemsSolveForBothParts(int size) {
    Random random = new Random(size);
    ComplexSparse matrix =
        new ComplexSparse(
            SparseMatrix.ofDense(random(size, random)), SparseMatrix.ofDense(random(size, random)));
    double[] re = random.doubles(size, -1, 1).toArray();
    double[] im = random.doubles(size, -1, 1).toArray();
    Embedding system = Embedding.of(matrix, re, im, 2);
    assertEquals(Embedding.Form.COMPLEX_AS_REAL, system.form());
    int half = 1 << system.qubits() - 1;
    assertTrue(half >= size && half < 2 * size);
    double[] x = DenseMatrix.solve(system.matrix(), system.rightHandSide());
    for (int i = 0; i < size; i++) {
      Complex sum = Complex.ZERO;
      for (int j = 0; j < size; j++) {
        Complex entry = new Complex(matrix.real().get(i, j), matrix.imaginary().get(i, j));
        sum = sum.add(entry.multiply(new Complex(x[j], x[half + j])));
      }
      assertEquals(re[i], sum.getReal() * system.rightHandSideNorm(), 1e-12);
      assertEquals(im[i], sum.getImaginary() * system.rightHandSideNorm(), 1e-12);
    }
    for (int i = size; i < half; i++) {
      assertEquals(0, x[i]);
      assertEquals(0, x[half + i]);
    }
  }

  @Test
  void aRealMatrixWithAComplexVectorIsComplex() {
    ComplexSparse matrix = new ComplexSparse(SparseMatrix.diagonal(1, 2), zero(2));
    Embedding system = Embedding.of(matrix, new double[] {1, 0}, new double[] {0, 2}, 1);
    assertEquals(Embedding.Form.COMPLEX_AS_REAL, system.form());
    assertEquals(2, system.qubits());
    assertEquals(2 / Math.sqrt(5), system.rightHandSide()[3], 1e-15);
    Embedding alone = Embedding.of(matrix, new double[0], new double[0], 1);
    assertEquals(0, alone.rightHandSide().length);
    assertEquals(0, alone.rightHandSideNorm());
  }

  @Test
  void objectiveTradesQubitsByTheFourthRoot() {
    Objective free = new Objective(Profile.ADAPTIVE, OptionalLong.empty(), OptionalDouble.empty());
    PlanCost slim = new PlanCost(1000, 0.5, 16);
    PlanCost wide = new PlanCost(1000, 0.5, 17);
    PlanCost saving = new PlanCost(490, 0.5, 256);
    PlanCost wasteful = new PlanCost(510, 0.5, 256);
    assertTrue(free.order().compare(slim, wide) < 0);
    assertTrue(free.order().compare(saving, slim) < 0);
    assertTrue(free.order().compare(slim, wasteful) < 0);
    assertTrue(free.order().compare(new PlanCost(1000, 0.6, 16), slim) < 0);
    Objective limited =
        new Objective(Profile.ADAPTIVE, OptionalLong.of(20), OptionalDouble.empty());
    assertTrue(limited.order().compare(slim, saving) < 0);
    assertTrue(limited.fits(slim) && !limited.fits(saving));
    assertTrue(slim.dominates(wide) && !wide.dominates(slim) && !slim.dominates(slim));
    assertTrue(!slim.dominates(saving) && !saving.dominates(slim));
    assertEquals(2000, slim.expectedT());
  }
}

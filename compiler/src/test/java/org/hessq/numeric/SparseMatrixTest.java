package org.hessq.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sparse operations agree with their definition on dense arrays; bad input is refused. */
class SparseMatrixTest {
  private static double[][] dense(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] dense = new double[rows][columns];
    for (double[] row : dense) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextInt(3) == 0 ? random.nextInt(-8, 9) : 0;
      }
    }
    return dense;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void operationsAgreeWithDenseOnes(long seed) {
    int rows = 1 + (int) (seed % 5);
    int columns = 1 + (int) (seed * 3 % 7);
    double[][] a = dense(rows, columns, seed);
    double[][] b = dense(rows, columns, seed + 100);
    SparseMatrix left = SparseMatrix.ofDense(a);
    SparseMatrix sum = left.plus(SparseMatrix.ofDense(b));
    SparseMatrix transpose = left.transpose();
    double[] x = dense(1, columns, seed + 200)[0];
    double[] y = dense(1, rows, seed + 300)[0];
    double[] image = new double[rows];
    double[] back = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        assertEquals(a[i][j], left.get(i, j));
        assertEquals(a[i][j] + b[i][j], sum.get(i, j));
        assertEquals(a[i][j], transpose.get(j, i));
        image[i] += a[i][j] * x[j];
        back[j] += a[i][j] * y[i];
      }
    }
    assertArrayEquals(image, left.multiply(x));
    assertArrayEquals(back, left.multiplyTranspose(y));
    assertArrayEquals(back, transpose.multiply(y));
    assertEquals(left, transpose.transpose());
    assertArrayEquals(a, left.toDense((long) rows * columns));
    assertEquals(left.rowSparsity(), transpose.columnSparsity());
    assertEquals(0, left.plus(left.scale(-1)).nonZeros());
  }

  @Test
  void normsOfAKnownMatrix() {
    Norms norms = Norms.of(SparseMatrix.ofDense(new double[][] {{3, 0, -4}, {0, 0, 12}}));
    assertEquals(16, norms.one());
    assertEquals(12, norms.infinity());
    assertEquals(12, norms.max());
    assertEquals(13, norms.frobenius(), 1e-14);
    assertTrue(norms.spectralBound() <= 13);
    assertEquals(5e300, Norms.two(new double[] {3e300, 4e300}), 1e285);
    assertEquals(0, Norms.two(new double[2]));
  }

  @Test
  void zerosAreNotStored() {
    SparseMatrix zeros = SparseMatrix.builder(2, 2).add(0, 0, 0.0).add(1, 1, -0.0).build();
    assertEquals(0, zeros.nonZeros());
    assertEquals(SparseMatrix.builder(2, 2).build(), zeros);
  }

  @Test
  void symmetryIsExact() {
    double[][] a = {{1, 0.1}, {0.1, 2}};
    assertTrue(SparseMatrix.ofDense(a).isSymmetric());
    a[0][1] = Math.nextUp(0.1);
    assertFalse(SparseMatrix.ofDense(a).isSymmetric());
    assertFalse(SparseMatrix.ofDense(new double[][] {{1, 2}}).isSymmetric());
  }

  @Test
  void badEntriesAreRefused() {
    SparseMatrix.Builder builder = SparseMatrix.builder(2, 3).add(1, 2, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.add(2, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.add(0, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.add(0, 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> builder.add(0, 0, 1 / 0.0));
    builder.add(1, 2, 0);
    assertThrows(IllegalArgumentException.class, builder::build);
    SparseMatrix wide = SparseMatrix.builder(2, 3).build();
    assertThrows(IllegalArgumentException.class, () -> wide.shift(1));
    assertThrows(IllegalArgumentException.class, () -> wide.toDense(5));
    assertThrows(IllegalArgumentException.class, () -> wide.multiply(new double[2]));
    assertThrows(IllegalArgumentException.class, () -> SparseMatrix.diagonal(1e308).scale(10));
  }

  @Test
  void complexEmbeddingActsOnRealAndImaginaryPart() {
    SparseMatrix re = SparseMatrix.ofDense(dense(3, 2, 5));
    SparseMatrix im = SparseMatrix.ofDense(dense(3, 2, 6));
    ComplexSparse a = new ComplexSparse(re, im);
    double[] x = {1, -2};
    double[] y = {3, 5};
    double[] image = a.realEmbedding().multiply(new double[] {1, -2, 3, 5});
    for (int i = 0; i < 3; i++) {
      assertEquals(re.multiply(x)[i] - im.multiply(y)[i], image[i]);
      assertEquals(re.multiply(y)[i] + im.multiply(x)[i], image[3 + i]);
    }
    assertEquals(a, a.adjoint().adjoint());
    assertEquals(a.adjoint().realEmbedding(), a.realEmbedding().transpose());
    SparseMatrix skew = SparseMatrix.ofDense(new double[][] {{0, 1}, {-1, 0}});
    assertTrue(new ComplexSparse(SparseMatrix.identity(2), skew).isHermitian());
    assertFalse(new ComplexSparse(skew, skew).isHermitian());
    assertFalse(new ComplexSparse(skew, SparseMatrix.identity(2)).isHermitian());
  }
}

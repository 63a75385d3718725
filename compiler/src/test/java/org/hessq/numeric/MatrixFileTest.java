package org.hessq.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hessq.numeric.MatrixData.Symmetry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that NumPy and SciPy wrote, and texts, give the matrix that was meant. */
class MatrixFileTest {
  private static final SparseMatrix EXPECTED =
      SparseMatrix.ofDense(new double[][] {{1.5, 0, -2, 0}, {0, 0, 3.25, 1e-3}, {4, 0, 0, 0.5}});

  private static MatrixData file(String name) {
    return MatrixFile.read(name, TestFiles.bytes(name)).orThrow();
  }

  private static MatrixData text(String name, String text) {
    return MatrixFile.read(name, text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static MatrixData market(String kind, String rest) {
    return text("a.mtx", "%%MatrixMarket matrix " + kind + "\n% comment\n\n" + rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c-order.npy",
        "fortran-order.npy",
        "big-endian.npy",
        "version2.npy",
        "version3.npy",
        "stored.npz",
        "deflated.npz",
        "csr.npz",
        "csc.npz",
        "coo.npz",
        "csr-array.npz",
        "coo-array.npz"
      })
  void layoutsAgree(String name) {
    assertEquals(MatrixData.of(EXPECTED), file(name));
  }

  @Test
  void elementTypes() {
    SparseMatrix integers = SparseMatrix.ofDense(new double[][] {{1, -2}, {300, 0}});
    assertEquals(integers, file("int16.npy").real());
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{1, 2}, {300, 0}}), file("uint64.npy").real());
    assertEquals(SparseMatrix.identity(2), file("bool.npy").real());
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{0.5}, {-2}, {0}, {65504}}),
        file("float16.npy").real());
    assertEquals((float) 1e-3, file("float32.npy").real().get(1, 3));
    assertEquals(SparseMatrix.diagonal(2.5), file("scalar.npy").real());
    assertEquals(3, file("vector.npy").rows());
    assertEquals(1, file("vector.npy").columns());
  }

  @ParameterizedTest
  @ValueSource(strings = {"complex64.npy", "complex128.npy"})
  void complexArrays(String name) {
    ComplexSparse expected =
        new ComplexSparse(
            SparseMatrix.ofDense(new double[][] {{1, 0}, {0, 0}}),
            SparseMatrix.ofDense(new double[][] {{2, 0}, {0, -1}}));
    assertEquals(expected, file(name).complex());
  }

  @Test
  void complexSparseArchive() {
    assertEquals(new ComplexSparse(EXPECTED, EXPECTED), file("csr-complex.npz").complex());
  }

  @Test
  void aMemberCanBeNamed() {
    String name = "HQ0126-two-arrays.npz";
    assertEquals(
        EXPECTED.scale(2),
        MatrixFile.read(name, TestFiles.bytes(name), Optional.of("b")).orThrow().real());
  }

  @Test
  void coordinateFields() {
    SparseMatrix expected = SparseMatrix.ofDense(new double[][] {{0, 2}, {-3, 0}, {0, 0}});
    assertEquals(expected, market("coordinate real general", "3 2 2\n2 1 -3\n1 2 2e0\n").real());
    assertEquals(expected, market("coordinate integer general", "3 2 2\n2 1 -3\n1 2 +2\n").real());
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{0, 1}}),
        market("coordinate pattern general", "1 2 1\n1 2\n").real());
    MatrixData complex = market("coordinate complex general", "1 2 1\n1 2 0 -1\n");
    assertEquals(0, complex.real().nonZeros());
    assertEquals(SparseMatrix.ofDense(new double[][] {{0, -1}}), complex.imaginary().orElseThrow());
  }

  @Test
  void coordinateSymmetries() {
    MatrixData symmetric = market("coordinate real symmetric", "2 2 2\n1 1 5\n2 1 3\n");
    assertEquals(SparseMatrix.ofDense(new double[][] {{5, 3}, {3, 0}}), symmetric.real());
    assertEquals(Symmetry.SYMMETRIC, symmetric.declared());
    MatrixData skew = market("coordinate real skew-symmetric", "2 2 1\n2 1 3\n");
    assertEquals(SparseMatrix.ofDense(new double[][] {{0, -3}, {3, 0}}), skew.real());
    MatrixData hermitian = market("coordinate complex hermitian", "2 2 2\n1 1 5 0\n2 1 3 4\n");
    assertTrue(hermitian.complex().isHermitian());
    assertEquals(-4, hermitian.imaginary().orElseThrow().get(0, 1));
    MatrixData complexSkew = market("coordinate complex skew-symmetric", "2 2 1\n2 1 3 4\n");
    assertEquals(-4, complexSkew.imaginary().orElseThrow().get(0, 1));
    MatrixData complexSymmetric = market("coordinate complex symmetric", "2 2 1\n2 1 3 4\n");
    assertEquals(4, complexSymmetric.imaginary().orElseThrow().get(0, 1));
  }

  @Test
  void arraysGoDownTheColumns() {
    SparseMatrix expected = SparseMatrix.ofDense(new double[][] {{1, 3}, {2, 4}});
    assertEquals(expected, market("array real general", "2 2\n1\n2\n3\n4\n").real());
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{1, 2}, {2, 4}}),
        market("array integer symmetric", "2 2\n1\n2\n4\n").real());
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{0, -2}, {2, 0}}),
        market("array real skew-symmetric", "2 2\n2\n").real());
    assertTrue(market("array complex hermitian", "2 2\n1 0\n2 5\n4 0\n").complex().isHermitian());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,0,-2\n0,1e-3,.5\n",
        "# c\n\"x\",y,z\n1, 0 ,-2\r\n0,1e-3,5E-1",
        "x;y;z\n\n1;0;-2\n0;1e-3;.5\n",
        "1\t0\t-2\n0\t1e-3\t.5",
        "\uFEFF 1 0   -2\n0 1e-3 .5\n"
      })
  void csvDialects(String csv) {
    assertEquals(
        SparseMatrix.ofDense(new double[][] {{1, 0, -2}, {0, 1e-3, 0.5}}),
        text("a.CSV", csv).real());
  }
}

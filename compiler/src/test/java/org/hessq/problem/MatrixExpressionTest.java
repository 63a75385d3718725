package org.hessq.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.hessq.diagnostic.Faults;
import org.hessq.numeric.ComplexSparse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of matrix promises, compared with its entries one by one. */
final class MatrixExpressionTest {
  private static final double ROUNDING = 1e-14;

  static List<MatrixExpression> matrices() {
    return Kinds.matrices();
  }

  private static Complex[][] table(MatrixExpression matrix) {
    Complex[][] table = new Complex[(int) matrix.rows()][(int) matrix.columns()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        table[i][j] = matrix.entry(i, j);
      }
    }
    return table;
  }

  private static boolean isZero(Complex value) {
    return value.getReal() == 0 && value.getImaginary() == 0;
  }

  @Test
  void everyExplicitKindHasAnExample() {
    Set<String> kinds = new TreeSet<>();
    Arrays.stream(MatrixExpression.class.getPermittedSubclasses())
        .forEach(c -> kinds.add(c.getSimpleName()));
    kinds.remove("Parameters");
    assertEquals(kinds, Kinds.counted(matrices()).keySet());
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void rowsHoldTheNonZeroEntriesByColumn(MatrixExpression matrix) {
    Complex[][] table = table(matrix);
    for (int i = 0; i < table.length; i++) {
      List<Entry> expected = new ArrayList<>();
      for (int j = 0; j < table[i].length; j++) {
        Complex value = table[i][j];
        if (!isZero(value)) {
          expected.add(new Entry(i, j, value.getReal(), value.getImaginary()));
        }
      }
      assertEquals(expected, matrix.row(i), "row " + i);
    }
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.row(table.length));
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.entry(0, table[0].length));
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.entry(-1, 0));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void writtenOutItHasTheSameEntries(MatrixExpression matrix) {
    ComplexSparse written = matrix.toComplexSparse(100_000);
    Complex[][] table = table(matrix);
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        assertEquals(table[i][j].getReal(), written.real().get(i, j));
        assertEquals(table[i][j].getImaginary(), written.imaginary().get(i, j));
      }
    }
    if (matrix.isReal()) {
      assertTrue(written.isReal());
      assertEquals(written.real(), matrix.toSparse(100_000));
    } else {
      assertThrows(IllegalStateException.class, () -> matrix.toSparse(100_000));
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void boundsHoldAndAreReachedByKindsThatSaySo(MatrixExpression matrix) {
    Complex[][] table = table(matrix);
    double infinity = 0;
    double max = 0;
    long nonZeros = 0;
    long rowSparsity = 0;
    for (Complex[] row : table) {
      infinity = Math.max(infinity, Arrays.stream(row).mapToDouble(Complex::abs).sum());
      max = Math.max(max, Arrays.stream(row).mapToDouble(Complex::abs).max().orElse(0));
      long count = Arrays.stream(row).filter(v -> !isZero(v)).count();
      nonZeros += count;
      rowSparsity = Math.max(rowSparsity, count);
    }
    double one = 0;
    long columnSparsity = 0;
    for (int j = 0; j < table[0].length; j++) {
      int column = j;
      one = Math.max(one, Arrays.stream(table).mapToDouble(r -> r[column].abs()).sum());
      columnSparsity =
          Math.max(columnSparsity, Arrays.stream(table).filter(r -> !isZero(r[column])).count());
    }
    NormBounds bounds = matrix.normBounds();
    assertTrue(bounds.one() >= one * (1 - ROUNDING), "one: " + bounds + " " + one);
    assertTrue(bounds.infinity() >= infinity * (1 - ROUNDING), "infinity: " + bounds);
    assertTrue(bounds.max() >= max * (1 - ROUNDING), "max: " + bounds);
    assertTrue(matrix.rowSparsityAtMost() >= rowSparsity);
    assertTrue(matrix.columnSparsityAtMost() >= columnSparsity);
    assertTrue(matrix.nonZerosAtMost().compareTo(BigInteger.valueOf(nonZeros)) >= 0);
    if (matrix instanceof Banded || matrix instanceof LoadedMatrix || matrix instanceof Identity) {
      assertEquals(one, bounds.one(), one * ROUNDING);
      assertEquals(infinity, bounds.infinity(), infinity * ROUNDING);
      assertEquals(max, bounds.max());
      assertEquals(rowSparsity, matrix.rowSparsityAtMost());
      assertEquals(columnSparsity, matrix.columnSparsityAtMost());
      assertEquals(BigInteger.valueOf(nonZeros), matrix.nonZerosAtMost());
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void symmetryIsWhatTheEntriesSay(MatrixExpression matrix) {
    Complex[][] table = table(matrix);
    boolean selfAdjoint = matrix.isSquare();
    for (int i = 0; selfAdjoint && i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        selfAdjoint &= table[i][j].equals(table[j][i].conjugate().add(Complex.ZERO));
      }
    }
    switch (matrix.symmetry()) {
      case SYMMETRIC -> assertTrue(selfAdjoint && matrix.isReal());
      case HERMITIAN -> assertTrue(selfAdjoint && !matrix.isReal());
      case NEITHER -> assertTrue(!selfAdjoint);
      case UNKNOWN -> assertTrue(matrix.isSquare());
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void transposeConjugateAndAdjointMoveEntries(MatrixExpression matrix) {
    MatrixExpression transpose = matrix.transpose();
    MatrixExpression conjugate = matrix.conjugate();
    MatrixExpression adjoint = matrix.adjoint();
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        Complex value = matrix.entry(i, j);
        assertEquals(value, transpose.entry(j, i));
        assertEquals(value.conjugate().add(Complex.ZERO), conjugate.entry(i, j).add(Complex.ZERO));
        assertEquals(value.conjugate().add(Complex.ZERO), adjoint.entry(j, i).add(Complex.ZERO));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void theStencilHasTheSameEntries(MatrixExpression matrix) {
    if (matrix.toStencil().isEmpty()) {
      return;
    }
    Stencil stencil = matrix.toStencil().get();
    assertEquals(matrix.rows(), stencil.dimension());
    long count = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        double entry = matrix.entry(i, j).getReal();
        assertEquals(entry, stencil.entry(i, j), 1e-15, i + ", " + j);
        count += entry != 0 ? 1 : 0;
      }
    }
    assertEquals(BigInteger.valueOf(count), stencil.nonZeros());
    assertTrue(
        stencil.absoluteSum() >= matrix.normBounds().infinity() * (1 - ROUNDING) || count == 0);
    assertEquals(stencil.isSymmetric(), stencil.transpose().equals(stencil));
  }

  @Test
  void stencilsAreFoundWhereSizesArePowersOfTwo() {
    List<Integer> found =
        IntStream.range(0, matrices().size())
            .filter(k -> matrices().get(k).toStencil().isPresent())
            .boxed()
            .toList();
    assertTrue(found.size() >= 15, "only " + found);
    var grid =
        new Sum(
            new KroneckerSum(
                Banded.tridiagonal(1L << 20, -1, 2, -1), Banded.tridiagonal(1L << 30, -1, 2, -1)),
            new Scale(0.5, new Identity(1L << 50)));
    Stencil stencil = grid.toStencil().orElseThrow();
    assertEquals(
        List.of(new Stencil.Axis(30, Boundary.OPEN), new Stencil.Axis(20, Boundary.OPEN)),
        stencil.axes());
    assertEquals(5, stencil.terms().size());
    assertEquals(
        List.of(4.5),
        stencil.terms().stream()
            .filter(Stencil.Term::isDiagonal)
            .map(Stencil.Term::coefficient)
            .toList());
  }

  @Test
  void aShiftMapsColumnsToRows() {
    Stencil stencil = Banded.circulant(8, Kinds.bands(1, 5)).toStencil().orElseThrow();
    Stencil.Term term = stencil.terms().getFirst();
    assertEquals(List.of(-1L), term.shifts());
    assertEquals(7, stencil.target(term, 0));
    assertEquals(5, stencil.entry(7, 0));
  }

  @Test
  void nothingIsWrittenOutBeyondTheLimit() {
    Faults faults =
        assertThrows(Faults.class, () -> Banded.tridiagonal(1L << 40, -1, 2, -1).toSparse(1000));
    assertEquals("HQ0090", faults.diagnostics().getFirst().code());
    assertTrue(faults.getMessage().contains("3298534883326"), faults.getMessage());
    assertThrows(Faults.class, () -> new Identity(1001).toSparse(1000));
    assertEquals(1000, new Identity(1000).toSparse(1000).nonZeros());
  }

  @Test
  void aMatrixKnownByParametersHasNoEntries() {
    Parameters parameters = new Parameters(16, 3, 2, 10);
    assertThrows(UnsupportedOperationException.class, () -> parameters.entry(0, 0));
    assertThrows(UnsupportedOperationException.class, () -> parameters.row(0));
    assertThrows(IllegalArgumentException.class, () -> new Scale(2, parameters));
    assertEquals(6, parameters.normBounds().infinity());
  }

  @Test
  void dimensionsEndAtTwoToTheSixty() {
    assertThrows(IllegalArgumentException.class, () -> new Identity((1L << 60) + 1));
    Identity half = new Identity(1L << 31);
    assertThrows(IllegalArgumentException.class, () -> new Kronecker(half, half));
    assertEquals(60, new Identity(1L << 60).qubits());
    assertEquals(3, new Identity(5).qubits());
    assertEquals(0, new Identity(1).qubits());
  }
}

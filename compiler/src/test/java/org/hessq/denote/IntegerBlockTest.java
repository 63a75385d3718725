package org.hessq.denote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.encoding.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The block of every kind of term, against matrices that are put together as dense arrays. */
class IntegerBlockTest {
  /** Entries are sums of products of small integers and dyadic units: only α may round. */
  private static final double ROUNDING = 1e-12;

  static Stream<Encoding> terms() {
    return Terms.all().stream();
  }

  @Test
  void everyKindIsThere() {
    TreeSet<String> seen = new TreeSet<>();
    terms().flatMap(term -> Terms.kinds(term).stream()).forEach(kind -> seen.add(kind.getName()));
    TreeSet<String> permitted = new TreeSet<>();
    Terms.permitted(Encoding.class).forEach(kind -> permitted.add(kind.getName()));
    assertEquals(permitted, seen);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void alphaTimesTheBlockIsTheMatrix(Encoding term) {
    assertDenotes(matrix(term), term);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void transposedDenotesTheTransposedMatrix(Encoding term) {
    Encoding transposed = IntegerBlock.transposed(term);
    assertFalse(transposed instanceof Adjoint, "an adjoint on top");
    assertEquals(term.qubits(), transposed.qubits());
    assertEquals(term.ancillas(), transposed.ancillas());
    assertDenotes(transpose(matrix(term)), transposed);
  }

  private static void assertDenotes(double[][] matrix, Encoding term) {
    assertEquals(1 << term.qubits(), matrix.length);
    double step = Math.scalb(term.alpha(), -IntegerBlock.bits(term));
    for (int column = 0; column < matrix.length; column++) {
      double[] found = new double[matrix.length];
      IntegerBlock.column(term, column)
          .forEach((row, value) -> found[row.intValue()] = value.doubleValue() * step);
      for (int row = 0; row < matrix.length; row++) {
        assertEquals(
            matrix[row][column],
            found[row],
            ROUNDING * term.alpha(),
            "entry (" + row + ", " + column + ")");
      }
    }
  }

  /** The matrix that a term says it encodes, from the definitions of its package. */
  private static double[][] matrix(Encoding term) {
    return switch (term) {
      case ClassSum sum -> classSum(sum);
      case ShiftSum sum -> shiftSum(sum);
      case Augmented(var inner, var threshold) -> {
        double[][] block = matrix(inner);
        int n = block.length;
        double[][] both = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
          System.arraycopy(block[i], 0, both[i], 0, n);
          both[n + i][n + i] = threshold * inner.unit();
        }
        yield both;
      }
      case Adjoint(var inner) -> transpose(matrix(inner));
      case Scaled(var factor, var inner) -> combine(factor, matrix(inner), 0, matrix(inner));
      case Product(var left, var right) -> multiply(matrix(left), matrix(right));
      case Tensor(var high, var low) -> kronecker(matrix(high), matrix(low));
      case Sum(var first, var second) -> combine(1, matrix(first), 1, matrix(second));
    };
  }

  private static double[][] classSum(ClassSum sum) {
    double[][] result = new double[1 << sum.qubits()][1 << sum.qubits()];
    for (PermutationClass c : sum.classes()) {
      for (int i = 0; i < result.length; i++) {
        double value = sum.unit() * c.threshold().get(i);
        result[c.target().get(i)][i] += c.negative().get(i) == 1 ? -value : value;
      }
    }
    return result;
  }

  /** Each term is a product of one shift matrix for each axis, the last axis outermost. */
  private static double[][] shiftSum(ShiftSum sum) {
    double[][] result = new double[1 << sum.qubits()][1 << sum.qubits()];
    for (ShiftSum.Term term : sum.terms()) {
      double[][] shift = {{term.negative() ? -sum.unit() : sum.unit()}};
      for (int a = 0; a < sum.axes().size(); a++) {
        shift = kronecker(shift(sum.axes().get(a), term.offsets().get(a)), shift);
      }
      result = combine(1, result, term.weight(), shift);
    }
    return result;
  }

  private static double[][] shift(ShiftSum.Axis axis, long offset) {
    int size = 1 << axis.qubits();
    double[][] shift = new double[size][size];
    for (int column = 0; column < size; column++) {
      long row = column + offset;
      if (axis.boundary() == ShiftSum.Boundary.PERIODIC) {
        shift[Math.floorMod(row, size)][column] = 1;
      } else if (row >= 0 && row < size) {
        shift[(int) row][column] = 1;
      }
    }
    return shift;
  }

  private static double[][] transpose(double[][] a) {
    double[][] result = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        result[j][i] = a[i][j];
      }
    }
    return result;
  }

  private static double[][] combine(double x, double[][] a, double y, double[][] b) {
    double[][] result = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        result[i][j] = x * a[i][j] + y * b[i][j];
      }
    }
    return result;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] result = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a.length; k++) {
        for (int j = 0; j < a.length; j++) {
          result[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return result;
  }

  private static double[][] kronecker(double[][] high, double[][] low) {
    int size = low.length;
    double[][] result = new double[high.length * size][high.length * size];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < result.length; j++) {
        result[i][j] = high[i / size][j / size] * low[i % size][j % size];
      }
    }
    return result;
  }
}

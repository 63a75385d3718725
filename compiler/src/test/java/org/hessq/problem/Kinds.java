package org.hessq.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.SparseMatrix;

/** Small examples of every kind of matrix and vector, and of combinations that treat structure. */
public final class Kinds {
  private Kinds() {}

  private static final Banded LAPLACE = Banded.tridiagonal(4, -1, 2, -1);
  private static final Banded SKEWED = Banded.tridiagonal(8, -1.5, 2.25, -0.5);
  private static final Banded RING = Banded.circulant(8, bands(0, 2.1, 1, -1, -1, -1, 3, 0.5));
  private static final LoadedMatrix REAL =
      LoadedMatrix.of("real.mtx", SparseMatrix.ofDense(new double[][] {{1, 2, 0}, {0, -3, 0.5}}));
  private static final LoadedMatrix COMPLEX =
      new LoadedMatrix(
          "complex.mtx",
          new ComplexSparse(
              SparseMatrix.ofDense(new double[][] {{2, 1}, {1, 0}}),
              SparseMatrix.ofDense(new double[][] {{0, -3}, {3, 0}})));

  /** {@return a map of diagonals from keys and values in turn} */
  public static TreeMap<Long, Double> bands(double... keysAndValues) {
    TreeMap<Long, Double> bands = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      bands.put((long) keysAndValues[i], keysAndValues[i + 1]);
    }
    return bands;
  }

  /** {@return {@code a + b·i} as an expression of the index} */
  public static IndexExpression line(double a, double b) {
    return new IndexExpression.Binary(
        IndexExpression.Operator.ADD,
        new IndexExpression.Constant(a),
        new IndexExpression.Binary(
            IndexExpression.Operator.MULTIPLY,
            new IndexExpression.Constant(b),
            new IndexExpression.Index()));
  }

  /** {@return explicit matrices with at most some hundred rows, of all kinds} */
  public static List<MatrixExpression> matrices() {
    return List.of(
        new Identity(1),
        new Identity(5),
        new Identity(8),
        LAPLACE,
        SKEWED,
        RING,
        Banded.tridiagonal(1, 5, 2, 7),
        Banded.tridiagonal(2, 5, 2, 7),
        Banded.toeplitz(5, bands(-4, 1, 0, 0, 2, -3, 3, 0.5)),
        Banded.toeplitz(8, bands(-7, 1, 4, 2, 7, -3)),
        Banded.toeplitz(4, bands()),
        Banded.circulant(2, bands(0, 3, 1, -1, -1, -1)),
        Banded.circulant(5, bands(0, 3, 2, -1, -1, 4)),
        Banded.circulant(4, bands(0, 3, 2, -1)),
        new Diagonal(new Indexed(6, line(1, 0.125))),
        new Diagonal(new Indexed(6, line(-3, 1))),
        new Diagonal(new Uniform(8)),
        new Diagonal(new ScaledVector(new Complex(0, 2), new Uniform(4))),
        REAL,
        COMPLEX,
        COMPLEX.conjugate(),
        new Kronecker(REAL, LAPLACE),
        new Kronecker(COMPLEX, REAL.transpose()),
        new Kronecker(RING, SKEWED),
        new KroneckerSum(LAPLACE, SKEWED),
        new KroneckerSum(COMPLEX, LAPLACE),
        new KroneckerSum(RING, new KroneckerSum(LAPLACE, LAPLACE)),
        new Scale(-2.5, SKEWED),
        new Scale(new Complex(0, 1), REAL),
        new Scale(new Complex(1, -1), COMPLEX),
        new Sum(LAPLACE, new Scale(0.01, new Identity(4))),
        new Sum(SKEWED, SKEWED.transpose()),
        new Sum(SKEWED, RING),
        new Sum(new KroneckerSum(LAPLACE, LAPLACE), new Scale(0.1, new Identity(16))),
        new Sum(new Kronecker(LAPLACE, new Identity(8)), new Kronecker(new Identity(4), RING)),
        new Sum(new Kronecker(new Identity(2), RING), Banded.tridiagonal(16, -1, 2, -1)),
        new Sum(LAPLACE, new Scale(-1, LAPLACE)),
        new Sum(REAL, new Scale(new Complex(0, 1), REAL)));
  }

  /** {@return vectors with at most some hundred entries, of all kinds} */
  public static List<VectorExpression> vectors() {
    LoadedVector real = LoadedVector.of("b.csv", 1, 0, -3, 0.25);
    LoadedVector complex =
        new LoadedVector(
            "c.mtx",
            new ComplexSparse(
                SparseMatrix.ofDense(new double[][] {{1}, {0}, {2}}),
                SparseMatrix.ofDense(new double[][] {{0}, {3}, {-1}})));
    return List.of(
        new Uniform(5),
        new Basis(6, 2),
        new Basis(1, 0),
        new Gaussian(9, 3.25, 1.5),
        new Gaussian(9, 20, 4),
        new Indexed(7, line(-3, 1)),
        real,
        complex,
        new ScaledVector(-2, real),
        new ScaledVector(new Complex(0, 1), complex),
        new VectorSum(real, new ScaledVector(2, new Uniform(4))),
        new VectorSum(new Basis(3, 0), complex));
  }

  /** {@return the names of the kinds that {@code examples} contain at the top or inside} */
  static Map<String, Long> counted(List<?> examples) {
    Map<String, Long> counts = new TreeMap<>();
    examples.forEach(e -> counts.merge(e.getClass().getSimpleName(), 1L, Long::sum));
    return counts;
  }
}

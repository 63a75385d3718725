package org.hessq.pipeline;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;

/**
 * A random pattern plus so much of a signed permutation that the condition number comes down to
 * what is asked for.
 */
final class RandomMatrix {
  /** How a matrix compares with its adjoint. */
  enum Shape {
    DEFINITE,
    INDEFINITE,
    GENERAL
  }

  private RandomMatrix() {}

  /**
   * {@return n rows of n entries}
   *
   * @param density the chance of an entry of the pattern not to be 0; the permutation adds n
   * @param condition at most
   */
  static Complex[][] of(
      SplittableRandom random,
      int n,
      Shape shape,
      boolean complex,
      double density,
      double condition) {
    Complex[][] pattern = zeros(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (random.nextDouble() < density && (shape == Shape.GENERAL || j <= i)) {
          double imaginary = complex ? 2 * random.nextDouble() - 1 : 0;
          pattern[i][j] = new Complex(2 * random.nextDouble() - 1, imaginary);
        }
      }
    }
    int[] to = new int[n];
    Complex[] signs = new Complex[n];
    for (int i = 0; i < n; i++) {
      to[i] = i;
      boolean negative = shape != Shape.DEFINITE && random.nextBoolean();
      boolean turned = shape == Shape.GENERAL && complex && random.nextBoolean();
      signs[i] = (turned ? Complex.I : Complex.ONE).multiply(negative ? -1 : 1);
    }
    if (shape == Shape.GENERAL) {
      for (int i = n - 1; i > 0; i--) {
        int k = random.nextInt(i + 1);
        int swap = to[i];
        to[i] = to[k];
        to[k] = swap;
      }
    } else {
      for (int i = 0; i < n; i++) {
        pattern[i][i] = new Complex(pattern[i][i].getReal());
        for (int j = 0; j < i; j++) {
          pattern[j][i] = pattern[i][j].conjugate();
        }
      }
    }
    double low = shape == Shape.DEFINITE ? Math.max(0, -smallestEigenvalue(pattern)) : 0;
    double high = low + 1;
    while (condition(sum(pattern, to, signs, high)) > condition && high < 1e6) {
      high *= 2;
    }
    for (int step = 0; step < 20; step++) {
      double middle = (low + high) / 2;
      if (condition(sum(pattern, to, signs, middle)) > condition) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return sum(pattern, to, signs, high);
  }

  private static Complex[][] zeros(int n) {
    Complex[][] zeros = new Complex[n][n];
    for (Complex[] row : zeros) {
      Arrays.fill(row, Complex.ZERO);
    }
    return zeros;
  }

  private static Complex[][] sum(Complex[][] pattern, int[] to, Complex[] signs, double factor) {
    Complex[][] sum = new Complex[to.length][];
    for (int i = 0; i < to.length; i++) {
      sum[i] = pattern[i].clone();
      sum[i][to[i]] = sum[i][to[i]].add(signs[i].multiply(factor));
    }
    return sum;
  }

  /** {@return σ_max/σ_min} */
  static double condition(Complex[][] matrix) {
    double[] values = DenseMatrix.singularValues(real(matrix));
    double smallest = values[values.length - 1];
    return smallest == 0 ? Double.POSITIVE_INFINITY : values[0] / smallest;
  }

  private static double smallestEigenvalue(Complex[][] matrix) {
    return DenseMatrix.eigenvalues(real(matrix))[0];
  }

  private static SparseMatrix real(Complex[][] matrix) {
    int n = matrix.length;
    SparseMatrix.Builder real = SparseMatrix.builder(n, n);
    SparseMatrix.Builder imaginary = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        real.add(i, j, matrix[i][j].getReal());
        imaginary.add(i, j, matrix[i][j].getImaginary());
      }
    }
    ComplexSparse both = new ComplexSparse(real.build(), imaginary.build());
    return both.isReal() ? both.real() : both.realEmbedding();
  }
}

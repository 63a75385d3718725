package org.hessq.numeric;

import java.util.Arrays;

/** Eigenvalues of a symmetric tridiagonal matrix by bisection on Sturm counts. */
final class Tridiagonal {
  private final double[] diagonal;
  private final double[] beside;
  private final int size;
  private final double radius;

  /**
   * @param diagonal at least {@code size} numbers
   * @param beside at least {@code size − 1} numbers next to the diagonal
   */
  Tridiagonal(double[] diagonal, double[] beside, int size) {
    this.diagonal = diagonal;
    this.beside = beside;
    this.size = size;
    double widest = 0;
    for (int i = 0; i < size; i++) {
      double left = i == 0 ? 0 : Math.abs(beside[i - 1]);
      double right = i == size - 1 ? 0 : Math.abs(beside[i]);
      widest = Math.max(widest, Math.abs(diagonal[i]) + left + right);
    }
    radius = widest;
  }

  /**
   * {@return the k-th smallest eigenvalue, k from 0, absolute error below 1e-15 times Gershgorin's
   * radius}
   */
  double eigenvalue(int k) {
    double low = -radius;
    double high = radius;
    while (high - low > 1e-15 * Math.abs(low + high) / 2 + 1e-18 * radius) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (countBelow(middle) > k) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + (high - low) / 2;
  }

  private int countBelow(double x) {
    double tiny = Double.MIN_NORMAL + 0x1p-104 * radius;
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < size; i++) {
      double coupling = i == 0 ? 0 : beside[i - 1];
      pivot = diagonal[i] - x - coupling * coupling / pivot;
      if (Math.abs(pivot) < tiny) {
        pivot = -tiny;
      }
      if (pivot < 0) {
        count++;
      }
    }
    return count;
  }

  /**
   * {@return the absolute value of the last component of the unit eigenvector of {@code
   * eigenvalue}}
   */
  double lastComponent(double eigenvalue) {
    // Two steps of inverse iteration by elimination with the pivot of larger modulus; one is enough
    // in exact arithmetic.
    double[] vector = new double[size];
    Arrays.fill(vector, 1);
    for (int step = 0; step < 2; step++) {
      vector = solveShifted(eigenvalue, vector);
      double norm = Norms.two(vector);
      for (int i = 0; i < size; i++) {
        vector[i] /= norm;
      }
    }
    return Math.abs(vector[size - 1]);
  }

  private double[] solveShifted(double shift, double[] right) {
    double tiny = Double.MIN_NORMAL + 0x1p-54 * radius;
    double[] x = right.clone();
    double[] main = new double[size];
    double[] upper = new double[size];
    double[] second = new double[size];
    main[0] = diagonal[0] - shift;
    upper[0] = size > 1 ? beside[0] : 0;
    for (int i = 0; i + 1 < size; i++) {
      double below = beside[i];
      double nextMain = diagonal[i + 1] - shift;
      double nextUpper = i + 2 < size ? beside[i + 1] : 0;
      if (Math.abs(below) > Math.abs(main[i])) {
        double factor = main[i] / below;
        main[i + 1] = upper[i] - factor * nextMain;
        upper[i + 1] = -factor * nextUpper;
        main[i] = below;
        upper[i] = nextMain;
        second[i] = nextUpper;
        double swap = x[i];
        x[i] = x[i + 1];
        x[i + 1] = swap - factor * x[i];
      } else {
        main[i] = Math.abs(main[i]) < tiny ? tiny : main[i];
        double factor = below / main[i];
        main[i + 1] = nextMain - factor * upper[i];
        upper[i + 1] = nextUpper;
        x[i + 1] -= factor * x[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[i];
      sum -= i + 1 < size ? upper[i] * x[i + 1] : 0;
      sum -= i + 2 < size ? second[i] * x[i + 2] : 0;
      x[i] = sum / (Math.abs(main[i]) < tiny ? tiny : main[i]);
    }
    return x;
  }
}

package org.hessq.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;

/**
 * A problem drawn at random, as a user would write it: a text and its data files.
 *
 * @param text of the problem file
 * @param files data by name, in Matrix Market form
 */
record RandomProblem(int seed, String what, String text, Map<String, String> files) {
  private static final int[] ROWS = {1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 11, 12, 16, 17, 24, 32, 33, 64};

  /** How a matrix compares with its adjoint. */
  private enum Shape {
    DEFINITE,
    INDEFINITE,
    GENERAL
  }

  private enum Load {
    NORMAL,
    WITH_ZEROS,
    BASIS,
    UNIFORM
  }

  /** {@return the problem of {@code seed}; the kinds go round with it} */
  static RandomProblem of(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = ROWS[random.nextInt(ROWS.length)];
    Shape shape = Shape.values()[seed % 3];
    boolean complex = seed % 5 == 0;
    boolean solve = seed % 4 != 1;
    boolean unitary = seed / 2 % 2 == 1;
    boolean large = n * (complex ? 2 : 1) > 16;
    double density = Math.pow(10, -2 * random.nextDouble());
    double condition = Math.pow(10, random.nextDouble() * (solve && large ? 1 : 2));
    if (solve && large) {
      density = Math.min(density, 2.5 / n);
    }
    double epsilon = Math.pow(10, -2 + 1.3 * random.nextDouble());
    Map<String, String> files = new TreeMap<>();
    Complex[][] matrix = matrix(random, n, shape, complex, density, condition);
    files.put("a.mtx", text(matrix, complex));
    Load load = Load.values()[random.nextInt(4)];
    String vector = vector(random, n, load, complex && random.nextBoolean(), files);
    String text =
        "matrix A = load(\"a.mtx\");\n"
            + (solve ? "vector b = " + vector + ";\nsolve A x = b to " : "encode A to ")
            + String.format(Locale.ROOT, "%.3g", epsilon)
            + ";\n"
            + (solve ? "report norm, x[0];\n" : "")
            + (unitary ? "target unitary;\n" : "");
    String what =
        String.format(
            Locale.ROOT,
            "seed %d: %s %d × %d, %s%s, density %.2g, condition %.3g, %s, to %.3g%s",
            seed,
            solve ? "solve" : "encode",
            n,
            n,
            complex ? "complex " : "real ",
            shape.name().toLowerCase(Locale.ROOT),
            density,
            condition,
            solve ? load.name().toLowerCase(Locale.ROOT) : "-",
            epsilon,
            unitary ? ", unitary" : "");
    return new RandomProblem(seed, what, text, files);
  }

  @Override
  public String toString() {
    return what;
  }

  /** {@return the problem as the reader sees it} */
  Problem read() {
    DataFiles data =
        name -> new DataFiles.Content(files.get(name).getBytes(StandardCharsets.US_ASCII));
    return ProblemReader.read("random.hq", text, data).orThrow();
  }

  /** A random pattern R plus so much of a signed permutation P that the condition comes down. */
  private static Complex[][] matrix(
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
    double low = 0;
    double high = 1;
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

  private static double condition(Complex[][] matrix) {
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
    double[] values =
        DenseMatrix.singularValues(both.isReal() ? both.real() : both.realEmbedding());
    double smallest = values[values.length - 1];
    return smallest == 0 ? Double.POSITIVE_INFINITY : values[0] / smallest;
  }

  private static String text(Complex[][] matrix, boolean complex) {
    StringBuilder entries = new StringBuilder();
    int count = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        if (matrix[i][j].abs() != 0) {
          entries.append(i + 1).append(' ').append(j + 1).append(' ');
          entries.append(number(matrix[i][j], complex)).append('\n');
          count++;
        }
      }
    }
    return "%%MatrixMarket matrix coordinate "
        + (complex ? "complex" : "real")
        + " general\n"
        + matrix.length
        + " "
        + matrix.length
        + " "
        + count
        + "\n"
        + entries;
  }

  private static String number(Complex value, boolean complex) {
    return complex ? value.getReal() + " " + value.getImaginary() : "" + value.getReal();
  }

  private static String vector(
      SplittableRandom random, int n, Load load, boolean complex, Map<String, String> files) {
    return switch (load) {
      case UNIFORM -> "uniform";
      case BASIS -> "basis(" + random.nextInt(n) + ")";
      case NORMAL, WITH_ZEROS -> {
        Complex[] values = new Complex[n];
        for (int i = 0; i < n; i++) {
          boolean zero = load == Load.WITH_ZEROS && i > 0 && random.nextBoolean();
          double imaginary = complex ? random.nextDouble() - 0.5 : 0;
          values[i] = zero ? Complex.ZERO : new Complex(random.nextDouble() * 2 - 1, imaginary);
        }
        files.put(
            "b.mtx",
            "%%MatrixMarket matrix array "
                + (complex ? "complex" : "real")
                + " general\n"
                + n
                + " 1\n"
                + Arrays.stream(values)
                    .map(v -> number(v, complex))
                    .collect(Collectors.joining("\n"))
                + "\n");
        yield "load(\"b.mtx\")";
      }
    };
  }
}

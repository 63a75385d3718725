package org.hessq.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.complex.Complex;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;

/**
 * A problem drawn at random, as a user would write it: a text and its data files.
 *
 * <p>Each block of 200 seeds is a Latin hypercube in four coordinates u, each of which is met once
 * in each of 200 slices of (0, 1]: rows ⌈64 u²⌉ from 1 to 64 (a third have at most 8, 29 % more
 * than 32); density of the pattern 100^-u, from 1 % to 1; condition number 100^u at most, from 1 to
 * 100; accuracy from 0.01 to 0.2 by its logarithm. So large, dense and ill-conditioned systems come
 * as often as these laws say, together too. The kinds go round with the seed; entries are random.
 *
 * @param text of the problem file
 * @param files data by name, in Matrix Market form
 */
record RandomProblem(Drawn drawn, String text, Map<String, String> files) {
  /** Problems of one Latin hypercube. */
  static final int BLOCK = 200;

  /** How a right-hand side looks. */
  enum Load {
    NORMAL,
    WITH_ZEROS,
    BASIS,
    UNIFORM
  }

  /**
   * What was drawn.
   *
   * @param pattern density of the pattern, to which n entries are added
   * @param density of the matrix: entries that are not 0, over n²
   * @param condition of the matrix
   * @param load of a solve
   */
  record Drawn(
      int seed,
      boolean solve,
      int rows,
      boolean complex,
      RandomMatrix.Shape shape,
      double pattern,
      double density,
      double condition,
      Optional<Load> load,
      double epsilon,
      boolean unitary) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "seed %d: %s %d × %d, %s %s, density %.2g, condition %.3g, %s, to %.3g%s",
          seed,
          solve ? "solve" : "encode",
          rows,
          rows,
          complex ? "complex" : "real",
          shape.name().toLowerCase(Locale.ROOT),
          density,
          condition,
          load.map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("-"),
          epsilon,
          unitary ? ", unitary" : "");
    }
  }

  /** {@return the problem of {@code seed}} */
  static RandomProblem of(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = (int) Math.ceil(64 * Math.pow(coordinate(seed, 0), 2));
    RandomMatrix.Shape shape = RandomMatrix.Shape.values()[seed % 3];
    boolean complex = seed % 5 == 0;
    boolean solve = seed % 4 != 1;
    boolean unitary = seed / 2 % 2 == 1;
    double density = Math.pow(10, -2 * coordinate(seed, 1));
    double bound = Math.pow(10, 2 * coordinate(seed, 2));
    double epsilon = Math.pow(10, -2 + 1.3 * coordinate(seed, 3));
    Complex[][] matrix = RandomMatrix.of(random, n, shape, complex, density, bound);
    Map<String, String> files = new TreeMap<>();
    String entries = text(matrix, complex);
    files.put("a.mtx", entries);
    Load load = Load.values()[random.nextInt(4)];
    String vector = vector(random, n, load, complex && random.nextBoolean(), files);
    String text =
        "matrix A = load(\"a.mtx\");\n"
            + (solve ? "vector b = " + vector + ";\nsolve A x = b to " : "encode A to ")
            + String.format(Locale.ROOT, "%.3g", epsilon)
            + ";\n"
            + (solve ? "report norm, x[0];\n" : "")
            + (unitary ? "target unitary;\n" : "");
    Drawn drawn =
        new Drawn(
            seed,
            solve,
            n,
            complex,
            shape,
            density,
            (double) (entries.lines().count() - 2) / (n * n),
            RandomMatrix.condition(matrix),
            solve ? Optional.of(load) : Optional.empty(),
            epsilon,
            unitary);
    return new RandomProblem(drawn, text, files);
  }

  /** {@return in (0, 1], once in each of {@link #BLOCK} slices for the seeds of a block} */
  private static double coordinate(int seed, int dimension) {
    SplittableRandom random = new SplittableRandom(4L * (seed / BLOCK) + dimension);
    int[] slices = new int[BLOCK];
    for (int k = 0; k < BLOCK; k++) {
      int other = random.nextInt(k + 1);
      slices[k] = slices[other];
      slices[other] = k;
    }
    return (slices[seed % BLOCK] + 1) / (double) BLOCK;
  }

  @Override
  public String toString() {
    return drawn.toString();
  }

  /** {@return the problem as the reader sees it} */
  Problem read() {
    DataFiles data =
        name -> new DataFiles.Content(files.get(name).getBytes(StandardCharsets.US_ASCII));
    return ProblemReader.read("random.hq", text, data).orThrow();
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

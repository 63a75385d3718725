package org.hessq.pipeline;

import java.util.Locale;
import java.util.SplittableRandom;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;

/**
 * A problem drawn at random that compiles in tens of milliseconds: two to six rows, both tasks and
 * profiles, class sums and shift sums, symmetric or not.
 *
 * @param family what kind of circuit is wanted of it
 * @param name of the problem, which tells it from the others
 */
record SmallProblem(Family family, String name, Problem problem) {
  /** What is asked for. */
  enum Family {
    /** Whatever the planner chooses, and encodings. */
    SMALL("", ""),
    PROJECTION("", "use kernel_projection;\n"),
    GUESSES("", "use random_guesses;\n"),
    /** A circuit of its own tells the norm. */
    NORM("report norm;\n", "use kernel_reflection;\n");

    private final String report;
    private final String use;

    Family(String report, String use) {
      this.report = report;
      this.use = use;
    }

    /** {@return the name of the problem of {@code seed}} */
    String name(int seed) {
      return name().toLowerCase(Locale.ROOT) + "-" + seed;
    }
  }

  static SmallProblem of(int seed) {
    return of(Family.SMALL, seed);
  }

  static SmallProblem of(Family family, int seed) {
    SplittableRandom random = new SplittableRandom(1000 + seed);
    int rows = 2 + random.nextInt(5);
    boolean solve = seed % 3 != 0 || family != Family.SMALL;
    boolean unitary = seed / 3 % 2 == 1;
    boolean shifts = Integer.bitCount(rows) == 1 && random.nextInt(3) == 0;
    double lower = -0.25 - random.nextDouble();
    double upper = random.nextBoolean() ? lower : 0.5 * random.nextDouble();
    double middle = (random.nextInt(4) == 0 ? -1 : 1) * (2.5 + 2 * random.nextDouble());
    String text =
        String.format(
            Locale.ROOT,
            "matrix A = tridiagonal(%d, %.3f, %.3f, %.3f)",
            rows,
            lower,
            middle,
            upper);
    if (!shifts) {
      text +=
          String.format(
              Locale.ROOT,
              " + diagonal(%d, i -> %.3f * sin(%.3f * i))",
              rows,
              0.3 + random.nextDouble(),
              1 + random.nextDouble());
    }
    text += ";\n";
    if (solve) {
      String vector =
          switch (random.nextInt(4)) {
            case 0 -> "uniform";
            case 1 -> "basis(" + random.nextInt(rows) + ")";
            default ->
                String.format(
                    Locale.ROOT,
                    "entries(i -> cos(%.3f * i + %.3f))",
                    3 * random.nextDouble(),
                    3 * random.nextDouble());
          };
      text +=
          "vector b = "
              + vector
              + String.format(
                  Locale.ROOT, ";\nsolve A x = b to %.3f;\n", 0.05 + 0.2 * random.nextDouble());
      text += family.report;
    } else {
      text += String.format(Locale.ROOT, "encode A to %.3f;\n", 0.02 + 0.2 * random.nextDouble());
    }
    text += unitary ? "target unitary;\n" : "";
    text += family.use;
    String name = family.name(seed);
    DataFiles none = file -> new DataFiles.Unreadable("no such file");
    return new SmallProblem(family, name, ProblemReader.read(name + ".hq", text, none).orThrow());
  }
}

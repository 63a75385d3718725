package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.PhaseFactors;
import org.hessq.signal.Response;

/**
 * Phase finding, ours and other people's.
 *
 * <ul>
 *   <li>{@code Phases find DEGREE...} finds phases and says what it took;
 *   <li>{@code Phases write DEGREE FILE} writes the target, its coefficients of T_1, T_3, … a line
 *       each;
 *   <li>{@code Phases judge DEGREE FILE} compares the response of somebody else's phases, f_0…f_d a
 *       line each, with the target. They count the π/4 of the ends as their own.
 * </ul>
 */
final class Phases {
  /** How many nodes both lists are judged at; our own check takes all 8n + 8 of them. */
  private static final int NODES = 401;

  private Phases() {}

  public static void main(String[] arguments) throws IOException {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    switch (arguments[0]) {
      case "find" -> rest.forEach(degree -> find(Target.of(degree).series()));
      case "write" -> write(Target.of(rest.get(0)).series(), Path.of(rest.get(1)));
      case "judge" -> judge(Target.of(rest.get(0)).series(), Path.of(rest.get(1)));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void find(ChebyshevSeries target) {
    PhaseFactors[] found = new PhaseFactors[1];
    Runnable pass = () -> found[0] = PhaseFactors.of(target);
    Cost first = Cost.of(pass);
    Cost warm = Cost.warm(pass);
    System.out.printf(
        Locale.ROOT,
        "hessq: degree %d, CPU %.4f s, first %.4f (wall %.4f, first %.4f),"
            + " FFT %d, residual %.1e at %d nodes, %.1e at %d%n",
        found[0].degree(),
        warm.cpuSeconds(),
        first.cpuSeconds(),
        warm.wallSeconds(),
        first.wallSeconds(),
        found[0].fftLength(),
        found[0].residual(),
        found[0].residualNodes(),
        deviation(found[0].list(), target),
        NODES);
  }

  private static void write(ChebyshevSeries target, Path file) throws IOException {
    Files.write(file, Arrays.stream(target.coefficients()).mapToObj(Double::toString).toList());
  }

  private static void judge(ChebyshevSeries target, Path file) throws IOException {
    double[] phases = Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
    if (phases.length != target.degree() + 1) {
      throw new IllegalArgumentException(phases.length + " phases");
    }
    phases[0] -= Math.PI / 4;
    phases[phases.length - 1] -= Math.PI / 4;
    System.out.printf(
        Locale.ROOT,
        "degree %d, residual %.1e at %d nodes%n",
        target.degree(),
        deviation(phases, target),
        NODES);
  }

  /** {@return max |response − target| over Chebyshev nodes of (0, 1)} */
  private static double deviation(double[] phases, ChebyshevSeries target) {
    double worst = 0;
    for (int k = 0; k < NODES; k++) {
      double x = StrictMath.sin(StrictMath.PI * (2 * k + 1) / (4.0 * NODES));
      worst = Math.max(worst, Math.abs(Response.of(phases, x) - target.evaluate(x)));
    }
    return worst;
  }
}

package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hessq.circuit.Routine;
import org.hessq.load.Loader;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Walk;
import org.hessq.simulate.dense.Precision;

/**
 * Runs OpenQASM files on a dense state: {@code Dense PRECISION FILE...}. Prints ⟨Z⟩ of qubit 0 and
 * the times, of a warm run from |0…0⟩ to ⟨Z⟩ without reading the file, and apart from them those of
 * the start of the JVM up to the first gate. Beside them stands what the memory gives at most, and
 * what it would have to give if each rotation that is not Clifford were one pass over all
 * amplitudes; more than the limit shows what the caches save.
 */
final class Dense {
  private static final int RUNS = 5;

  /** From so many qubits on, few runs are long enough to be warm, and one is. */
  private static final int LONG = 24;

  private static final int LARGE = 28;

  /** Numbers that no cache holds: 512 MiB. */
  private static final int STREAM = 1 << 26;

  private Dense() {}

  public static void main(String[] arguments) throws IOException {
    Precision precision = Precision.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Routine[] routines = new Routine[arguments.length - 1];
    for (int k = 0; k < routines.length; k++) {
      Path file = Path.of(arguments[k + 1]);
      routines[k] = Loader.load(file.toString(), Files.readString(file)).orThrow().circuit().main();
    }
    Cost start = Cost.sinceStart();
    double limit = gigabytesPerSecond();
    System.out.printf(
        Locale.ROOT,
        "hessq %s, %d threads: start-up with reading CPU %.2f s, wall %.2f s; memory scaled in"
            + " place %.1f GB/s%n",
        word(precision),
        Runtime.getRuntime().availableProcessors(),
        start.cpuSeconds(),
        start.wallSeconds(),
        limit);
    for (int k = 0; k < routines.length; k++) {
      measure(precision, Path.of(arguments[k + 1]), routines[k], limit);
    }
  }

  private static void measure(Precision precision, Path file, Routine routine, double limit) {
    DenseState state = new DenseState(routine.width(), precision, 1);
    double[] z = new double[1];
    Runnable work =
        () -> {
          state.setBasis(0);
          Walk.of(routine, new Gadgets(), state);
          z[0] = 1 - 2 * state.probability(0);
        };
    Cost cost = cost(routine.width(), work);
    long rotations = -state.rotationsDone();
    work.run();
    rotations += state.rotationsDone();
    double moved = 2.0 * rotations * precision.bytes() * Math.pow(2, routine.width());
    double rate = moved / cost.wallSeconds() * 1e-9;
    System.out.printf(
        Locale.ROOT,
        "%s hessq %s, %d threads: <Z0> = %+.6f, CPU %.4f s, wall %.4f s; %d passes would move %.1f"
            + " GB/s, %.2f of what memory gives%n",
        file.getFileName(),
        word(precision),
        Runtime.getRuntime().availableProcessors(),
        z[0],
        cost.cpuSeconds(),
        cost.wallSeconds(),
        rotations,
        rate,
        rate / limit);
  }

  private static Cost cost(int qubits, Runnable work) {
    if (qubits < LONG) {
      return Cost.warm(work);
    }
    Cost best = null;
    for (int run = 0; run < (qubits < LARGE ? RUNS : 1); run++) {
      Cost cost = Cost.of(work);
      best = best == null || cost.cpuSeconds() < best.cpuSeconds() ? cost : best;
    }
    return best;
  }

  private static String word(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static double gigabytesPerSecond() {
    double[] numbers = new double[STREAM];
    double best = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      Cost cost =
          Cost.of(
              () ->
                  IntStream.range(0, 16)
                      .parallel()
                      .forEach(part -> scale(numbers, part * (STREAM / 16), STREAM / 16)));
      best = Math.min(best, cost.wallSeconds());
    }
    return 2.0 * Double.BYTES * STREAM / best * 1e-9;
  }

  private static void scale(double[] numbers, int from, int length) {
    for (int k = from; k < from + length; k++) {
      numbers[k] *= 1.0000001;
    }
  }
}

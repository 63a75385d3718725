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
 * the times, of a warm run from |0…0⟩ to ⟨Z⟩ without reading the file. Beside them stands what the
 * memory gives at most, and what it would have to give if each rotation that is not Clifford were
 * one pass over all amplitudes; more than the limit shows what the caches save.
 */
final class Dense {
  private static final int RUNS = 5;

  /** From so many qubits on, one run is long enough. */
  private static final int LARGE = 28;

  /** Numbers that no cache holds: 512 MiB. */
  private static final int STREAM = 1 << 26;

  private Dense() {}

  public static void main(String[] arguments) throws IOException {
    Precision precision = Precision.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    System.out.printf(Locale.ROOT, "memory, scaled in place: %.1f GB/s%n", gigabytesPerSecond());
    for (int k = 1; k < arguments.length; k++) {
      Path file = Path.of(arguments[k]);
      Routine routine =
          Loader.load(file.toString(), Files.readString(file)).orThrow().circuit().main();
      DenseState state = new DenseState(routine.width(), precision, 1);
      double[] z = new double[1];
      Cost best = null;
      long rotations = 0;
      for (int run = 0; run < (routine.width() < LARGE ? RUNS : 1); run++) {
        rotations = -state.rotationsDone();
        Cost cost =
            Cost.of(
                () -> {
                  state.setBasis(0);
                  Walk.of(routine, new Gadgets(), state);
                  z[0] = 1 - 2 * state.probability(0);
                });
        rotations += state.rotationsDone();
        best = best == null || cost.cpuSeconds() < best.cpuSeconds() ? cost : best;
      }
      System.out.printf(
          Locale.ROOT,
          "%s %s: <Z0> = %+.6f, CPU %.3f s, wall %.3f s; %d passes would move %.1f GB/s%n",
          file.getFileName(),
          precision,
          z[0],
          best.cpuSeconds(),
          best.wallSeconds(),
          rotations,
          2.0
              * rotations
              * precision.bytes()
              * Math.pow(2, routine.width())
              / best.wallSeconds()
              * 1e-9);
    }
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

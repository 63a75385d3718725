package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.load.stim.StimReader;
import org.hessq.simulate.noisy.Frames;
import org.hessq.simulate.noisy.Reference;

/**
 * Runs files in Stim's text form: {@code Stabilizer run FILE...} once each on a tableau, {@code
 * Stabilizer sample SHOTS FILE...} by Pauli frames. Times are of warm runs without reading the
 * file.
 */
final class Stabilizer {
  private static final int RUNS = 9;

  private Stabilizer() {}

  public static void main(String[] arguments) throws IOException {
    boolean sampled = arguments[0].equals("sample");
    for (int k = sampled ? 2 : 1; k < arguments.length; k++) {
      Path file = Path.of(arguments[k]);
      NoisyCircuit circuit = StimReader.read(file.toString(), Files.readString(file)).orThrow();
      if (sampled) {
        int shots = Integer.parseInt(arguments[1]);
        long detectors = circuit.detectors();
        print(
            file,
            () -> {
              long fired = 0;
              for (long[] plane : Frames.sample(circuit, shots, 1).detectors()) {
                for (long word : plane) {
                  fired += Long.bitCount(word);
                }
              }
              return String.format(Locale.ROOT, "%.6f fired", fired / (double) shots / detectors);
            });
      } else {
        print(file, () -> Reference.of(circuit, 1).cardinality() + " ones");
      }
    }
  }

  private static void print(Path file, Supplier<String> work) {
    String[] result = new String[1];
    Cost best = null;
    for (int run = 0; run < RUNS; run++) {
      Cost cost = Cost.of(() -> result[0] = work.get());
      best = best == null || cost.wallSeconds() < best.wallSeconds() ? cost : best;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %s, CPU %.3f s, wall %.3f s%n",
        file.getFileName(),
        result[0],
        best.cpuSeconds(),
        best.wallSeconds());
  }
}

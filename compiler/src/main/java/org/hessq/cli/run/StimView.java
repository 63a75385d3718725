package org.hessq.cli.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.cli.view.View;
import org.hessq.report.Figures;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.noisy.Frames;
import org.hessq.simulate.noisy.Samples;

/**
 * How often the detectors and observables of a noisy circuit fired.
 *
 * @param detectors runs in which each fired
 * @param observables runs in which each was turned round
 */
public record StimView(
    String name,
    int qubits,
    long measurements,
    long shots,
    long seed,
    List<Long> detectors,
    List<Long> observables)
    implements View {
  public StimView {
    detectors = List.copyOf(detectors);
    observables = List.copyOf(observables);
  }

  /**
   * {@return what {@code shots} runs by Pauli frames show}
   *
   * @throws org.hessq.diagnostic.Faults if their records fill too much memory
   */
  public static StimView of(String file, NoisyCircuit circuit, int shots, long seed) {
    try {
      Samples samples = Frames.sample(circuit, shots, seed);
      return new StimView(
          file,
          circuit.qubits(),
          circuit.measurements(),
          shots,
          seed,
          IntStream.range(0, samples.detectors().length).mapToObj(samples::detectorCount).toList(),
          IntStream.range(0, samples.observables().length)
              .mapToObj(samples::observableCount)
              .toList());
    } catch (TooLargeException large) {
      throw RunFault.TOO_LONG.of(
          file,
          String.format(
              Locale.ROOT,
              "%d shots need %.3g bytes for their records, more than %.3g",
              shots,
              large.needed(),
              large.limit()));
    }
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(qubits).append(" qubits, Pauli frames, ");
    out.append(Figures.count(BigInteger.valueOf(shots))).append(" shots, seed ").append(seed);
    out.append("\n\n");
    double fired = detectors.stream().mapToLong(Long::longValue).sum();
    out.append(
        String.format(
            Locale.ROOT,
            "%d measurements, %d detectors, of which %.6f fire\n",
            measurements,
            detectors.size(),
            detectors.isEmpty() ? 0 : fired / shots / detectors.size()));
    for (int k = 0; k < observables.size(); k++) {
      out.append(
          String.format(
              Locale.ROOT,
              "observable %d  %12d  %.6f\n",
              k,
              observables.get(k),
              (double) observables.get(k) / shots));
    }
    return out.toString();
  }
}

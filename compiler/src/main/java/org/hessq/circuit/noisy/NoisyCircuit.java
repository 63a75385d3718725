package org.hessq.circuit.noisy;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A Clifford circuit with Pauli noise.
 *
 * @param qubits all start as |0⟩
 */
public record NoisyCircuit(int qubits, List<NoisyOperation> body) {
  public NoisyCircuit {
    body = List.copyOf(body);
  }

  /** {@return the number of bits of the record} */
  public long measurements() {
    return count(body, operation -> operation instanceof NoisyOperation.Measure ? 1 : 0);
  }

  /** {@return the number of detectors, in order} */
  public long detectors() {
    return count(body, operation -> operation instanceof NoisyOperation.Detector ? 1 : 0);
  }

  /** {@return one more than the greatest index of an observable} */
  public int observables() {
    return observables(body);
  }

  private static int observables(List<NoisyOperation> body) {
    int most = 0;
    for (NoisyOperation operation : body) {
      if (operation instanceof NoisyOperation.Observable(var index, _)) {
        most = Math.max(most, index + 1);
      } else if (operation instanceof NoisyOperation.Repeat(_, var repeated)) {
        most = Math.max(most, observables(repeated));
      }
    }
    return most;
  }

  private static long count(List<NoisyOperation> body, ToLongFunction<NoisyOperation> own) {
    long sum = 0;
    for (NoisyOperation operation : body) {
      sum =
          Math.addExact(
              sum,
              operation instanceof NoisyOperation.Repeat(var count, var repeated)
                  ? Math.multiplyExact(count, count(repeated, own))
                  : own.applyAsLong(operation));
    }
    return sum;
  }
}

package org.hessq.execute.state;

import java.util.stream.IntStream;
import org.hessq.simulate.SparseState;

/** The order in which the terms of a sparse state are listed. */
public final class TermOrder {
  private TermOrder() {}

  /**
   * {@return the terms of {@code state} by increasing index of the basis state of its first {@code
   * qubits}}
   */
  public static int[] of(SparseState state, int qubits) {
    return IntStream.range(0, state.size())
        .boxed()
        .sorted((a, b) -> compare(state, a, b, qubits))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int compare(SparseState state, int a, int b, int qubits) {
    for (int qubit = qubits - 1; qubit >= 0; qubit--) {
      int order = Boolean.compare(state.bit(a, qubit), state.bit(b, qubit));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

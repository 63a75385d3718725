package org.hessq.cli.run;

import java.util.stream.IntStream;
import org.hessq.execute.state.Amplitudes;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.SparseState;

/** The amplitudes of the simulators' states by increasing basis index. */
final class StateAmplitudes {
  private StateAmplitudes() {}

  /** {@return all amplitudes of a dense state} */
  static Amplitudes of(DenseState state) {
    return new Amplitudes() {
      @Override
      public int size() {
        return 1 << state.qubits();
      }

      @Override
      public boolean bit(int k, int qubit) {
        return (k >>> qubit & 1) != 0;
      }

      @Override
      public double re(int k) {
        return state.re(k);
      }

      @Override
      public double im(int k) {
        return state.im(k);
      }
    };
  }

  /** {@return the terms of a sparse state, sorted} */
  static Amplitudes of(SparseState state) {
    int[] order =
        IntStream.range(0, state.size())
            .boxed()
            .sorted((a, b) -> compare(state, a, b))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Amplitudes() {
      @Override
      public int size() {
        return order.length;
      }

      @Override
      public boolean bit(int k, int qubit) {
        return state.bit(order[k], qubit);
      }

      @Override
      public double re(int k) {
        return state.re(order[k]);
      }

      @Override
      public double im(int k) {
        return state.im(order[k]);
      }
    };
  }

  private static int compare(SparseState state, int a, int b) {
    for (int qubit = state.qubits() - 1; qubit >= 0; qubit--) {
      int order = Boolean.compare(state.bit(a, qubit), state.bit(b, qubit));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

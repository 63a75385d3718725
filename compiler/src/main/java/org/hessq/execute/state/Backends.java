package org.hessq.execute.state;

import org.hessq.simulate.DenseState;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Simulator;

/** Makes states. */
public final class Backends {
  private Backends() {}

  /**
   * {@return the state |0…0⟩}
   *
   * @param simulator one that has a state
   * @param arithmetic one that the simulator has
   * @param terms the most non-zero amplitudes, where that is what is kept
   * @param seed of the outcomes
   * @throws TooLargeException if the machine does not hold it
   */
  public static Backend of(
      Simulator simulator, Arithmetic arithmetic, int qubits, int terms, long seed) {
    return switch (simulator) {
      case DENSE ->
          new DenseBackend(new DenseState(qubits, arithmetic.dense().orElseThrow(), seed));
      case SPARSE ->
          switch (arithmetic) {
            // The qubits behind the program's hold conjunctions of controls.
            case DOUBLE -> new SparseBackend(new SparseState(2 * qubits, terms, seed), terms);
            case EXACT -> new SparseBackend(SparseState.exact(2 * qubits, terms, seed), terms);
            case SINGLE -> throw new IllegalArgumentException("a sparse state of single precision");
          };
      case TABLEAU -> new TableauBackend(qubits, seed);
      case PAULIS, PATHS -> throw new IllegalArgumentException(simulator + " has no state");
    };
  }
}

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
          new SparseBackend(sparse(arithmetic, sparseQubits(qubits), terms, seed), qubits, terms);
      case TABLEAU -> new TableauBackend(qubits, seed);
      case PAULIS, PATHS -> throw new IllegalArgumentException(simulator + " has no state");
    };
  }

  /**
   * {@return how many qubits the sparse state of a program has: those behind the program's {@code
   * qubits} hold conjunctions of controls}
   */
  public static int sparseQubits(int qubits) {
    return 2 * qubits;
  }

  /**
   * {@return the state |0…0⟩ by its non-zero amplitudes}
   *
   * @param terms the most of them
   * @param seed of the outcomes
   * @throws IllegalArgumentException if {@code arithmetic} is single, which it does not have
   */
  public static SparseState sparse(Arithmetic arithmetic, int qubits, int terms, long seed) {
    return switch (arithmetic) {
      case DOUBLE -> new SparseState(qubits, terms, seed);
      case EXACT -> SparseState.exact(qubits, terms, seed);
      case SINGLE -> throw new IllegalArgumentException("a sparse state of single precision");
    };
  }
}

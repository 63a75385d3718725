package org.hessq.execute.state;

import java.util.Optional;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.TooLargeException;

/** Makes states, and knows before how much they hold. */
public final class Backends {
  /** The most non-zero amplitudes: with their keys they fill some hundred megabytes. */
  public static final int MOST_TERMS = 1 << 22;

  /** The widest tableau: its planes of bits fill 200 megabytes. */
  public static final int WIDEST_TABLEAU = 20_000;

  /**
   * The widest dense state that is taken unasked: its amplitudes fill a gibibyte. The choice is not
   * made by the memory that a machine has, so that every machine gives the same answer.
   */
  public static final int WIDEST_DENSE = 26;

  private Backends() {}

  /**
   * {@return the state |0…0⟩}
   *
   * @param terms the most non-zero amplitudes, where that is what is kept
   * @param seed of the outcomes
   * @throws TooLargeException if the machine does not hold it
   */
  public static Backend of(Backend.Kind kind, int qubits, int terms, long seed) {
    return switch (kind) {
      case DENSE -> new DenseBackend(new DenseState(qubits, seed));
      case SPARSE -> new SparseBackend(qubits, terms, seed);
      case TABLEAU -> new TableauBackend(qubits, seed);
    };
  }

  /** {@return why {@code kind} cannot hold {@code qubits}, with what it would need; else empty} */
  public static Optional<String> refusal(Backend.Kind kind, int qubits) {
    return switch (kind) {
      case DENSE ->
          qubits <= DenseState.MAX_QUBITS
              ? Optional.empty()
              : Optional.of(
                  qubits
                      + " qubits have 2^"
                      + qubits
                      + " amplitudes, and 2^"
                      + DenseState.MAX_QUBITS
                      + " fit");
      case TABLEAU ->
          qubits <= WIDEST_TABLEAU
              ? Optional.empty()
              : Optional.of(qubits + " qubits, and a tableau holds " + WIDEST_TABLEAU);
      case SPARSE -> Optional.empty();
    };
  }
}

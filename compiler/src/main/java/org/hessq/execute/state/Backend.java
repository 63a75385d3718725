package org.hessq.execute.state;

import java.util.Optional;
import org.hessq.execute.gate.Turn;

/** A quantum state that a program acts on. */
public interface Backend {
  /**
   * Applies a unitary operation.
   *
   * @throws org.hessq.execute.code.Trouble if this simulator cannot, or not hold the result
   */
  void apply(Turn turn);

  /** {@return the probability that a measurement of {@code qubit} gives 1, in [0, 1]} */
  double probability(int qubit);

  /**
   * Goes on with the part of the state where {@code qubit} is {@code value}, at norm 1.
   *
   * @throws IllegalStateException on a tableau, which draws its outcomes
   */
  void project(int qubit, boolean value);

  /** {@return an outcome drawn with its probability; the state goes on from there} */
  boolean measure(int qubit);

  /** {@return what rounding may leave of the probability of an outcome that is impossible} */
  default double rounding() {
    return 1e-13;
  }

  /** {@return how many numbers one turn changes: the unit of work} */
  long size();

  /** {@return the amplitudes, with their global phase, if this simulator has them} */
  Optional<Amplitudes> amplitudes();
}

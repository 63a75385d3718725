package org.hessq.simulate.choice;

import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param simulator the one to be used; empty for the one that fits
 * @param arithmetic of the amplitudes
 * @param paulis the most Paulis that Pauli propagation keeps for one expectation value
 */
public record Wish(Optional<Simulator> simulator, Arithmetic arithmetic, int paulis) {
  /** The most Paulis unless asked for otherwise: they fill some hundred megabytes. */
  public static final int MOST_PAULIS = 1 << 20;

  /** No wish: amplitudes in double precision on the simulator that fits. */
  public static final Wish NONE = new Wish(Optional.empty(), Arithmetic.DOUBLE);

  /** A wish with as many Paulis as are kept unasked. */
  public Wish(Optional<Simulator> simulator, Arithmetic arithmetic) {
    this(simulator, arithmetic, MOST_PAULIS);
  }
}

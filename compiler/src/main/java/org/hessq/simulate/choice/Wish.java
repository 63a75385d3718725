package org.hessq.simulate.choice;

import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param simulator the one to be used; empty for the one that fits
 * @param arithmetic of the amplitudes
 */
public record Wish(Optional<Simulator> simulator, Arithmetic arithmetic) {
  /** No wish: amplitudes in double precision on the simulator that fits. */
  public static final Wish NONE = new Wish(Optional.empty(), Arithmetic.DOUBLE);

  /** {@return the wish for {@code simulator} in double precision} */
  public static Wish of(Simulator simulator) {
    return new Wish(Optional.of(simulator), Arithmetic.DOUBLE);
  }
}

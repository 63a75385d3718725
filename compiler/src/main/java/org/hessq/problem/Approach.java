package org.hessq.problem;

import java.util.Optional;

/**
 * What the user has to say on how a system is solved.
 *
 * @param guess of the solution's norm
 * @param solver the only one to consider; absent: the cheapest
 * @param round which of the random guesses the circuit is for, from 1; 1 for other solvers
 */
public record Approach(NormGuess guess, Optional<Solver> solver, int round) {
  /** Any solver, with the norm computed. */
  public static final Approach FREE = new Approach(NormGuess.COMPUTED, Optional.empty(), 1);

  public Approach {
    if (round < 1) {
      throw new IllegalArgumentException("round " + round);
    }
  }

  /** {@return whether {@code other} is to be considered} */
  public boolean allows(Solver other) {
    return solver.isPresent()
        ? solver.get() == other
        : switch (other) {
          case KERNEL_PROJECTION -> true;
          case KERNEL_REFLECTION, INVERSION -> !(guess instanceof NormGuess.None);
          case RANDOM_GUESSES -> guess instanceof NormGuess.None;
        };
  }
}

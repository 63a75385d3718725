package org.hessq.problem;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The kind of machine that the circuit is for.
 *
 * @param rotationAccuracy operator-norm error of every synthesised rotation; absent: from the error
 *     budget
 * @param qubitLimit the most logical qubits; absent: no limit
 */
public record Target(Profile profile, OptionalDouble rotationAccuracy, OptionalLong qubitLimit) {
  /** The least rotation accuracy that a rotation can be synthesised with. */
  public static final double FINEST_ROTATION = 1e-40;

  /** Adaptive, without limits. */
  public static final Target DEFAULT =
      new Target(Profile.ADAPTIVE, OptionalDouble.empty(), OptionalLong.empty());

  /** Whether a circuit may measure and react before its end. */
  public enum Profile {
    /** Mid-circuit measurement and feed-forward. */
    ADAPTIVE,
    /** No measurement before the end. */
    UNITARY
  }
}

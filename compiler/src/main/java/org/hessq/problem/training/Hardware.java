package org.hessq.problem.training;

import java.util.List;

/**
 * A quantum computer as a scheduler sees it.
 *
 * @param name in the problem language and in reports
 * @param layerSeconds time of one layer of T gates; positive
 * @param isHypothetical whether no error-corrected machine is known to come near
 */
public record Hardware(String name, double layerSeconds, boolean isHypothetical) {
  /** The machines that every report compares, the fastest first. */
  public static final List<Hardware> PROFILES =
      List.of(
          new Hardware("attosecond", 1e-18, true),
          new Hardware("femtosecond", 1e-15, true),
          new Hardware("nanosecond", 1e-9, true),
          new Hardware("surface_1us", 1e-6, false),
          new Hardware("surface_10us", 1e-5, false));

  public Hardware {
    if (!(layerSeconds > 0)) {
      throw new IllegalArgumentException("layer of " + layerSeconds + " s");
    }
  }
}

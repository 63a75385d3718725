package org.hessq.formula;

import java.util.Arrays;
import org.hessq.numeric.multiplex.MultiplexedAngles;
import org.hessq.numeric.multiplex.StateAngles;

/**
 * The rotations of one preparation of a real vector by a tree: one for each angle that is not 0,
 * none where a qubit takes a right angle and nothing controls it.
 *
 * @paper Möttönen et al. 2004, arXiv:quant-ph/0407010
 */
public final class PreparationCost {
  /** An angle this close to a right one is that angle, rounded. */
  private static final double ROUNDING = 0x1p-44;

  private PreparationCost() {}

  /**
   * {@return the number of rotations}
   *
   * @param vector length 2^n, n ≥ 1, finite and not 0
   */
  public static long rotations(double[] vector) {
    return StateAngles.real(vector).stream()
        .mapToLong(level -> level(MultiplexedAngles.solve(level.angles())))
        .sum();
  }

  private static long level(double[] angles) {
    long count = Arrays.stream(angles).filter(angle -> angle != 0).count();
    double turns = angles[0] / (Math.PI / 2);
    boolean uncontrolled = count == (angles[0] == 0 ? 0 : 1);
    return uncontrolled && Math.abs(turns - Math.round(turns)) <= ROUNDING ? 0 : count;
  }
}

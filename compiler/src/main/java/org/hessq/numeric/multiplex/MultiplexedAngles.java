package org.hessq.numeric.multiplex;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A rotation whose angle depends on control qubits, as a product of plain rotations: with controls
 * in state j the angle is α_j = Σ_m θ_m (-1)^(m·j), where θ_m is the angle of a rotation between
 * two CNOTs from each control in the mask m.
 *
 * @paper Möttönen et al. 2004, arXiv:quant-ph/0404089; free angles are this code's own addition.
 */
public final class MultiplexedAngles {
  /**
   * Each of the at most 62 halvings rounds an angle below 4π by less than 2^-50: what is smaller
   * than their sum is rounding.
   */
  private static final double ROUNDING = 0x1p-44;

  private MultiplexedAngles() {}

  /**
   * {@return θ_m by mask m, length as given}
   *
   * <p>At most as many are not 0 as angles were given; fewer where these do not depend on a
   * control.
   *
   * @param angles α_j by control state j, length 2^controls; NaN where it may be anything
   */
  public static double[] solve(double[] angles) {
    if (Integer.bitCount(angles.length) != 1) {
      throw new IllegalArgumentException(angles.length + " angles are not a power of two");
    }
    double[] result = new double[angles.length];
    solve(angles, result, 0);
    for (int m = 0; m < result.length; m++) {
      if (Math.abs(result[m]) <= ROUNDING) {
        result[m] = 0;
      }
    }
    return result;
  }

  /**
   * On the highest control: α = s ± d. Where only one of two angles is given, d is free there; it
   * is chosen first, as sparse as the given ones allow, and s follows.
   */
  private static void solve(double[] angles, double[] result, int mask) {
    int half = angles.length / 2;
    if (half == 0) {
      result[mask] = Double.isNaN(angles[0]) ? 0 : angles[0];
      return;
    }
    double[] difference = new double[half];
    for (int j = 0; j < half; j++) {
      difference[j] = (angles[j] - angles[j + half]) / 2;
    }
    double[] sum = new double[half];
    if (isFree(difference)) {
      Arrays.fill(difference, 0);
    } else {
      solve(difference, result, mask + half);
      difference = evaluate(Arrays.copyOfRange(result, mask + half, mask + angles.length));
    }
    for (int j = 0; j < half; j++) {
      sum[j] =
          Double.isNaN(angles[j]) ? angles[j + half] + difference[j] : angles[j] - difference[j];
    }
    solve(sum, result, mask);
  }

  /** Whether every angle can be 0. */
  private static boolean isFree(double[] angles) {
    return Arrays.stream(angles).allMatch(a -> Double.isNaN(a) || Math.abs(a) <= ROUNDING);
  }

  /**
   * {@return q modulo 4 if the product is one rotation by q right angles, on no control, else
   * nothing}
   */
  public static OptionalInt rightAngles(double[] rotations) {
    double turns = rotations[0] / (Math.PI / 2);
    long whole = Math.round(turns);
    boolean uncontrolled = Arrays.stream(rotations).skip(1).allMatch(angle -> angle == 0);
    return uncontrolled && Math.abs(turns - whole) <= ROUNDING
        ? OptionalInt.of(Math.floorMod(whole, 4))
        : OptionalInt.empty();
  }

  /** {@return α_j by control state j} */
  public static double[] evaluate(double[] rotations) {
    double[] angles = rotations.clone();
    for (int half = 1; half < angles.length; half *= 2) {
      for (int j = 0; j < angles.length; j++) {
        if ((j & half) == 0) {
          double sum = angles[j] + angles[j + half];
          angles[j + half] = angles[j] - angles[j + half];
          angles[j] = sum;
        }
      }
    }
    return angles;
  }
}

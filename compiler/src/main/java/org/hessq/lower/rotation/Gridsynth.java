package org.hessq.lower.rotation;

import java.util.ArrayList;
import java.util.List;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.ExactMatrix;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;

/** Approximation of z-rotations by Clifford+T words. */
public final class Gridsynth {
  static int EFFORT = 1 << 9;

  private Gridsynth() {}

  public static Word rz(double radians, double epsilon) {
    return rz(Angle.radians(radians), epsilon);
  }

  public static Word rz(Angle angle, double epsilon) {
    GridProblem grid = new GridProblem(angle, epsilon);
    for (int n = 0; ; n++) {
      int level = n + 2;
      List<ZOmega[]> unknown = new ArrayList<>();
      ZRootTwo norm = (n & 1) == 0 ? ZRootTwo.ONE : ZRootTwo.of(2, 1);
      norm = norm.times(java.math.BigInteger.ONE.shiftLeft(level / 2));
      for (GridProblem.Candidate candidate : grid.solutions(level)) {
        ZOmega a = candidate.a();
        if (n >= 2 && a.isDivisibleByRootTwo()) {
          continue;
        }
        ZRootTwo xi = norm.minus(a.squaredModulus());
        if (NormEquation.solve(xi, EFFORT) instanceof NormEquation.Solved(ZOmega b)) {
          String gates = ExactSynthesis.word(a, b, level);
          double error = ExactMatrix.of(gates).distanceTo(angle);
          if (error <= epsilon) {
            return new Word(
                gates, (int) gates.chars().filter(c -> c == 'T' || c == 't').count(), error);
          }
        }
      }
    }
  }
}

package org.hessq.execute.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;

/**
 * A matrix under many controls as flips under as many, and turns under fewer.
 *
 * <p>Paper: Barenco et al. 1995, quant-ph/9503016, Lemmas 5.1 and 5.2: e^{iδ}·A·X·B·X·C with A·B·C
 * = 1.
 */
final class Split {
  private Split() {}

  /** {@return turns that do the same; matrices among them have no control, or are X or diagonal} */
  static List<Turn> of(Matrix2 matrix, int target, int[] controls) {
    double[] euler = matrix.angles();
    double theta = euler[1];
    double phi = euler[2];
    double lambda = euler[3];
    List<Turn> turns = new ArrayList<>();
    turns.add(Turn.of(Matrix2.rz((lambda - phi) / 2), target));
    turns.add(Turn.of(Matrix2.X, target, controls));
    turns.add(Turn.of(Matrix2.rz(-(lambda + phi) / 2), target));
    if (theta != 0) {
      turns.add(Turn.of(Matrix2.ry(-theta / 2), target));
    }
    turns.add(Turn.of(Matrix2.X, target, controls));
    if (theta != 0) {
      turns.add(Turn.of(Matrix2.ry(theta / 2), target));
    }
    turns.add(Turn.of(Matrix2.rz(phi), target));
    if (euler[0] != 0) {
      int last = controls.length - 1;
      turns.add(Turn.of(Matrix2.phase(euler[0]), controls[last], Arrays.copyOf(controls, last)));
    }
    return turns;
  }
}

package org.hessq.execute.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small unitary matrix as turns: rows are combined in pairs until the identity is left.
 *
 * <p>Paper: Nielsen and Chuang, Quantum Computation and Quantum Information, §4.5.1-4.5.2.
 */
final class TwoLevels {
  /** Entries below this are zeros up to rounding. */
  private static final double ROUNDING = 1e-14;

  private final int[] qubits;
  private final List<Turn> turns = new ArrayList<>();

  private TwoLevels(int[] qubits) {
    this.qubits = qubits;
  }

  /** A matrix on the basis states {@code low} and {@code high}. */
  private record Pair(Matrix2 matrix, int low, int high) {}

  /** {@return turns whose product is {@code matrix}, which is used up} */
  static List<Turn> of(Unitary matrix, int[] qubits) {
    List<Pair> undone = new ArrayList<>();
    for (int column = 0; column < matrix.rows; column++) {
      for (int row = column + 1; row < matrix.rows; row++) {
        double br = matrix.re[row][column];
        double bi = matrix.im[row][column];
        if (Math.hypot(br, bi) > ROUNDING) {
          Matrix2 zeroing = zeroing(matrix.re[column][column], matrix.im[column][column], br, bi);
          matrix.combine(zeroing, column, row);
          undone.add(new Pair(zeroing.inverse(), column, row));
        }
      }
    }
    TwoLevels levels = new TwoLevels(qubits);
    for (int k = 0; k < matrix.rows; k++) {
      double phase = Math.atan2(matrix.im[k][k], matrix.re[k][k]);
      if (Math.abs(phase) > ROUNDING) {
        levels.phase(k, phase);
      }
    }
    undone.reversed().forEach(levels::pair);
    return levels.turns;
  }

  /** {@return a unitary matrix that takes the column (a, b) to (√(|a|²+|b|²), 0)} */
  private static Matrix2 zeroing(double ar, double ai, double br, double bi) {
    double norm = Math.sqrt(ar * ar + ai * ai + br * br + bi * bi);
    return new Matrix2(
        ar / norm, -ai / norm, br / norm, -bi / norm, br / norm, bi / norm, -ar / norm, -ai / norm);
  }

  private void phase(int state, double phase) {
    boolean one = (state & 1) != 0;
    Matrix2 diagonal =
        one ? Matrix2.phase(phase) : Matrix2.X.after(Matrix2.phase(phase)).after(Matrix2.X);
    controlled(diagonal, 0, state);
  }

  private void pair(Pair pair) {
    int target = Integer.numberOfTrailingZeros(pair.low ^ pair.high);
    int others = (pair.low ^ pair.high) & ~(1 << target);
    List<Turn> aligning = new ArrayList<>();
    for (int bit = 0; bit < qubits.length; bit++) {
      if ((others >>> bit & 1) != 0) {
        aligning.add(Turn.of(Matrix2.X, qubits[bit], qubits[target]));
      }
    }
    boolean upright = (pair.low >>> target & 1) == 0;
    Matrix2 matrix = upright ? pair.matrix : Matrix2.X.after(pair.matrix).after(Matrix2.X);
    turns.addAll(aligning);
    controlled(matrix, target, upright ? pair.low : pair.high);
    turns.addAll(aligning);
  }

  /** A matrix on qubit {@code target} where all others are as in {@code state}. */
  private void controlled(Matrix2 matrix, int target, int state) {
    int[] controls = new int[qubits.length - 1];
    List<Turn> flips = new ArrayList<>();
    int next = 0;
    for (int bit = 0; bit < qubits.length; bit++) {
      if (bit != target) {
        controls[next++] = qubits[bit];
        if ((state >>> bit & 1) == 0) {
          flips.add(Turn.of(Matrix2.X, qubits[bit]));
        }
      }
    }
    turns.addAll(flips);
    turns.add(new Turn.Controlled(matrix, qubits[target], Arrays.copyOf(controls, next)));
    turns.addAll(flips);
  }
}

package org.hessq.execute.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hessq.execute.code.Trouble;
import org.junit.jupiter.api.Test;

class PowersTest {
  /** Some hundred products of 2×2 matrices, and eigenvectors of an 8×8 one. */
  private static final double ROUNDING = 1e-11;

  private static final int[] QUBITS = {5, 2, 9};

  private static List<Turn> gate(SplittableRandom random) {
    List<Turn> turns = new ArrayList<>(List.of(new Turn.Phase(random.nextDouble())));
    for (int k = 0; k < 12; k++) {
      int target = random.nextInt(3);
      int control = QUBITS[(target + 1 + random.nextInt(2)) % 3];
      Matrix2 matrix =
          switch (random.nextInt(4)) {
            case 0 -> Matrix2.X;
            case 1 -> Matrix2.H;
            case 2 -> Matrix2.S;
            default ->
                Matrix2.w(random.nextDouble(3), random.nextDouble(6), random.nextDouble(6), 0.3);
          };
      int[] controls = random.nextBoolean() ? new int[] {control} : Turn.NONE;
      turns.add(new Turn.Controlled(matrix, QUBITS[target], controls));
    }
    return turns;
  }

  private static void assertEqual(List<Turn> expected, List<Turn> actual, String which) {
    Unitary a = Unitary.of(expected, QUBITS);
    Unitary b = Unitary.of(actual, QUBITS);
    for (int i = 0; i < a.rows; i++) {
      for (int j = 0; j < a.rows; j++) {
        assertEquals(a.re[i][j], b.re[i][j], ROUNDING, which);
        assertEquals(a.im[i][j], b.im[i][j], ROUNDING, which);
      }
    }
  }

  @Test
  void aThirdThreeTimesIsTheWhole() {
    for (int seed = 0; seed < 60; seed++) {
      List<Turn> gate = gate(new SplittableRandom(seed));
      assertEqual(gate, Powers.of(Powers.of(gate, 1.0 / 3), 3), "seed " + seed);
    }
  }

  @Test
  void wholePowersAreRepetitions() {
    for (int seed = 0; seed < 20; seed++) {
      List<Turn> gate = gate(new SplittableRandom(seed));
      List<Turn> twice = new ArrayList<>(gate);
      twice.addAll(gate);
      assertEqual(twice, Powers.of(gate, 2), "seed " + seed);
      List<Turn> nothing = new ArrayList<>(twice);
      nothing.addAll(Powers.of(gate, -2));
      assertEqual(List.of(), nothing, "seed " + seed);
    }
  }

  /** The roots that the library's own gates are. */
  @Test
  void rootsHaveEigenphasesUpToPi() {
    Turn sx = Turn.of(Matrix2.SX, QUBITS[0]);
    assertEqual(List.of(sx), Powers.of(List.of(Turn.of(Matrix2.X, QUBITS[0])), 0.5), "sx");
    Turn s = Turn.of(Matrix2.S, QUBITS[0], QUBITS[1]);
    Turn cz = Turn.of(Matrix2.Z, QUBITS[0], QUBITS[1]);
    assertEqual(List.of(s), Powers.of(List.of(cz), 0.5), "cs");
    Turn tdg = Turn.of(Matrix2.TDG, QUBITS[2]);
    assertEqual(List.of(tdg), Powers.of(List.of(Turn.of(Matrix2.SDG, QUBITS[2])), 0.5), "tdg");
    Turn minus = new Turn.Phase(Math.PI);
    assertEqual(List.of(new Turn.Phase(Math.PI / 2)), Powers.of(List.of(minus), 0.5), "-1");
  }

  @Test
  void anglesRebuildTheirMatrix() {
    SplittableRandom random = new SplittableRandom(3);
    List<Matrix2> matrices =
        new ArrayList<>(
            List.of(Matrix2.X, Matrix2.Y, Matrix2.Z, Matrix2.H, Matrix2.S, Matrix2.T, Matrix2.SX));
    for (int k = 0; k < 100; k++) {
      matrices.add(
          Matrix2.w(
              random.nextDouble(-7, 7),
              random.nextDouble(-7, 7),
              random.nextDouble(-7, 7),
              random.nextDouble(-7, 7)));
    }
    for (Matrix2 matrix : matrices) {
      double[] a = matrix.angles();
      Matrix2 product =
          Matrix2.rz(a[2]).after(Matrix2.ry(a[1])).after(Matrix2.rz(a[3])).times(a[0]);
      assertEqual(
          List.of(Turn.of(matrix, QUBITS[0])), List.of(Turn.of(product, QUBITS[0])), "" + matrix);
    }
  }

  @Test
  void tooManyQubitsForAMatrixAreRefused() {
    List<Turn> wide = new ArrayList<>();
    for (int k = 0; k < 7; k++) {
      wide.add(Turn.of(Matrix2.H, k));
    }
    assertThrows(Trouble.class, () -> Powers.of(wide, 0.5));
    assertThrows(Trouble.class, () -> Powers.of(wide, Double.NaN));
  }
}

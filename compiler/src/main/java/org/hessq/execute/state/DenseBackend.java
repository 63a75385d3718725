package org.hessq.execute.state;

import java.util.Map;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.SmallMatrix;
import org.hessq.simulate.TooLargeException;

/** All amplitudes. */
final class DenseBackend implements Backend {
  /** Gates that the simulator knows by name, without controls. */
  static final Map<Matrix2, GateKind> NAMED =
      Map.of(
          Matrix2.X, GateKind.X,
          Matrix2.Y, GateKind.Y,
          Matrix2.Z, GateKind.Z,
          Matrix2.H, GateKind.H,
          Matrix2.S, GateKind.S,
          Matrix2.SDG, GateKind.SDG,
          Matrix2.T, GateKind.T,
          Matrix2.TDG, GateKind.TDG);

  /** The most controls of which a matrix is made; more are split. */
  private static final int MOST_CONTROLS = 3;

  private final DenseState state;
  private final int qubits;
  private double phase;

  DenseBackend(int qubits, long seed) {
    this.qubits = qubits;
    try {
      state = new DenseState(qubits, seed);
    } catch (TooLargeException large) {
      throw new Trouble(ExecuteCode.TOO_LARGE, large.getMessage());
    }
  }

  @Override
  public void apply(Turn turn) {
    switch (turn) {
      case Turn.Phase(double gamma) -> phase += gamma;
      case Turn.Controlled(var matrix, int target, var controls) -> {
        if (matrix.equals(Matrix2.X) && controls.length > 0) {
          flip(target, controls);
        } else if (controls.length == 0 && NAMED.containsKey(matrix)) {
          state.gate(NAMED.get(matrix), target, -1, -1);
        } else if (controls.length <= MOST_CONTROLS) {
          state.apply(withControls(matrix, controls.length), places(target, controls));
        } else {
          Split.of(matrix, target, controls).forEach(this::apply);
        }
      }
    }
  }

  private void flip(int target, int[] controls) {
    switch (controls.length) {
      case 1 -> state.gate(GateKind.CX, controls[0], target, -1);
      case 2 -> state.gate(GateKind.CCX, controls[0], controls[1], target);
      default -> {
        int mask = 0;
        for (int control : controls) {
          mask |= 1 << control;
        }
        state.flipWhere(target, mask, mask);
      }
    }
  }

  private static int[] places(int target, int[] controls) {
    int[] places = new int[controls.length + 1];
    places[0] = target;
    System.arraycopy(controls, 0, places, 1, controls.length);
    return places;
  }

  /** The target is the least significant qubit; the matrix stands in the last corner. */
  private static SmallMatrix withControls(Matrix2 m, int controls) {
    int rows = 2 << controls;
    double[][] columns = new double[rows][2 * rows];
    for (int k = 0; k < rows - 2; k++) {
      columns[k][2 * k] = 1;
    }
    double[] zero = columns[rows - 2];
    zero[2 * rows - 4] = m.re00();
    zero[2 * rows - 3] = m.im00();
    zero[2 * rows - 2] = m.re10();
    zero[2 * rows - 1] = m.im10();
    double[] one = columns[rows - 1];
    one[2 * rows - 4] = m.re01();
    one[2 * rows - 3] = m.im01();
    one[2 * rows - 2] = m.re11();
    one[2 * rows - 1] = m.im11();
    return SmallMatrix.ofColumns(columns);
  }

  @Override
  public double probability(int qubit) {
    return Math.clamp(state.probability(qubit), 0, 1);
  }

  @Override
  public void project(int qubit, boolean value) {
    state.project(qubit, value);
    state.normalise();
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(qubit, -1);
  }

  @Override
  public long size() {
    return 1L << qubits;
  }

  @Override
  public Optional<Amplitudes> amplitudes() {
    Scaled factor = Scaled.of(1, phase);
    return Optional.of(
        new Amplitudes() {
          @Override
          public int size() {
            return 1 << qubits;
          }

          @Override
          public boolean bit(int k, int qubit) {
            return (k >>> qubit & 1) != 0;
          }

          @Override
          public double re(int k) {
            return factor.re(state.re(k), state.im(k));
          }

          @Override
          public double im(int k) {
            return factor.im(state.re(k), state.im(k));
          }
        });
  }
}

package org.hessq.execute.state;

import java.util.Map;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation.Axis;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.simulate.StepSink;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * A simulator that takes gates by name and rotations about two axes: every matrix becomes three of
 * these, and a phase that is kept here.
 */
abstract class StepBackend implements Backend {
  /** Gates that the simulators know by name, without controls. */
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

  private static final Map<Matrix2, GateKind> NAMED_PAIRS =
      Map.of(Matrix2.X, GateKind.CX, Matrix2.Y, GateKind.CY, Matrix2.Z, GateKind.CZ);

  private final StepSink sink;
  private double phase;

  StepBackend(StepSink sink) {
    this.sink = sink;
  }

  /** Flips {@code target} where all of three or more controls are 1. */
  abstract void flip(int target, int[] controls);

  /** {@return the trouble that the simulator's limit makes, in words about this state} */
  abstract Trouble trouble(TooLargeException large);

  @Override
  public final void apply(Turn turn) {
    try {
      step(turn);
    } catch (TooLargeException large) {
      throw trouble(large);
    } catch (UnsupportedStepException unsupported) {
      throw new Trouble(ExecuteCode.NOT_EXACT, unsupported.getMessage());
    }
  }

  private void step(Turn turn) {
    switch (turn) {
      case Turn.Phase(double gamma) -> phase += gamma;
      case Turn.Controlled(var matrix, int target, var controls) -> {
        switch (controls.length) {
          case 0 -> alone(matrix, target);
          case 1 -> pair(matrix, target, controls);
          default -> many(matrix, target, controls);
        }
      }
    }
  }

  /** {@return what amplitudes of the simulator are to be multiplied with} */
  final Scaled factor(double scale) {
    return Scaled.of(scale, phase);
  }

  private void alone(Matrix2 matrix, int target) {
    GateKind kind = NAMED.get(matrix);
    if (kind != null) {
      sink.gate(kind, target, -1, -1);
      return;
    }
    boolean flips = matrix.re00() == 0 && matrix.im00() == 0;
    double[] euler = (flips ? matrix.after(Matrix2.X) : matrix).angles();
    if (flips) {
      sink.gate(GateKind.X, target, -1, -1);
    }
    if (euler[1] == 0) {
      sink.rotation(Axis.Z, euler[2] + euler[3], target);
    } else {
      sink.rotation(Axis.Z, euler[3], target);
      sink.rotation(Axis.Y, euler[1], target);
      sink.rotation(Axis.Z, euler[2], target);
    }
    phase += euler[0];
  }

  private void pair(Matrix2 matrix, int target, int[] controls) {
    GateKind kind = NAMED_PAIRS.get(matrix);
    if (kind != null) {
      sink.gate(kind, controls[0], target, -1);
    } else {
      Split.of(matrix, target, controls).forEach(this::step);
    }
  }

  private void many(Matrix2 matrix, int target, int[] controls) {
    if (!matrix.equals(Matrix2.X)) {
      Split.of(matrix, target, controls).forEach(this::step);
    } else if (controls.length == 2) {
      sink.gate(GateKind.CCX, controls[0], controls[1], target);
    } else {
      flip(target, controls);
    }
  }
}

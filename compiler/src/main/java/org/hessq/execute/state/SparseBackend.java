package org.hessq.execute.state;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation.Axis;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;

/**
 * The non-zero amplitudes. Qubits of its own, which are |0⟩ between turns, hold the conjunctions of
 * more controls than the simulator takes.
 */
final class SparseBackend implements Backend {
  private final SparseState state;
  private final int qubits;
  private final int limit;
  private double phase;

  SparseBackend(int qubits, int limit, long seed) {
    this.qubits = qubits;
    this.limit = limit;
    state = new SparseState(2 * qubits, limit, seed);
  }

  @Override
  public void apply(Turn turn) {
    try {
      switch (turn) {
        case Turn.Phase(double gamma) -> phase += gamma;
        case Turn.Controlled(var matrix, int target, var controls) ->
            apply(matrix, target, controls);
      }
    } catch (TooLargeException large) {
      throw new Trouble(
          ExecuteCode.TOO_LARGE,
          "more than "
              + limit
              + " non-zero amplitudes, and "
              + qubits
              + " qubits have up to "
              + BigInteger.TWO.pow(qubits));
    }
  }

  private void apply(Matrix2 matrix, int target, int[] controls) {
    int most = matrix.equals(Matrix2.X) ? 2 : 1;
    if (controls.length > most) {
      int[] fewer = Arrays.copyOf(controls, most);
      int count = conjunction(controls, most);
      fewer[most - 1] = qubits + count - 1;
      apply(matrix, target, fewer);
      undo(controls, most, count);
    } else if (controls.length == 0) {
      alone(matrix, target);
    } else if (matrix.equals(Matrix2.X)) {
      boolean one = controls.length == 1;
      state.gate(
          one ? GateKind.CX : GateKind.CCX,
          controls[0],
          one ? target : controls[1],
          one ? -1 : target);
    } else if (matrix.equals(Matrix2.Z)) {
      state.gate(GateKind.CZ, controls[0], target, -1);
    } else {
      Split.of(matrix, target, controls).forEach(this::apply);
    }
  }

  /** Writes the conjunction of all controls but the first {@code most - 1}; {@return its places} */
  private int conjunction(int[] controls, int most) {
    int place = qubits;
    int last = controls[most - 1];
    for (int k = most; k < controls.length; k++) {
      state.gate(GateKind.CCX, last, controls[k], place);
      last = place++;
    }
    return place - qubits;
  }

  private void undo(int[] controls, int most, int count) {
    for (int k = count - 1; k >= 0; k--) {
      int before = k == 0 ? controls[most - 1] : qubits + k - 1;
      state.gate(GateKind.CCX, before, controls[most + k], qubits + k);
    }
  }

  private void alone(Matrix2 matrix, int target) {
    GateKind kind = DenseBackend.NAMED.get(matrix);
    if (kind != null) {
      state.gate(kind, target, -1, -1);
      return;
    }
    boolean flips = matrix.re00() == 0 && matrix.im00() == 0;
    double[] euler = (flips ? matrix.after(Matrix2.X) : matrix).angles();
    if (flips) {
      state.flip(target);
    }
    state.rotation(Axis.Z, euler[3], target);
    if (euler[1] != 0) {
      state.rotation(Axis.Y, euler[1], target);
    }
    state.rotation(Axis.Z, euler[2], target);
    phase += euler[0];
  }

  @Override
  public double probability(int qubit) {
    return Math.clamp(state.probability(qubit) / state.squaredNorm(), 0, 1);
  }

  @Override
  public void project(int qubit, boolean value) {
    state.project(qubit, value);
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(qubit, -1);
  }

  @Override
  public long size() {
    return state.size();
  }

  @Override
  public Optional<Amplitudes> amplitudes() {
    Scaled factor = Scaled.of(1 / Math.sqrt(state.squaredNorm()), phase);
    int[] order =
        IntStream.range(0, state.size())
            .boxed()
            .sorted((a, b) -> compare(state, a, b))
            .mapToInt(Integer::intValue)
            .toArray();
    return Optional.of(
        new Amplitudes() {
          @Override
          public int size() {
            return order.length;
          }

          @Override
          public boolean bit(int k, int qubit) {
            return state.bit(order[k], qubit);
          }

          @Override
          public double re(int k) {
            return factor.re(state.re(order[k]), state.im(order[k]));
          }

          @Override
          public double im(int k) {
            return factor.im(state.re(order[k]), state.im(order[k]));
          }
        });
  }

  private int compare(SparseState state, int a, int b) {
    for (int qubit = qubits - 1; qubit >= 0; qubit--) {
      int order = Boolean.compare(state.bit(a, qubit), state.bit(b, qubit));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

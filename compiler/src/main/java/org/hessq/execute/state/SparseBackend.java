package org.hessq.execute.state;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;

/**
 * The non-zero amplitudes. Qubits of its own, which are |0⟩ between turns, hold the conjunctions of
 * more controls than the simulator takes.
 */
final class SparseBackend extends StepBackend {
  private final SparseState state;
  private final int qubits;
  private final int limit;

  /** A program's {@code qubits} are the first of {@code state}. */
  SparseBackend(SparseState state, int qubits, int limit) {
    super(state);
    this.state = state;
    this.qubits = qubits;
    this.limit = limit;
  }

  @Override
  Trouble trouble(TooLargeException large) {
    String message =
        large.limit() == limit
            ? "more than "
                + limit
                + " non-zero amplitudes, and "
                + qubits
                + " qubits have up to "
                + BigInteger.TWO.pow(qubits)
            : large.getMessage();
    return new Trouble(ExecuteCode.TOO_LARGE, message);
  }

  /** Conjunctions of two and more controls are written to qubits behind the program's. */
  @Override
  void flip(int target, int[] controls) {
    int last = controls[0];
    for (int k = 1; k < controls.length - 1; k++) {
      state.gate(GateKind.CCX, last, controls[k], qubits + k - 1);
      last = qubits + k - 1;
    }
    state.gate(GateKind.CCX, last, controls[controls.length - 1], target);
    for (int k = controls.length - 2; k > 0; k--) {
      int before = k == 1 ? controls[0] : qubits + k - 2;
      state.gate(GateKind.CCX, before, controls[k], qubits + k - 1);
    }
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
    Scaled factor = factor(1 / Math.sqrt(state.squaredNorm()));
    int[] order = TermOrder.of(state, qubits);
    return Optional.of(
        new Amplitudes() {
          @Override
          public long size() {
            return order.length;
          }

          @Override
          public boolean bit(long k, int qubit) {
            return state.bit(order[(int) k], qubit);
          }

          @Override
          public double re(long k) {
            int term = order[(int) k];
            return factor.re(state.re(term), state.im(term));
          }

          @Override
          public double im(long k) {
            int term = order[(int) k];
            return factor.im(state.re(term), state.im(term));
          }
        });
  }
}

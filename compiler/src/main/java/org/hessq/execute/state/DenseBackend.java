package org.hessq.execute.state;

import java.util.Optional;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.TooLargeException;

/** All amplitudes. */
final class DenseBackend extends StepBackend {
  private final DenseState state;

  DenseBackend(DenseState state) {
    super(state);
    this.state = state;
  }

  @Override
  Trouble trouble(TooLargeException large) {
    return new Trouble(
        ExecuteCode.TOO_LARGE, "a flip under three and more controls: " + large.getMessage());
  }

  @Override
  void flip(int target, int[] controls) {
    int mask = 0;
    for (int control : controls) {
      mask |= 1 << control;
    }
    state.flipWhere(target, mask, mask);
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
    return 1L << state.qubits();
  }

  @Override
  public Optional<Amplitudes> amplitudes() {
    Scaled factor = factor(1);
    return Optional.of(
        new Amplitudes() {
          @Override
          public int size() {
            return 1 << state.qubits();
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

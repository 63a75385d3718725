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
  public double rounding() {
    return switch (state.precision()) {
      case DOUBLE -> super.rounding();
      case SINGLE -> 1e-5;
    };
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
          public long size() {
            return 1L << state.qubits();
          }

          @Override
          public boolean bit(long k, int qubit) {
            return (k >>> qubit & 1) != 0;
          }

          @Override
          public double re(long k) {
            int index = (int) k;
            return factor.re(state.re(index), state.im(index));
          }

          @Override
          public double im(long k) {
            int index = (int) k;
            return factor.im(state.re(index), state.im(index));
          }

          @Override
          public double rounding() {
            return Amplitudes.rounding(state.precision());
          }
        });
  }
}

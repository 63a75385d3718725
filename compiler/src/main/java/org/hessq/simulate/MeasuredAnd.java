package org.hessq.simulate;

import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Recognises inverse ANDs that measure their target, by their action on both outcomes. */
final class MeasuredAnd {
  private MeasuredAnd() {}

  /** {@return whether {@code routine} has three qubits and measures once} */
  static boolean isCandidate(Routine routine) {
    int measurements = 0;
    for (Operation operation : routine.body()) {
      switch (operation) {
        case Operation.Measure _ -> measurements++;
        case Operation.Gate _, Operation.Reset _, Operation.Assign _ -> {}
        case Operation.Conditional conditional -> {
          if (!conditional.body().stream().allMatch(o -> o instanceof Operation.Gate)) {
            return false;
          }
        }
        case Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Repeat _,
            Operation.Call _ -> {
          return false;
        }
      }
    }
    return measurements == 1 && routine.width() == 3;
  }

  /** {@return the inverse AND that {@code routine} is, if it is one} */
  static Optional<Gadget> recognise(Routine routine, Gadgets gadgets) {
    for (int target = 2; target >= 0; target--) {
      int a = target == 0 ? 1 : 0;
      int b = target == 2 ? 1 : 2;
      if (clears(routine, gadgets, a, b, target, false)
          && clears(routine, gadgets, a, b, target, true)) {
        return Optional.of(new Gadget.UnAnd(a, b, target));
      }
    }
    return Optional.empty();
  }

  /** On one outcome, a ∧ b in the target becomes |0⟩ with an amplitude that all inputs share. */
  private static boolean clears(
      Routine routine, Gadgets gadgets, int a, int b, int target, boolean outcome) {
    double re = 0;
    double im = 0;
    for (int value = 0; value < 4; value++) {
      int output = (value & 1) << a | (value >> 1) << b;
      DenseState state = new DenseState(3, 0);
      state.setBasis(value == 3 ? output | 1 << target : output);
      Walk.of(routine, gadgets, new Forced(state, outcome));
      if (value == 0) {
        re = state.re(output);
        im = state.im(output);
      }
      if (Math.abs(re * re + im * im - 0.5) > Gadgets.ROUNDING
          || Math.abs(state.re(output) - re) > Gadgets.ROUNDING
          || Math.abs(state.im(output) - im) > Gadgets.ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** A dense state whose measurement has a given outcome; its norm is not restored. */
  private record Forced(DenseState state, boolean outcome) implements StepSink {
    @Override
    public void gate(GateKind kind, int a, int b, int c) {
      state.gate(kind, a, b, c);
    }

    @Override
    public void rotation(Operation.Axis axis, double radians, int qubit) {
      state.rotation(axis, radians, qubit);
    }

    @Override
    public void and(int a, int b, int target) {
      state.and(a, b, target);
    }

    @Override
    public void unAnd(int a, int b, int target) {
      state.unAnd(a, b, target);
    }

    @Override
    public boolean measure(int qubit, int bit) {
      state.project(qubit, outcome);
      return outcome;
    }

    @Override
    public void reset(int qubit) {
      state.reset(qubit);
    }
  }
}

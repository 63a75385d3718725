package org.hessq.simulate;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** A sparse state whose outermost measurements have the wanted outcomes. */
final class Projecting implements StepSink {
  private final SparseState state;
  private final int[] wanted;

  Projecting(SparseState state, int[] wanted) {
    this.state = state;
    this.wanted = wanted;
  }

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
    if (bit < 0) {
      return state.measure(qubit, bit);
    }
    state.project(qubit, wanted[bit] == 1);
    return wanted[bit] == 1;
  }

  @Override
  public void reset(int qubit) {
    state.reset(qubit);
  }
}

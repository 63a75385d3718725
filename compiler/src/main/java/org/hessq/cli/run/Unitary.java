package org.hessq.cli.run;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.simulate.StepSink;
import org.hessq.simulate.UnsupportedStepException;

/** Feeds a state, and refuses what is drawn: a measurement or a reset leaves no pure state. */
record Unitary(StepSink state) implements StepSink {
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

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public boolean measure(int qubit, int bit) {
    throw new UnsupportedStepException("a measurement of qubit " + qubit);
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public void reset(int qubit) {
    throw new UnsupportedStepException("a reset of qubit " + qubit);
  }
}

package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** Feeds two sinks; the first draws the outcomes, the dense state follows them. */
final class Lockstep implements StepSink {
  private final StepSink leader;
  private final DenseState follower;

  Lockstep(StepSink leader, DenseState follower) {
    this.leader = leader;
    this.follower = follower;
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    leader.gate(kind, a, b, c);
    follower.gate(kind, a, b, c);
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    leader.rotation(axis, radians, qubit);
    follower.rotation(axis, radians, qubit);
  }

  @Override
  public void and(int a, int b, int target) {
    leader.and(a, b, target);
    follower.and(a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    leader.unAnd(a, b, target);
    follower.unAnd(a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    if (leader instanceof Tableau tableau) {
      assertEquals(tableau.probability(qubit), follower.probability(qubit), 1e-9);
    }
    return follow(qubit, leader.measure(qubit, bit));
  }

  @Override
  public boolean measureX(int qubit, int bit) {
    follower.gate(GateKind.H, qubit, -1, -1);
    return follow(qubit, leader.measureX(qubit, bit));
  }

  private boolean follow(int qubit, boolean outcome) {
    follower.project(qubit, outcome);
    follower.normalise();
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (leader.measure(qubit, -1)) {
      leader.gate(GateKind.X, qubit, -1, -1);
      follow(qubit, true);
      follower.gate(GateKind.X, qubit, -1, -1);
    } else {
      follow(qubit, false);
    }
  }
}

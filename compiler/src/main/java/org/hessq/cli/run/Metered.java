package org.hessq.cli.run;

import java.math.BigInteger;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.report.Figures;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.StepSink;

/** Feeds a sparse state and stops a run whose updates of amplitudes pass a limit. */
final class Metered implements StepSink {
  private final String file;
  private final SparseState state;
  private final long limit;
  private long left;

  /**
   * @param limit the most updates of all runs
   * @param left those of this run
   */
  Metered(String file, SparseState state, long limit, long left) {
    this.file = file;
    this.state = state;
    this.limit = limit;
    this.left = left;
  }

  /** {@return the updates that may still be made} */
  long left() {
    return left;
  }

  private void pay() {
    left -= state.size();
    if (left < 0) {
      throw RunFault.TOO_LONG.of(
          file,
          "more than "
              + Figures.count(BigInteger.valueOf(limit))
              + " updates of amplitudes; the state has "
              + Figures.count(BigInteger.valueOf(state.size()))
              + " of them at this point");
    }
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    pay();
    state.gate(kind, a, b, c);
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    pay();
    state.rotation(axis, radians, qubit);
  }

  @Override
  public void and(int a, int b, int target) {
    pay();
    state.and(a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    pay();
    state.unAnd(a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    pay();
    return state.measure(qubit, bit);
  }

  @Override
  public void reset(int qubit) {
    pay();
    state.reset(qubit);
  }
}

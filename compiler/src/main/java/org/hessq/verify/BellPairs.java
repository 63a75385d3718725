package org.hessq.verify;

import java.util.BitSet;
import java.util.function.Consumer;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Routine;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.StepSink;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.Walk;

/**
 * A Clifford routine on one half of Bell pairs: the state holds the whole matrix of the routine, on
 * clean scratch, up to a global phase.
 */
final class BellPairs {
  /** Data qubits that a dense state can still be asked about in no time. */
  static final int WIDEST = 6;

  private final Routine routine;
  private final int[] data;

  BellPairs(Routine routine) {
    this.routine = routine;
    BitSet qubits = new BitSet();
    qubits.set(0, routine.width());
    qubits.andNot(LayeredRoutine.scratch(routine));
    data = qubits.stream().toArray();
  }

  private int qubits() {
    return routine.width() + data.length;
  }

  private void prepare(StepSink sink) {
    for (int k = 0; k < data.length; k++) {
      sink.gate(GateKind.H, data[k], -1, -1);
      sink.gate(GateKind.CX, data[k], routine.width() + k, -1);
    }
  }

  /**
   * {@return the least operator-norm distance over all phases that two matrices could have whose
   * states overlap as these: 0 for equal ones; exact for one qubit}
   *
   * @param account does to a dense state what the routine should do
   */
  double distance(Gadgets gadgets, Consumer<DenseState> account) {
    Tableau tableau = new Tableau(qubits(), 0);
    prepare(tableau);
    Walk.of(routine, gadgets, tableau);
    DenseState state = new DenseState(qubits(), 0);
    prepare(state);
    account.accept(state);
    double overlap = Math.sqrt(tableau.fidelity(state));
    return Math.sqrt(Math.max(0, 2 - 2 * overlap));
  }
}

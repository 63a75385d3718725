package org.hessq.verify;

import java.util.BitSet;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.Walk;

/**
 * The stabiliser state |0⟩|x⟩ + |1⟩|y⟩ of a reference qubit and a routine's qubits, under the
 * routine: it shows where two basis states go, and the phase between them.
 */
final class BasisPair {
  private final Tableau tableau;
  private final int reference;

  /**
   * @param seed of the measurement outcomes
   */
  BasisPair(int width, BitSet x, BitSet y, long seed) {
    tableau = new Tableau(width + 1, seed);
    reference = width;
    gate(GateKind.H, reference);
    toggle(x, y);
  }

  /** Takes |0⟩|0⟩ + |1⟩|0⟩ to |0⟩|x⟩ + |1⟩|y⟩ and back. */
  private void toggle(BitSet x, BitSet y) {
    for (int q = 0; q < reference; q++) {
      if (x.get(q)) {
        gate(GateKind.X, q);
      }
      if (x.get(q) != y.get(q)) {
        tableau.gate(GateKind.CX, reference, q, -1);
      }
    }
  }

  private void gate(GateKind kind, int qubit) {
    tableau.gate(kind, qubit, -1, -1);
  }

  /**
   * Runs {@code routine} on the first of the qubits.
   *
   * @throws IllegalArgumentException if some step is no Clifford gate on this state
   */
  BasisPair run(Routine routine, Gadgets gadgets) {
    Walk.of(routine, gadgets, tableau);
    return this;
  }

  /** {@return whether the state is |0⟩|x⟩ + |1⟩|y⟩ up to its phase, or − in place of +} */
  boolean is(BitSet x, BitSet y, boolean minus) {
    toggle(x, y);
    gate(GateKind.H, reference);
    boolean right = tableau.probability(reference) == (minus ? 1 : 0);
    for (int q = 0; q < reference && right; q++) {
      right = tableau.probability(q) == 0;
    }
    return right;
  }
}

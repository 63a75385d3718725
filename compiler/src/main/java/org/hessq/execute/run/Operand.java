package org.hessq.execute.run;

import org.hessq.execute.value.Selection;

/**
 * The operand of a quantum operation.
 *
 * @param register whether it is a register, which broadcasts, even of one qubit
 */
record Operand(int[] qubits, boolean register) {
  /** {@return the selected part} */
  Operand select(Selection selection) {
    int[] at = selection.within(qubits.length);
    int[] selected = new int[at.length];
    for (int k = 0; k < at.length; k++) {
      selected[k] = qubits[at[k]];
    }
    return new Operand(selected, !(selection instanceof Selection.At));
  }
}

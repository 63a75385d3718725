package org.hessq.circuit;

/**
 * What a routine does to a basis state, written down without gates: the second account of an
 * arithmetic routine.
 */
@FunctionalInterface
public interface ClassicalAction {
  /**
   * Changes the bits of all data qubits in place, as the routine does on a clean scratch register.
   *
   * @param qubits one entry for each qubit of the routine's data registers
   * @return whether the basis state also changes its sign
   */
  boolean apply(boolean[] qubits);
}

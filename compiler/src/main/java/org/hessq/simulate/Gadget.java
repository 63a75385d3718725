package org.hessq.simulate;

/**
 * What a small routine of Clifford+T gates amounts to; arguments are the routine's own qubits. All
 * hold up to one global phase.
 */
public sealed interface Gadget {
  /** On target |0⟩: the target becomes a ∧ b. */
  record And(int a, int b, int target) implements Gadget {}

  /** On target a ∧ b: the target becomes |0⟩. */
  record UnAnd(int a, int b, int target) implements Gadget {}

  /** On every input: target ^= a ∧ b. */
  record Toffoli(int a, int b, int target) implements Gadget {}

  /** None of these. */
  record None() implements Gadget {}
}

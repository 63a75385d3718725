package org.hessq.simulate;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Receives the primitive steps of a routine in order, on the qubits of the outermost routine. */
public interface StepSink {
  /** One gate; {@code b} and {@code c} are -1 where the gate has fewer qubits. */
  void gate(GateKind kind, int a, int b, int c);

  void rotation(Operation.Axis axis, double radians, int qubit);

  /** {@code target}, which is |0⟩, becomes a ∧ b. */
  void and(int a, int b, int target);

  /** {@code target}, which is a ∧ b, becomes |0⟩. */
  void unAnd(int a, int b, int target);

  /**
   * A measurement in the computational basis.
   *
   * @param bit the outermost routine's bit that takes the outcome, -1 for a callee's bit
   * @return the outcome
   */
  boolean measure(int qubit, int bit);

  /** A Hadamard gate and a measurement at once; parameters and result as {@link #measure}. */
  default boolean measureX(int qubit, int bit) {
    gate(GateKind.H, qubit, -1, -1);
    return measure(qubit, bit);
  }

  void reset(int qubit);

  /**
   * A call begins.
   *
   * @param qubits the callee's qubits; not to be changed
   * @return whether the sink has done the whole routine at once, so that its steps are left out
   */
  default boolean enter(Routine routine, int[] qubits) {
    return false;
  }

  /** A call ends that {@link #enter} has let through. */
  default void leave(Routine routine, int[] qubits) {}

  /** A conditional begins; its steps follow only if its bit is 1. */
  default void beginConditional(Operation.Conditional conditional) {}

  /** The conditional that began last ends. */
  default void endConditional() {}
}

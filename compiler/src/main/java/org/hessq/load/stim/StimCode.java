package org.hessq.load.stim;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** What can be wrong with a circuit in Stim's text form. */
public enum StimCode {
  /** A line that is no instruction. */
  FORM("STIM0001", "A line is NAME(arguments) targets, REPEAT n {, or }; comments begin with #."),
  /** An unknown or refused name. */
  NAME(
      "STIM0002",
      "Clifford gates, measurements, resets, X_ERROR, Y_ERROR, Z_ERROR, DEPOLARIZE1, DEPOLARIZE2,"
          + " PAULI_CHANNEL_1, PAULI_CHANNEL_2, E, DETECTOR, OBSERVABLE_INCLUDE, REPEAT, TICK and"
          + " coordinates are read; rewrite the circuit with these."),
  /** A wrong number or value of arguments. */
  ARGUMENTS(
      "STIM0003",
      "Probabilities are in 0..1 and add up to at most 1; give as many as the instruction takes."),
  /** A target that does not fit the instruction. */
  TARGETS(
      "STIM0004",
      "Targets are qubits such as 3 or !3, Paulis such as X1*Z2, or rec[-1] for the last bit of"
          + " the record; pairs are of different qubits.");

  private final String id;
  private final String help;

  StimCode(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** {@return the code as printed, for example {@code STIM0001}} */
  public String id() {
    return id;
  }

  Diagnostic at(Span span, String message) {
    return Diagnostic.error(id, span, message, help);
  }
}

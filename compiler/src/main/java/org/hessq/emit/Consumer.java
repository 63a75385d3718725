package org.hessq.emit;

import java.util.Locale;
import java.util.Optional;
import org.hessq.circuit.Profile;

/**
 * Who is to read a file; each gets the richest form that it reads and runs right.
 *
 * <p>The forms, from rich to poor: definitions and loops; flat with branches on one bit; flat, with
 * measurements at the end only; the same in twelve gates on one register.
 */
public enum Consumer {
  /** Qiskit's importer of OpenQASM 3: no subroutines and no assignments of bits. */
  QISKIT,
  /** The Quantum Development Kit: everything that the canonical form has. */
  QDK,
  /** MQT Core: no subroutines, and every bit is written. */
  MQT,
  /** pyqasm: no measurement of a subroutine's qubits. */
  PYQASM,
  /** Braket's local simulator: no include, and its own names for three gates. */
  BRAKET,
  /** All of these, and what else reads gates. */
  ANY;

  /** {@return the word on the command line} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return how a flat file for it looks; empty where the canonical form is right} */
  public Optional<FlatOptions> flat(Profile profile) {
    FlatOptions.Feedback feedback = FlatOptions.of(profile).feedback();
    FlatOptions.Include none = FlatOptions.Include.NONE;
    return switch (this) {
      case QDK -> Optional.empty();
      case QISKIT, MQT, PYQASM -> Optional.of(FlatOptions.of(profile));
      case BRAKET ->
          Optional.of(
              new FlatOptions(
                  feedback, none, FlatOptions.Layout.SINGLE, FlatOptions.GateNames.BRAKET));
      case ANY ->
          Optional.of(
              new FlatOptions(
                  FlatOptions.Feedback.UNITARY,
                  FlatOptions.Include.STANDARD,
                  FlatOptions.Layout.SINGLE,
                  FlatOptions.GateNames.STANDARD));
    };
  }
}

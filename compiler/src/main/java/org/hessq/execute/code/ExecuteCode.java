package org.hessq.execute.code;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;

/** What can keep a correct OpenQASM program from being executed. Numbers are never used again. */
public enum ExecuteCode {
  /** Timing, calibration and code from elsewhere. */
  NOT_EXECUTABLE(
      "QASM3001",
      "Gates, measurements, classical values and control flow are executed; durations of"
          + " operations, calibrations and external functions are not: take them out."),
  /** An input parameter without a value, or a value without a parameter. */
  INPUT(
      "QASM3002",
      "Give each input of the program one value of its type: --input theta=0.3, or --inputs with a"
          + " JSON file of names and values."),
  /** An operation without a result: division by zero, an index out of range. */
  VALUE("QASM3003", "Test the operands before the operation, or change them."),
  /** Types that an operation does not join. */
  TYPE("QASM3004", "Convert the operands, as in int[8](x); the specification says what joins."),
  /** Operands of a quantum operation that don't fit it. */
  OPERANDS(
      "QASM3005", "Give registers of equal size to one call, and no qubit twice; copy nothing."),
  /** A run that does not end. */
  TOO_LONG("QASM3006", "Shorten loops and exponents, or ask for fewer shots."),
  /** More than a simulator holds. */
  TOO_LARGE(
      "QASM3007", "Run a part of the program, use fewer qubits, or choose another --simulator."),
  /** A gate that stabilisers don't follow. */
  NOT_CLIFFORD("QASM3008", "Choose --simulator dense or sparse, or leave the choice open."),
  /** Calls inside calls. */
  TOO_DEEP("QASM3009", "Write the recursion as a loop."),
  /** A rotation of exact amplitudes. */
  NOT_EXACT(
      "QASM3010",
      "Choose --precision double, or write the gate with h, s, t and the controlled Paulis."),
  /** Remarks for others that mean nothing here. */
  IGNORED("QASM3901", "Pragmas and annotations do not change what is executed.");

  private final String id;
  private final String help;

  ExecuteCode(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** {@return the code as printed, for example {@code QASM3001}} */
  public String id() {
    return id;
  }

  /** {@return a diagnostic with this code and its help} */
  public Diagnostic at(Span span, String message) {
    return this == IGNORED
        ? Diagnostic.warning(id, span, message, help)
        : Diagnostic.error(id, span, message, help);
  }

  /** {@return what to throw, with help of its own} */
  public Faults refuse(Span span, String message, String ownHelp) {
    return new Faults(Diagnostic.error(id, span, message, ownHelp));
  }

  /** {@return what to throw} */
  public Faults refuse(Span span, String message) {
    return new Faults(at(span, message));
  }
}

package org.hessq.qasm.lint;

/** Constructs that readers disagree about. Numbers are never used again for something else. */
public enum Trap {
  U_PHASE(
      "0950",
      "Qiskit reads U without the phase exp(iθ/2) that the language gives it",
      "Under a control the phase counts; use a named gate, such as ry or p."),
  OLD_PHASES(
      "0951",
      "cu, u2, u3 and CX: text and library differ by a phase; Qiskit leaves that of u2 and u3 out",
      "Use cx, cp, crx, cry, crz or gates of your own."),
  PARAMETER_ARITHMETIC(
      "0952",
      "QDK computes with a gate's parameter as an angle: it refuses 0.5 * p, and -p / 2 wraps",
      "Pass parameters on as they are; compute before the call."),
  REGISTER_AS_INTEGER(
      "0953",
      "QDK reads a bit register as an integer with its bits reversed",
      "Test single bits: if (c[0]) { }."),
  BROADCAST(
      "0954",
      "pyqasm pairs the qubits of two registers in one call wrongly",
      "Write a loop or one call for each pair."),
  NEGATIVE_INDEX("0955", "Qiskit's fast importer reads q[-1] as q[1]", "Count from the front."),
  PHASE_UNDER_CONTROL(
      "0956",
      "Braket's simulator and MQT Core 3 drop gphase in a gate that is called under a control",
      "Define the controlled gate as a gate of its own."),
  LOOP_IN_GATE(
      "0957",
      "Braket's simulator skips loops in gates, and Qiskit's importer fails on them",
      "Write the calls one by one, or use a def."),
  LOOP_RANGE(
      "0958",
      "PennyLane leaves out the end of a loop's range",
      "No form of loop is read alike by all; list the values in a set, or unroll."),
  INTEGER_DIVISION(
      "0959",
      "a quotient of integers loses its fraction, which readers of version 2 keep",
      "Write 0.5 for 1 / 2."),
  TWO_REGISTERS(
      "0960",
      "Braket's simulator puts the outcomes of all measurements into one register",
      "Declare one bit register for all outcomes."),
  INDEX_SET("0970", "QDK refuses index sets such as q[{0, 2}]", "Write one call for each qubit."),
  ALIAS(
      "0971",
      "pyqasm refuses let with ++, and QDK aliases of bits",
      "Index the registers themselves."),
  POWER("0972", "QDK and pyqasm refuse pow with an exponent that is no integer", "Name the root."),
  ANNOTATION("0973", "QDK and MQT Core refuse annotations", "Put it into a comment."),
  PRAGMA("0974", "QDK and Braket refuse pragmas that they do not know", "Put it into a comment."),
  SUBROUTINE("0975", "Qiskit's importer and MQT Core refuse def", "Write gates, or inline it."),
  CLASSICAL(
      "0976",
      "Qiskit's importer refuses const, while, switch, end and variables other than bits",
      "Compute before the program is written."),
  TIMING("0977", "QDK refuses delays, boxes and durations", "Leave timing to the machine."),
  GATE_NAME(
      "0978",
      "QDK's library has this gate too, and refuses a second one",
      "Choose a name with a prefix of your own."),
  HEADER("0979", "pyqasm refuses the header 3.1 and newer ones", "Declare 3.0 if that is enough."),
  RETURNED_MEASUREMENT(
      "0980",
      "pyqasm refuses return measure and conditions on a single bit",
      "Measure into an element of a register, and return or test that."),
  HARDWARE("0981", "QDK refuses hardware qubits", "Declare a register.");

  private final String id;
  private final String message;
  private final String help;

  Trap(String number, String message, String help) {
    this.id = "QASM" + number;
    this.message = message;
    this.help = help;
  }

  /** {@return the code as printed, from {@code QASM0950} on} */
  public String id() {
    return id;
  }

  /** {@return who reads it how} */
  public String message() {
    return message;
  }

  /** {@return what all read alike} */
  public String help() {
    return help;
  }

  /** {@return whether a reader gets it wrong without saying so; else one refuses it} */
  public boolean isSilent() {
    return id.compareTo("QASM0970") < 0;
  }
}

package org.hessq.load;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** What can keep a correct OpenQASM file from being a circuit of ours. */
public enum LoadCode {
  /** A construct that circuits don't have. */
  NO_CIRCUIT(
      "QASM2001",
      "Circuits hold qubits, bits, gates, measurements, resets, copies and parities of bits,"
          + " branches on one bit, loops and calls; rewrite the statement with these."),
  /** A branch on something else than one bit that is 1. */
  CONDITION(
      "QASM2002",
      "Branch on one bit that is 1, without else, as in: if (c[0]) { x q[0]; } Compute other"
          + " conditions into a bit first."),
  /** A modified gate without a translation. */
  MODIFIER(
      "QASM2003",
      "inv and whole powers go with every gate, ctrl and negctrl with standard gates up to two"
          + " controls in all; define the modified gate under a name of its own."),
  /** A number that depends on the run. */
  NOT_CONSTANT(
      "QASM2004", "Sizes, indices, bounds and angles must be known before the circuit runs."),
  /** More than this reader builds. */
  TOO_LARGE(
      "QASM2005",
      "Shorten the loop or the register; a loop whose body leaves out the loop variable is not"
          + " unrolled."),
  /** Operands that don't fit the operation. */
  OPERANDS(
      "QASM2006",
      "Give each operand its size: indices inside of the register, registers of equal size, no"
          + " qubit twice."),
  /** A comment of ours that can't be read. */
  COMMENT(
      "QASM2011",
      "Comments that begin with hessq say what the file is; correct the line, or take it out."),
  /** A role or value for a register that is not there or has another size. */
  COMMENT_REGISTER(
      "QASM2012",
      "Let the comments speak of the registers that the program declares, with their sizes."),
  /** A comment on a routine that belongs to none. */
  COMMENT_PLACE(
      "QASM2013",
      "One hessq.routine comment stands before each definition and before the program."),
  /** A word of a newer version. */
  COMMENT_WORD("QASM2901", "The word is ignored; a newer version may know it."),
  /** Timing, which circuits leave out; said once for each file. */
  TIMING(
      "QASM2902",
      "A circuit is an order of operations and has no time; simulate refuses the program.");

  private final String id;
  private final String help;

  LoadCode(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** {@return the code as printed, for example {@code QASM2001}} */
  public String id() {
    return id;
  }

  /** {@return a diagnostic with this code and its help} */
  Diagnostic at(Span span, String message) {
    return this == COMMENT_WORD || this == TIMING
        ? Diagnostic.warning(id, span, message, help)
        : Diagnostic.error(id, span, message, help);
  }

  /** {@return what to throw to leave the statement} */
  Refusal refuse(Span span, String message) {
    return new Refusal(at(span, message));
  }
}

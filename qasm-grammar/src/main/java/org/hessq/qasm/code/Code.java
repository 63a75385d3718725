package org.hessq.qasm.code;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/**
 * What can be wrong with a program. Numbers are never used again for something else.
 *
 * <p>Below 100: the text; from 100: its meaning; from 900: warnings.
 */
public enum Code {
  UNEXPECTED("0001", "Check the statement's punctuation; reading goes on at the next ';' or '}'."),
  MISSING_SEMICOLON("0002", "Every statement that has no braces ends with ';'."),
  STRAY_CHARACTER("0003", "Outside comments only letters, digits and the operators may stand."),
  MALFORMED_NUMBER(
      "0004", "Put a blank between a number and a name; digits may be joined by one _."),
  MALFORMED_STRING("0005", "Quotes hold binary digits, or a file's name after include."),
  OPEN_COMMENT("0006", "End the comment with */; comments do not nest."),
  TOO_DEEP("0007", "Split the expression, or move inner blocks into a def."),
  TOO_LARGE("0008", "Split the program, or read it statement by statement with StatementReader."),
  TOO_MANY("0009", "Correct the faults above first; the rest of the file was not looked at."),
  KEYWORD_AS_NAME("0010", "Choose another name: keywords are reserved."),
  NOT_A_GATE_CALL("0011", "A gate call begins with modifiers and the gate's name: rz(pi/2) q;"),
  GLUED_AT("0012", "Write a blank after @, as in: ctrl @ x a, b; otherwise it is an annotation."),
  LOOSE_ANNOTATION(
      "0013", "An annotation stands before a statement, not before { }, a pragma or the end."),
  MISPLACED_VERSION("0014", "The version, as in OPENQASM 3.0; is the first statement, once."),
  UNKNOWN_VERSION("0015", "Versions 2.0, 3.0, 3.1 and 3.2 are known."),
  LITERAL_RANGE("0016", "Floating-point numbers reach 1.8e308; integers may have 4096 digits."),
  UNBALANCED_BRACE("0017", "Each '{' needs its own '}', and each '}' its own '{'."),
  OLD_ORDER("0018", "Sizes follow the type: qubit[3] q; bit[3] c;"),
  NOT_ASSIGNABLE("0019", "On the left of = stands a variable, or elements of one."),
  NOT_IN_VERSION_2("0020", "Write OPENQASM 3.0; as the header, or a statement of version 2."),

  UNKNOWN_NAME("0100", "Declare it before its use; standard gates need include \"stdgates.inc\";"),
  REDECLARED("0101", "Choose another name, or open an inner scope."),
  NOT_VISIBLE(
      "0102", "Bodies of gate and def see only constants and routines: pass it as a parameter."),
  NOT_GLOBAL("0103", "Move the statement out of all braces."),
  WRONG_KIND(
      "0104", "Gates act on operands, as in h q; subroutines are called with (), as in f(q);"),
  OPERAND_TYPE("0105", "Convert the operand, or use another operator; gates act on qubits."),
  TYPE_MISMATCH("0106", "Convert the value, as in int[8](x), or change the declared type."),
  SIZE("0107", "Sizes and widths are positive integer constants."),
  INDEX("0108", "Indices are integers from 0, or from -1 backwards; slices include both ends."),
  CONDITION("0109", "Compare explicitly, as in c[0] == true, or test one bit: if (c[0]) { }"),
  MEASURE_SIZE(
      "0110", "Measure a qubit into a bit, or a register into a bit register of its size."),
  NOT_CONSTANT("0111", "Use literals and names declared with const."),
  NOT_MUTABLE("0112", "Declare a variable of your own and assign to that."),
  ARGUMENT_COUNT("0113", "Give one argument for each parameter."),
  OPERAND_COUNT(
      "0114", "Give one operand for each qubit of the gate, and before them the controls."),
  BROADCAST("0115", "Registers in one call have equal sizes; index them to pass single qubits."),
  REPEATED_QUBIT("0116", "A qubit may stand only once in a call."),
  NOT_UNITARY("0117", "Gate bodies hold gate calls, loops over them and barriers; write a def."),
  RECURSION("0118", "A gate is made of gates defined before it."),
  MODIFIER("0119", "Write inv @, pow(x) @, ctrl @ or ctrl(n) @ with a positive constant n."),
  NOT_IN_LOOP("0120", "break and continue stand inside for or while."),
  RETURN("0121", "return stands in a def, with a value if and only if the def declares a result."),
  SWITCH("0122", "Switch on an integer, with distinct constant cases and one default at the end."),
  RANGE("0123", "A loop's range has both ends and a step that is not 0: [0:2:8]."),
  EVALUATION("0124", "Constant expressions must have a value."),
  INCLUDE_MISSING(
      "0125", "stdgates.inc is built in; other files must be readable from where this one is."),
  INCLUDE_CYCLE("0126", "Remove one of the include statements."),
  SHAPE(
      "0127",
      "Arrays have 1 to 7 dimensions of int, uint, float, complex, angle, bool or duration; their"
          + " sizes agree with those of their values."),
  CAST("0128", "Registers and angles convert only to their own width; durations not at all."),
  NEGATIVE_DURATION("0129", "What an operation or a box lasts is not negative."),
  OVERLAP("0130", "Pass parts of the array that cannot meet, or a copy."),
  CALIBRATION("0131", "A calibration has the form of what it calibrates."),

  UNCHECKED(
      "0901",
      "Its form and its uses are checked; the rest, which the language leaves to others, is kept."),
  NEWER_FEATURE("0902", "Raise the version in the header, or drop the statement."),
  NARROWED("0903", "Write the cast, as in int[8](x), if that is meant."),
  MAY_NOT_RETURN("0904", "End every path with return.");

  private final String id;
  private final String help;

  Code(String number, String help) {
    this.id = "QASM" + number;
    this.help = help;
  }

  /** {@return the code as printed, for example {@code QASM0001}} */
  public String id() {
    return id;
  }

  /** {@return whether it is only a warning} */
  public boolean isWarning() {
    return id.compareTo("QASM0900") >= 0;
  }

  /** {@return what can be done about it} */
  public String help() {
    return help;
  }

  /** {@return a diagnostic with this code and its help} */
  public Diagnostic at(Span span, String message) {
    return isWarning()
        ? Diagnostic.warning(id, span, message, help)
        : Diagnostic.error(id, span, message, help);
  }
}

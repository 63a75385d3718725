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
  UNKNOWN_VERSION("0015", "Versions 3.0, 3.1 and 3.2 are known."),
  LITERAL_RANGE("0016", "Floating-point numbers reach 1.8e308; integers may have 4096 digits."),
  UNBALANCED_BRACE("0017", "Each '{' needs its own '}', and each '}' its own '{'."),
  OLD_ORDER("0018", "Sizes follow the type: qubit[3] q; bit[3] c;"),
  NOT_ASSIGNABLE("0019", "On the left of = stands a variable, or elements of one.");

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

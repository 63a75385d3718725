package org.hessq.diagnostic;

import java.util.Objects;

/**
 * One fault of the user's input: what, where, and what to do about it.
 *
 * @param code stable, for example {@code HQ0123} (problem language, data, planning) or {@code
 *     QASM0042}
 * @param severity error or warning
 * @param span where
 * @param message one sentence with the offending value, no full stop
 * @param help what the user can do, one or more sentences
 */
public record Diagnostic(String code, Severity severity, Span span, String message, String help) {
  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
    Objects.requireNonNull(help);
  }

  /** {@return an error} */
  public static Diagnostic error(String code, Span span, String message, String help) {
    return new Diagnostic(code, Severity.ERROR, span, message, help);
  }

  /** {@return a warning} */
  public static Diagnostic warning(String code, Span span, String message, String help) {
    return new Diagnostic(code, Severity.WARNING, span, message, help);
  }

  /** {@return whether this is an error} */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

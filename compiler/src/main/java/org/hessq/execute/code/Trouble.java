package org.hessq.execute.code;

import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;

/** An operation on values that has no result; whoever knows the place makes a diagnostic of it. */
public final class Trouble extends RuntimeException {
  private final ExecuteCode code;

  public Trouble(ExecuteCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** {@return the diagnostic for the operation that stands at {@code span}} */
  public Faults at(Span span) {
    return new Faults(code.at(span, getMessage()));
  }
}

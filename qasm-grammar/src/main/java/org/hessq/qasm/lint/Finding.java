package org.hessq.qasm.lint;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/**
 * A trap that a program is in.
 *
 * @param first where it is met first
 * @param count in how many places
 */
public record Finding(Trap trap, Span first, int count) {
  /** {@return a warning at the first place} */
  public Diagnostic diagnostic() {
    String more = count == 1 ? "" : " (and " + (count - 1) + " more)";
    return Diagnostic.warning(trap.id(), first, trap.message() + more, trap.help());
  }
}

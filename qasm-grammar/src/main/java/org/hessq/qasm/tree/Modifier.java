package org.hessq.qasm.tree;

import java.util.Optional;
import org.hessq.diagnostic.Span;

/**
 * A gate modifier; of several, the last one written applies first.
 *
 * @param argument the exponent of {@code pow}, or how many controls, 1 if empty
 */
public record Modifier(Kind kind, Optional<Expression> argument, Span span) implements Node {
  /** What it makes of a gate. */
  public enum Kind {
    INV,
    POW,
    CTRL,
    NEGCTRL
  }
}

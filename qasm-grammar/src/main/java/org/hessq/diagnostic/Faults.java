package org.hessq.diagnostic;

import java.util.List;

/**
 * The user's mistakes on their way to whoever prints them.
 *
 * <p>Thrown where a stage can't go on and its signature has no {@link Checked}; our own bugs are
 * other exceptions.
 */
public final class Faults extends RuntimeException {
  private final transient List<Diagnostic> diagnostics;

  public Faults(List<Diagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? "no diagnostic" : diagnostics.getFirst().message());
    this.diagnostics = List.copyOf(diagnostics);
  }

  public Faults(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** {@return every fault found, at least one of them an error} */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

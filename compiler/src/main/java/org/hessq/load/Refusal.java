package org.hessq.load;

import org.hessq.diagnostic.Diagnostic;

/** A statement can't be translated; reading goes on with the next one. */
final class Refusal extends RuntimeException {
  private final transient Diagnostic diagnostic;

  Refusal(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}

package org.hessq.qasm.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** Collects what is wrong with one program, up to a limit. */
public final class Complaints {
  /** How many diagnostics are kept; one more then says that there are more. */
  public static final int LIMIT = 100;

  private final List<Diagnostic> found = new ArrayList<>();
  private boolean failed;

  /** Adds a complaint, unless there are too many or this one is there already. */
  public void add(Code code, Span span, String message) {
    failed |= !code.isWarning();
    if (found.size() > LIMIT) {
      return;
    }
    Diagnostic diagnostic = code.at(span, message);
    if (found.size() == LIMIT) {
      found.add(Code.TOO_MANY.at(span, "more than " + LIMIT + " faults"));
      failed = true;
    } else if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /** {@return whether there is no room for more} */
  public boolean isFull() {
    return found.size() > LIMIT;
  }

  /** {@return whether one of them is an error} */
  public boolean failed() {
    return failed;
  }

  /** {@return whether there is an error about exactly this place} */
  public boolean hasErrorAt(Span span) {
    return found.stream().anyMatch(d -> d.isError() && d.span().equals(span));
  }

  /** {@return all of them, in the order of the file} */
  public List<Diagnostic> list() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> d.span().line())
                .thenComparingInt(d -> d.span().column()))
        .toList();
  }
}

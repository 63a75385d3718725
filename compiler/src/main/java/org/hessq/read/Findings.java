package org.hessq.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** What was found wrong so far, each fault once, in the order of finding. */
final class Findings {
  private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

  /** Adds an error; the result is always empty, which is what the faulty part is worth. */
  <T> Optional<T> error(Fault fault, Span span, String message) {
    diagnostics.add(fault.error(span, message));
    return Optional.empty();
  }

  void warning(Fault fault, Span span, String message) {
    diagnostics.add(fault.warning(span, message));
  }

  void addAll(Collection<Diagnostic> others) {
    diagnostics.addAll(others);
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** {@return everything found: in {@code file} by place, then in other files as it was found} */
  List<Diagnostic> all(String file) {
    return diagnostics.stream()
        .sorted(
            Comparator.comparing((Diagnostic d) -> !d.span().file().equals(file))
                .thenComparingInt(d -> d.span().file().equals(file) ? d.span().line() : 0)
                .thenComparingInt(d -> d.span().file().equals(file) ? d.span().column() : 0))
        .toList();
  }
}

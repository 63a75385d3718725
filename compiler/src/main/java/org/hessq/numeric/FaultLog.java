package org.hessq.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** The faults of one file, at most {@link #LIMIT}: a wrong separator makes every line wrong. */
final class FaultLog {
  private static final int LIMIT = 20;

  private final String file;
  private final List<Diagnostic> faults = new ArrayList<>();

  FaultLog(String file) {
    this.file = file;
  }

  /** Notes a fault without a place. */
  void add(MatrixFault fault, String message) {
    add(fault, Span.of(file), message);
  }

  void add(MatrixFault fault, Token token, String message) {
    int end = token.column() + Math.max(1, token.text().length());
    add(fault, new Span(file, token.line(), token.column(), token.line(), end), message);
  }

  void add(MatrixFault fault, int line, String message) {
    add(fault, Span.at(file, line, 1), message);
  }

  private void add(MatrixFault fault, Span span, String message) {
    if (!isFull()) {
      faults.add(fault.at(span, message));
    }
  }

  boolean isFull() {
    return faults.size() >= LIMIT;
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  String file() {
    return file;
  }

  /** {@return the faults, or the value if there are none} */
  <T> Checked<T> result(Supplier<T> value) {
    return faults.isEmpty() ? Checked.of(value.get()) : Checked.failed(faults);
  }
}

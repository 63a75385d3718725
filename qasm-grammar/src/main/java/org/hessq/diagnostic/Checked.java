package org.hessq.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading something that a user wrote: a value, every fault found, or both.
 *
 * <p>There is a value whenever no diagnostic is an error.
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    if (value.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      throw new IllegalArgumentException("no value and no error");
    }
  }

  /** {@return a value without any fault} */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** {@return a value with warnings, or, if one of {@code diagnostics} is an error, no value} */
  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Checked<>(failed ? Optional.empty() : Optional.of(value), diagnostics);
  }

  /** {@return no value, because of {@code diagnostics}, of which at least one is an error} */
  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  /** {@return whether there is a value} */
  public boolean isOk() {
    return value.isPresent();
  }

  /**
   * {@return the value}
   *
   * @throws Faults if there is none
   */
  public T orThrow() {
    return value.orElseThrow(() -> new Faults(diagnostics));
  }
}

package org.hessq.qasm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs recursive work on a stack that is deep enough for every program within the nesting limits,
 * whatever the caller's is.
 */
public final class DeepStack {
  /** A default stack of 1 MiB holds the deepest accepted program most of the time, not always. */
  private static final long BYTES = 64L << 20;

  private DeepStack() {}

  /** {@return what {@code work} gives; its unchecked exceptions and errors come through} */
  public static <T> T run(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(work.get());
              } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
              }
            },
            "openqasm",
            BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException wrapped) {
      switch (wrapped.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw wrapped;
      }
    }
  }
}

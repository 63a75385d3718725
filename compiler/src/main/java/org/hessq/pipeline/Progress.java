package org.hessq.pipeline;

/** Hears what a run is doing. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = _ -> {};

  /** The stage called {@code name} begins, for example {@code "lower"}. */
  void begin(String name);
}

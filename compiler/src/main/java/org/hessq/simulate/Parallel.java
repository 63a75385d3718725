package org.hessq.simulate;

import java.util.stream.IntStream;

/** Splits index ranges over the processor's cores. */
final class Parallel {
  private static final int PARTS = 8;

  /** Work on the indices {@code from ≤ k < to}. */
  @FunctionalInterface
  interface Range {
    void over(int from, int to);
  }

  private Parallel() {}

  /** Covers 0..{@code total}-1 with ranges that may run at once. */
  static void ranges(int total, Range work) {
    if (total < PARTS) {
      work.over(0, total);
      return;
    }
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part ->
                work.over(
                    (int) ((long) total * part / PARTS),
                    (int) ((long) total * (part + 1) / PARTS)));
  }
}

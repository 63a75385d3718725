package org.hessq.simulate.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries ways to simulate one after the other. */
public final class Attempts {
  private Attempts() {}

  /**
   * {@return what the first way that suffices gives}
   *
   * @param ways at least one
   * @param attempt hears the way with the reasons against those before it; throws {@link
   *     InsufficientException} where it does not suffice
   */
  public static <T> T first(List<Choice> ways, Function<Choice, T> attempt) {
    List<String> before = new ArrayList<>();
    List<Choice> tooSmall = new ArrayList<>();
    RuntimeException last = null;
    for (Choice way : ways) {
      if (tooSmall.stream().anyMatch(small -> isNoLarger(way, small))) {
        continue;
      }
      String tried = before.isEmpty() ? "" : "; tried before: " + String.join("; ", before);
      try {
        return attempt.apply(way.because(way.why() + tried));
      } catch (InsufficientException insufficient) {
        before.add(insufficient.getMessage());
        if (insufficient.tooLarge()) {
          tooSmall.add(way);
        }
        last = insufficient.fault();
      }
    }
    throw last;
  }

  private static boolean isNoLarger(Choice way, Choice small) {
    return way.simulator() == small.simulator()
        && way.arithmetic() == small.arithmetic()
        && way.terms() <= small.terms();
  }
}

package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.RoutineBuilder;

/**
 * The one-hot form of a k-bit integer in 2^k scratch qubits: qubit j is 1 iff the integer is j.
 * Takes 2^k-k-1 ANDs: of each level's products the last follows from the others by CNOTs.
 */
final class OneHot {
  private OneHot() {}

  /** {@return the 2^k new scratch qubits} */
  static ImmutableIntArray compute(RoutineBuilder builder, ImmutableIntArray integer) {
    ImmutableIntArray hot = builder.allocate(1 << integer.length());
    builder.x(hot.get(0));
    for (int level = 0; level < integer.length(); level++) {
      int half = 1 << level;
      for (int j = 0; j < half - 1; j++) {
        builder.andInto(hot.get(j), integer.get(level), hot.get(j + half));
      }
      last(builder, integer.get(level), hot, half);
      for (int j = 0; j < half; j++) {
        builder.cx(hot.get(j + half), hot.get(j));
      }
    }
    return hot;
  }

  /** Clears and hands back what {@link #compute} gave. */
  static void uncompute(RoutineBuilder builder, ImmutableIntArray integer, ImmutableIntArray hot) {
    for (int level = integer.length() - 1; level >= 0; level--) {
      int half = 1 << level;
      for (int j = half - 1; j >= 0; j--) {
        builder.cx(hot.get(j + half), hot.get(j));
      }
      last(builder, integer.get(level), hot, half);
      for (int j = half - 2; j >= 0; j--) {
        builder.unAndFrom(hot.get(j), integer.get(level), hot.get(j + half));
      }
    }
    builder.x(hot.get(0)).release(hot);
  }

  /**
   * The products of a level sum up to its bit, because exactly one qubit of the level before is 1.
   */
  private static void last(RoutineBuilder builder, int bit, ImmutableIntArray hot, int half) {
    int target = hot.get(2 * half - 1);
    builder.cx(bit, target);
    for (int j = half; j < 2 * half - 1; j++) {
      builder.cx(hot.get(j), target);
    }
  }
}

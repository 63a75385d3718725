package org.hessq.lower.rotation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.hessq.numeric.ring.ZOmega;

/**
 * Shortest words for the 24 one-qubit Clifford operators, found by their first column (a, b)/√2,
 * a†a + b†b = 2, of the representative in SU(2).
 */
final class Clifford {
  private record Column(ZOmega a, ZOmega b) {}

  private static final String GATES = "XYZSsH";
  private static final Map<Column, String> WORDS = words();

  private Clifford() {}

  /**
   * {@return a word in time order with the fewest letters, up to a global phase}
   *
   * @throws IllegalArgumentException if (a, b)/√2 is not the column of a Clifford operator in SU(2)
   */
  static String word(ZOmega a, ZOmega b) {
    String word = WORDS.get(new Column(a, b));
    if (word == null) {
      throw new IllegalArgumentException("not a Clifford operator: " + a + ", " + b);
    }
    return word;
  }

  private static Map<Column, String> words() {
    Map<Column, String> found = new HashMap<>();
    Queue<Column> open = new ArrayDeque<>();
    Column identity = new Column(ZOmega.ONE.timesRootTwo(), ZOmega.ZERO);
    record(identity, "", found, open);
    while (!open.isEmpty()) {
      Column column = open.remove();
      for (char gate : GATES.toCharArray()) {
        record(apply(gate, column), found.get(column) + gate, found, open);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static void record(
      Column column, String word, Map<Column, String> found, Queue<Column> open) {
    if (!found.containsKey(column)) {
      found.put(column, word);
      found.put(new Column(column.a.negate(), column.b.negate()), word);
      open.add(column);
    }
  }

  /** Applies a gate of determinant 1: iX, iY, iZ, e<sup>∓iπ/4</sup>S, iH. */
  private static Column apply(char gate, Column column) {
    ZOmega a = column.a;
    ZOmega b = column.b;
    return switch (gate) {
      case 'X' -> new Column(b.timesOmega(2), a.timesOmega(2));
      case 'Y' -> new Column(b, a.negate());
      case 'Z' -> new Column(a.timesOmega(2), b.timesOmega(-2));
      case 'S' -> new Column(a.timesOmega(-1), b.timesOmega(1));
      case 's' -> new Column(a.timesOmega(1), b.timesOmega(-1));
      case 'H' ->
          new Column(
              a.plus(b).dividedByRootTwo().timesOmega(2),
              a.minus(b).dividedByRootTwo().timesOmega(2));
      default -> throw new IllegalArgumentException("no Clifford gate " + gate);
    };
  }
}

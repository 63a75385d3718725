package org.hessq.simulate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * The text of a segment without its measurement outcomes: the steps outside of conditionals, which
 * conditionals there are, and in which routine on which qubits. Two segments of equal shape differ
 * in nothing but outcomes.
 */
final class Shape {
  private static final int FRAME = -1;
  private static final int CONDITIONAL = -2;

  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Deque<int[]> frames = new ArrayDeque<>();
  private int[] text = new int[1024];
  private int length;
  private int conditionals;

  /** An immutable shape, compared by content. */
  record Key(int[] text) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key(var those) && Arrays.equals(text, those);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(text);
    }
  }

  Shape() {
    frames.push(new int[] {0});
  }

  private int number(Object part) {
    return numbers.computeIfAbsent(part, _ -> numbers.size() + 1);
  }

  /** Begins the text of a new segment. */
  void clear() {
    length = 0;
  }

  Key key() {
    return new Key(Arrays.copyOf(text, length));
  }

  void enter(Routine routine, int[] qubits) {
    int[] frame = new int[qubits.length + 1];
    frame[0] = number(routine);
    System.arraycopy(qubits, 0, frame, 1, qubits.length);
    frames.push(frame);
    frame();
  }

  void leave() {
    frames.pop();
    frame();
  }

  void beginConditional(Operation.Conditional conditional) {
    add(CONDITIONAL);
    add(number(conditional));
    conditionals++;
  }

  void endConditional() {
    conditionals--;
  }

  /** A step, noted only outside of conditionals. */
  void step(int kind, int a, int b, int c) {
    if (conditionals == 0) {
      if (length == 0) {
        frame();
      }
      add(kind);
      add(a);
      add(b);
      add(c);
    }
  }

  private void frame() {
    add(FRAME);
    for (int value : frames.element()) {
      add(value);
    }
  }

  private void add(int value) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = value;
  }
}

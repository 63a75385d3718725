package org.hessq.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.hessq.circuit.Routine;

/** Which calls the steps of a segment belong to. */
final class CallTrace {
  private final Deque<Call> open = new ArrayDeque<>();
  private final List<Routine> origins = new ArrayList<>();
  private final List<Segment.Span> ended = new ArrayList<>();
  private final List<Measuring> measuring = new ArrayList<>();
  private int origin = -1;

  /**
   * An outermost call that draws outcomes itself.
   *
   * @param from its first step
   * @param to the step after its last
   * @param known the qubits whose planes no later step reads before it has written them
   */
  record Measuring(int from, int to, BitSet known) {}

  private static final class Call {
    final Routine routine;
    final int from;
    boolean measures;

    Call(Routine routine, int from) {
      this.routine = routine;
      this.from = from;
    }
  }

  /** {@return the number of the routine that steps come from now, -1 for none} */
  int origin() {
    return origin;
  }

  Routine routine(int number) {
    return origins.get(number);
  }

  void enter(Routine routine, int step) {
    open.push(new Call(routine, step));
    mark();
  }

  /** An outcome is drawn. */
  void measures() {
    if (!open.isEmpty()) {
      open.peek().measures = true;
    }
  }

  /**
   * @param known the qubits whose value is known now
   */
  void leave(int step, BitSet known) {
    Call call = open.pop();
    ended.add(new Segment.Span(call.routine, call.from, step));
    if (call.measures) {
      measuring.removeIf(inner -> inner.from() >= call.from);
      measuring.add(new Measuring(call.from, step, known));
    }
    mark();
  }

  private void mark() {
    origin = open.isEmpty() ? -1 : origins.indexOf(open.peek().routine);
    if (origin < 0 && !open.isEmpty()) {
      origin = origins.size();
      origins.add(open.peek().routine);
    }
  }

  /** {@return the routines of the calls that have not ended, outermost first} */
  List<Routine> open() {
    return open.reversed().stream().map(call -> call.routine).toList();
  }

  List<Segment.Span> ended() {
    return List.copyOf(ended);
  }

  /** {@return the outermost of the ended calls that drew an outcome themselves} */
  List<Measuring> measuring() {
    return List.copyOf(measuring);
  }
}

package org.hessq.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hessq.execute.run.Interpreter;
import org.hessq.execute.run.Meter;
import org.hessq.execute.run.Outcomes;
import org.hessq.execute.run.Prepared;
import org.hessq.execute.state.Backend;
import org.hessq.execute.value.Datum;

/** Follows every path of outcomes through a program. */
public final class Branches {
  /** The most paths that are followed. */
  public static final int MOST = 1024;

  /** The most decisions on one path: a loop that repeats until success has no last one. */
  private static final int DEEPEST = 64;

  /** The most updates of amplitudes, once there is more than one path. */
  private static final long MOST_UPDATES = 2_000_000_000L;

  private Branches() {}

  /** What following them gave. */
  sealed interface Result {
    /** The probability of every outcome; {@code last} is the end of the last path. */
    record Known(Distribution distribution, int paths, Leaf last) implements Result {}

    /** One path, and more outcomes at its end than are listed. */
    record OneState(Leaf leaf) implements Result {}

    /** Too many paths. */
    record TooMany() implements Result {}
  }

  private static final class TooManyException extends RuntimeException {
    TooManyException() {
      super(null, null, false, false);
    }
  }

  /** Takes the likelier of two outcomes where none is prescribed, and remembers the other. */
  private static final class Path implements Outcomes {
    private final List<Boolean> taken = new ArrayList<>();
    private final List<Boolean> prescribed;
    private double weight = 1;

    Path(List<Boolean> prescribed) {
      this.prescribed = prescribed;
    }

    @Override
    public boolean settle(Backend state, int qubit) {
      double one = state.probability(qubit);
      boolean outcome = one > 0.5;
      if (Math.min(one, 1 - one) > state.rounding()) {
        outcome = taken.size() < prescribed.size() ? prescribed.get(taken.size()) : outcome;
        taken.add(outcome);
        weight *= outcome ? one : 1 - one;
        if (taken.size() > DEEPEST) {
          throw new TooManyException();
        }
      }
      state.project(qubit, outcome);
      return outcome;
    }

    /** The branches not taken, the deepest on top. */
    void addOthers(Deque<List<Boolean>> open) {
      for (int k = prescribed.size(); k < taken.size(); k++) {
        List<Boolean> other = new ArrayList<>(taken.subList(0, k));
        other.add(!taken.get(k));
        open.push(other);
      }
    }
  }

  /**
   * {@return all outcomes with their probabilities, if that is feasible}
   *
   * @param states makes a new state for each path
   * @throws org.hessq.diagnostic.Faults from the program
   */
  static Result of(
      Prepared program, Map<String, Datum> inputs, Supplier<Backend> states, Meter meter) {
    Distribution distribution = new Distribution();
    Deque<List<Boolean>> open = new ArrayDeque<>(List.of(List.of()));
    int paths = 0;
    Leaf leaf = null;
    try {
      while (!open.isEmpty()) {
        if (paths == MOST || paths > 0 && meter.updates() > MOST_UPDATES) {
          return new Result.TooMany();
        }
        Path path = new Path(open.pop());
        Backend state = states.get();
        Interpreter.End end = Interpreter.run(program, inputs, state, path, meter);
        path.addOthers(open);
        paths++;
        leaf = new Leaf(end, state.amplitudes().orElseThrow());
        if (!leaf.addTo(distribution, path.weight)) {
          return paths == 1 && open.isEmpty() ? new Result.OneState(leaf) : new Result.TooMany();
        }
      }
    } catch (TooManyException _) {
      return new Result.TooMany();
    }
    return new Result.Known(distribution, paths, leaf);
  }
}

package org.hessq.verify;

import java.util.Arrays;
import java.util.BitSet;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.Walk;

/** Runs state preparations and compares with the right-hand side. */
public final class Preparations {
  private static final int TERMS = 1 << 22;

  /** The amplitude that rounding may leave outside of the system register. */
  private static final double ROUNDING = 1e-9;

  private Preparations() {}

  /**
   * {@return whether every routine that prepares a state prepares {@code truth} from |0…0⟩, and
   * every inverse undoes it}
   *
   * @param truth length 2^qubits, any norm but 0
   * @param tolerance on the state error
   */
  public static Check check(
      Circuit circuit, double[] truth, double tolerance, Gadgets gadgets, long seed) {
    String name = "state-preparation";
    double largest = 0;
    Routine forward = null;
    for (Routine routine : circuit.routines()) {
      boolean prepares = routine.kind() == RoutineKind.STATE_PREPARATION;
      boolean undoes = routine.kind() == RoutineKind.STATE_PREPARATION_ADJOINT;
      if (!prepares && !undoes) {
        continue;
      }
      forward = prepares ? routine : forward;
      SparseState state = new SparseState(routine.width(), TERMS, seed);
      try {
        if (prepares) {
          Walk.of(routine, gadgets, state);
          largest = Math.max(largest, error(routine, state, truth));
        } else if (forward != null) {
          Walk.of(forward, gadgets, state);
          Walk.of(routine, gadgets, state);
          largest = Math.max(largest, error(routine, state, new double[] {1}));
        }
      } catch (TooLargeException large) {
        return new Check(name, new Verdict.TooLarge(large.needed(), large.limit()), routine.name());
      }
      if (!(largest <= tolerance)) {
        return new Check(
            name, new Verdict.Differs(routine.name(), largest, tolerance), routine.name());
      }
    }
    return new Check(
        name,
        new Verdict.Agrees(largest, tolerance),
        forward == null ? "none" : "from |0> by " + forward.name());
  }

  private static double error(Routine routine, SparseState state, double[] truth) {
    BitSet others = new BitSet();
    others.set(0, routine.width());
    int width = Math.max(1, 32 - Integer.numberOfLeadingZeros(truth.length - 1));
    int first = routine.offset("system");
    others.clear(first, first + width);
    double outside = 0;
    double[] amplitudes = new double[2 * Math.max(2, truth.length)];
    for (int term = 0; term < state.size(); term++) {
      boolean clean = true;
      for (int q = others.nextSetBit(0); q >= 0 && clean; q = others.nextSetBit(q + 1)) {
        clean = !state.bit(term, q);
      }
      int index = 0;
      for (int k = 0; k < width; k++) {
        index |= state.bit(term, first + k) ? 1 << k : 0;
      }
      if (clean) {
        amplitudes[2 * index] += state.re(term);
        amplitudes[2 * index + 1] += state.im(term);
      } else {
        outside += state.re(term) * state.re(term) + state.im(term) * state.im(term);
      }
    }
    double[] padded = Arrays.copyOf(truth, Math.max(2, truth.length));
    return outside > ROUNDING ? Math.sqrt(2) : StateError.of(amplitudes, padded);
  }
}

package org.hessq.simulate;

import java.util.IdentityHashMap;
import java.util.Map;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Recognises routines that write or clear a temporary AND in Clifford+T gates, by their matrix and
 * never by name; each routine is judged once.
 */
public final class Gadgets {
  /** What is done with inverse ANDs that measure. */
  public enum Measured {
    /** Every call is walked through, with an outcome of its own. */
    DRAWN,
    /** Recognised as well: proven for both outcomes once, its premise tested at every call. */
    RECOGNISED
  }

  /** {@return what recognises nothing, for inputs on which premises need not hold} */
  public static Gadgets none() {
    return new Gadgets(Measured.DRAWN, false);
  }

  /** A dozen products of doubles that are 0, ±½, ±1 or of modulus 1/√2 err far less than this. */
  static final double ROUNDING = 1e-12;

  static final Gadget NONE = new Gadget.None();

  private final Map<Routine, Gadget> known = new IdentityHashMap<>();
  private final Measured measured;
  private final boolean recognising;

  /** Measured inverses are walked through. */
  public Gadgets() {
    this(Measured.DRAWN);
  }

  public Gadgets(Measured measured) {
    this(measured, true);
  }

  private Gadgets(Measured measured, boolean recognising) {
    this.measured = measured;
    this.recognising = recognising;
  }

  /** {@return what {@code routine} amounts to} */
  public Gadget of(Routine routine) {
    Gadget gadget = known.get(routine);
    if (gadget == null) {
      gadget = recognising && isCandidate(routine) ? recognise(routine) : NONE;
      if (measured == Measured.RECOGNISED && gadget == NONE && MeasuredAnd.isCandidate(routine)) {
        gadget = MeasuredAnd.recognise(routine, this).orElse(NONE);
      }
      known.put(routine, gadget);
    }
    return gadget;
  }

  private static boolean isCandidate(Routine routine) {
    boolean hadamard = false;
    for (Operation operation : routine.body()) {
      if (!(operation instanceof Operation.Gate gate)) {
        return false;
      }
      hadamard |= gate.kind() == GateKind.H;
    }
    return hadamard && routine.width() == 3;
  }

  private Gadget recognise(Routine routine) {
    double[][] columns = new double[8][];
    for (int input = 0; input < 8; input++) {
      DenseState state = new DenseState(3, 0);
      state.setBasis(input);
      Walk.of(routine, this, state);
      columns[input] = state.interleaved();
    }
    for (int target = 0; target < 3; target++) {
      int a = target == 0 ? 1 : 0;
      int b = target == 2 ? 1 : 2;
      boolean and = true;
      boolean unAnd = true;
      boolean toffoli = true;
      for (int input = 0; input < 8; input++) {
        int both = (input >> a) & (input >> b) & 1;
        int set = (input >> target) & 1;
        boolean right = maps(columns, input, input ^ (both << target));
        and &= set != 0 || right;
        unAnd &= set != both || right;
        toffoli &= right;
      }
      if (toffoli) {
        return new Gadget.Toffoli(a, b, target);
      }
      if (and) {
        return new Gadget.And(a, b, target);
      }
      if (unAnd) {
        return new Gadget.UnAnd(a, b, target);
      }
    }
    return NONE;
  }

  /** Input 0 is inside all three premises and fixed by all, so that its phase is the common one. */
  private static boolean maps(double[][] columns, int input, int output) {
    double re = columns[0][0];
    double im = columns[0][1];
    return Math.abs(Math.hypot(re, im) - 1) < ROUNDING
        && Math.abs(columns[input][2 * output] - re) < ROUNDING
        && Math.abs(columns[input][2 * output + 1] - im) < ROUNDING;
  }
}

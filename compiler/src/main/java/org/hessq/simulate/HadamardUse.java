package org.hessq.simulate;

import com.google.common.math.LongMath;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * How often each qubit of a routine meets a Hadamard gate or a rotation that is no part of a
 * temporary AND or of a measurement in the X basis; counted once per routine, saturating.
 */
final class HadamardUse {
  /** The largest routine that is worth a matrix of its own. */
  static final int MATRIX_QUBITS = 7;

  private final Gadgets gadgets;
  private final Map<Routine, Use> known = new IdentityHashMap<>();

  /**
   * @param hits per qubit, everywhere
   * @param layered per qubit, outside of routines that are small matrices
   * @param steps primitive steps, conditional ones left out
   * @param unitary whether nothing is measured, reset or conditional
   */
  record Use(long[] hits, long[] layered, long steps, boolean unitary) {}

  HadamardUse(Gadgets gadgets) {
    this.gadgets = gadgets;
  }

  Use of(Routine routine) {
    Use use = known.get(routine);
    if (use == null) {
      Count count = new Count(routine.width());
      count.body(routine.body(), 1);
      use = new Use(count.hits, count.layered, count.steps, count.unitary);
      known.put(routine, use);
    }
    return use;
  }

  /** {@return whether the routine is a small unitary matrix other than a permutation} */
  boolean isMatrix(Routine routine) {
    if (routine.width() > MATRIX_QUBITS
        || routine.registers().stream().anyMatch(r -> r.kind() == Register.Kind.SCRATCH)) {
      return false;
    }
    Use use = of(routine);
    for (long hits : use.hits) {
      if (hits > 0) {
        return use.unitary;
      }
    }
    return false;
  }

  private final class Count {
    private final long[] hits;
    private final long[] layered;
    private long steps;
    private int conditionals;
    private boolean unitary = true;

    Count(int width) {
      hits = new long[width];
      layered = new long[width];
    }

    private void hit(int qubit, long times) {
      hits[qubit] = LongMath.saturatedAdd(hits[qubit], times);
      layered[qubit] = LongMath.saturatedAdd(layered[qubit], times);
    }

    private void step(long times) {
      if (conditionals == 0) {
        steps = LongMath.saturatedAdd(steps, times);
      }
    }

    void body(List<Operation> body, long times) {
      for (int k = 0; k < body.size(); k++) {
        switch (body.get(k)) {
          case Operation.Gate gate -> {
            boolean measured =
                k + 1 < body.size()
                    && body.get(k + 1) instanceof Operation.Measure(var qubit, _)
                    && qubit == gate.a();
            if (gate.kind() == GateKind.H && !measured) {
              hit(gate.a(), times);
            }
            step(measured ? 0 : times);
          }
          case Operation.Rotation rotation -> {
            hit(rotation.qubit(), times);
            step(times);
          }
          case Operation.Call call -> call(call, times);
          case Operation.Conditional conditional -> {
            unitary = false;
            conditionals++;
            body(conditional.body(), times);
            conditionals--;
          }
          case Operation.Repeat(var count, var repeated) ->
              body(repeated, LongMath.saturatedMultiply(count, times));
          case Operation.Measure _, Operation.Reset _ -> {
            unitary = false;
            step(times);
          }
          case Operation.Assign _ -> unitary = false;
          case Operation.And _, Operation.UnAnd _ -> step(times);
        }
      }
    }

    private void call(Operation.Call call, long times) {
      if (!(gadgets.of(call.routine()) instanceof Gadget.None)) {
        step(times);
        return;
      }
      Use use = of(call.routine());
      boolean matrix = isMatrix(call.routine());
      unitary &= use.unitary;
      steps =
          LongMath.saturatedAdd(steps, matrix ? 0 : LongMath.saturatedMultiply(times, use.steps));
      for (int k = 0; k < use.hits.length; k++) {
        int q = call.qubits().get(k);
        hits[q] = LongMath.saturatedAdd(hits[q], LongMath.saturatedMultiply(times, use.hits[k]));
        long outside = matrix ? 0 : use.layered[k];
        layered[q] = LongMath.saturatedAdd(layered[q], LongMath.saturatedMultiply(times, outside));
      }
    }
  }
}

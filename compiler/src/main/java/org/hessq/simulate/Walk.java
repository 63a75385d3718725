package org.hessq.simulate;

import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Streams the primitive steps of a routine into a sink; memory follows the depth of calls. */
public final class Walk {
  private final Gadgets gadgets;
  private final StepSink sink;

  private Walk(Gadgets gadgets, StepSink sink) {
    this.gadgets = gadgets;
    this.sink = sink;
  }

  /**
   * Walks {@code routine} on its own qubits.
   *
   * @return its classical bits at the end
   */
  public static boolean[] of(Routine routine, Gadgets gadgets, StepSink sink) {
    int[] qubits = new int[routine.width()];
    for (int k = 0; k < qubits.length; k++) {
      qubits[k] = k;
    }
    return of(routine, qubits, gadgets, sink);
  }

  /** As {@link #of(Routine, Gadgets, StepSink)} on other qubits, one for each of the routine's. */
  public static boolean[] of(Routine routine, int[] qubits, Gadgets gadgets, StepSink sink) {
    boolean[] bits = new boolean[routine.bits()];
    new Walk(gadgets, sink).body(routine.body(), qubits, bits, true);
    return bits;
  }

  private void body(List<Operation> body, int[] qubits, boolean[] bits, boolean outermost) {
    for (int k = 0; k < body.size(); k++) {
      switch (body.get(k)) {
        case Operation.Gate(var kind, var a, var b, var c) -> {
          if (kind == GateKind.H
              && k + 1 < body.size()
              && body.get(k + 1) instanceof Operation.Measure(var qubit, var bit)
              && qubit == a) {
            bits[bit] = sink.measureX(qubits[a], outermost ? bit : -1);
            k++;
          } else {
            sink.gate(kind, qubits[a], b < 0 ? -1 : qubits[b], c < 0 ? -1 : qubits[c]);
          }
        }
        case Operation.Rotation(var axis, var radians, _, var qubit) ->
            sink.rotation(axis, radians, qubits[qubit]);
        case Operation.And(var a, var b, var target) ->
            sink.and(qubits[a], qubits[b], qubits[target]);
        case Operation.UnAnd(var a, var b, var target) ->
            sink.unAnd(qubits[a], qubits[b], qubits[target]);
        case Operation.Measure(var qubit, var bit) ->
            bits[bit] = sink.measure(qubits[qubit], outermost ? bit : -1);
        case Operation.Reset(var qubit) -> sink.reset(qubits[qubit]);
        case Operation.Assign(var kind, var target, var source) -> {
          switch (kind) {
            case COPY -> bits[target] = bits[source];
            case XOR -> bits[target] ^= bits[source];
          }
        }
        case Operation.Conditional conditional -> {
          sink.beginConditional(conditional);
          if (bits[conditional.bit()]) {
            body(conditional.body(), qubits, bits, outermost);
          }
          sink.endConditional();
        }
        case Operation.Repeat(var count, var repeated) -> {
          for (long n = 0; n < count; n++) {
            body(repeated, qubits, bits, outermost);
          }
        }
        case Operation.Call call -> call(call, qubits);
      }
    }
  }

  private void call(Operation.Call call, int[] caller) {
    Routine routine = call.routine();
    int[] qubits = new int[routine.width()];
    for (int k = 0; k < qubits.length; k++) {
      qubits[k] = caller[call.qubits().get(k)];
    }
    switch (gadgets.of(routine)) {
      case Gadget.And(var a, var b, var target) -> sink.and(qubits[a], qubits[b], qubits[target]);
      case Gadget.UnAnd(var a, var b, var target) ->
          sink.unAnd(qubits[a], qubits[b], qubits[target]);
      case Gadget.Toffoli(var a, var b, var target) ->
          sink.gate(GateKind.CCX, qubits[a], qubits[b], qubits[target]);
      case Gadget.None _ -> {
        if (!sink.enter(routine, qubits)) {
          body(routine.body(), qubits, new boolean[routine.bits()], false);
          sink.leave(routine, qubits);
        }
      }
    }
  }
}

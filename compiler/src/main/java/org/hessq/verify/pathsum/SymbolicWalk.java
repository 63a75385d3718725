package org.hessq.verify.pathsum;

import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.simulate.UnsupportedStepException;

/** Runs a routine on a path sum: classical bits are Boolean polynomials, conditions factors. */
final class SymbolicWalk {
  private final PathSum sum;

  SymbolicWalk(PathSum sum) {
    this.sum = sum;
  }

  /**
   * Runs {@code routine} with its qubits at {@code places}.
   *
   * @throws UnsupportedStepException at a Hadamard gate or a measurement under a condition, or a
   *     rotation about y
   */
  void run(Routine routine, int[] places) {
    BooleanPolynomial[] bits = sum.enter(routine.bits());
    body(routine.body(), places, bits, BooleanPolynomial.ONE);
    sum.leave();
  }

  private void body(
      List<Operation> body, int[] places, BooleanPolynomial[] bits, BooleanPolynomial when) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, var a, var b, var c) ->
            gate(kind, places[a], b < 0 ? -1 : places[b], c < 0 ? -1 : places[c], when);
        case Operation.Rotation(var axis, var radians, _, var qubit) ->
            rotation(axis, radians, places[qubit], when);
        case Operation.And(var a, var b, var target) ->
            flip(places[target], when.times(product(places[a], places[b])));
        case Operation.UnAnd(var a, var b, var target) -> {
          unconditional(when);
          sum.hadamard(places[target]);
          BooleanPolynomial outcome = sum.measure(places[target]);
          sum.phase().add(4, outcome.times(product(places[a], places[b])));
          sum.set(places[target], BooleanPolynomial.ZERO);
        }
        case Operation.Measure(var qubit, var bit) -> {
          unconditional(when);
          bits[bit] = sum.measure(places[qubit]);
        }
        case Operation.Reset(var qubit) -> {
          unconditional(when);
          sum.measure(places[qubit]);
          sum.set(places[qubit], BooleanPolynomial.ZERO);
        }
        case Operation.Assign(var kind, var target, var source) -> {
          unconditional(when);
          bits[target] =
              switch (kind) {
                case COPY -> bits[source];
                case XOR -> bits[target].plus(bits[source]);
              };
        }
        case Operation.Conditional(var bit, var inner) ->
            body(inner, places, bits, when.times(bits[bit]));
        case Operation.Repeat(var count, var repeated) -> {
          for (long n = 0; n < count; n++) {
            body(repeated, places, bits, when);
          }
        }
        case Operation.Call(var routine, var qubits) -> {
          unconditional(when);
          int[] inner = new int[routine.width()];
          for (int k = 0; k < inner.length; k++) {
            inner[k] = places[qubits.get(k)];
          }
          run(routine, inner);
        }
      }
    }
  }

  private static void unconditional(BooleanPolynomial when) {
    if (!when.equals(BooleanPolynomial.ONE)) {
      throw new UnsupportedStepException("under a condition");
    }
  }

  private BooleanPolynomial product(int a, int b) {
    return sum.value(a).times(sum.value(b));
  }

  private void flip(int qubit, BooleanPolynomial where) {
    sum.set(qubit, sum.value(qubit).plus(where));
  }

  private void phase(int eighths, int qubit, BooleanPolynomial when) {
    sum.phase().add(eighths, when.times(sum.value(qubit)));
  }

  private void gate(GateKind kind, int a, int b, int c, BooleanPolynomial when) {
    switch (kind) {
      case X -> flip(a, when);
      case Y -> { // i·X·Z
        phase(4, a, when);
        flip(a, when);
        sum.phase().add(2, when);
      }
      case Z -> phase(4, a, when);
      case S -> phase(2, a, when);
      case SDG -> phase(6, a, when);
      case T -> phase(1, a, when);
      case TDG -> phase(7, a, when);
      case H -> {
        unconditional(when);
        sum.hadamard(a);
      }
      case CX -> flip(b, when.times(sum.value(a)));
      case CY -> {
        phase(6, b, when);
        flip(b, when.times(sum.value(a)));
        phase(2, b, when);
      }
      case CZ -> sum.phase().add(4, when.times(product(a, b)));
      case SWAP -> {
        BooleanPolynomial different = when.times(sum.value(a).plus(sum.value(b)));
        flip(a, different);
        flip(b, different);
      }
      case CCX -> flip(c, when.times(product(a, b)));
    }
  }

  /** Rz(θ) is the phase θ on 1, up to a global phase; under a condition that one counts too. */
  private void rotation(Operation.Axis axis, double radians, int qubit, BooleanPolynomial when) {
    if (axis != Operation.Axis.Z) {
      throw new UnsupportedStepException("a rotation about y");
    }
    BooleanPolynomial value = when.times(sum.value(qubit));
    sum.phase().add(radians, value);
    if (!when.equals(BooleanPolynomial.ONE)) {
      sum.phase().add(-radians / 2, when);
    }
  }
}

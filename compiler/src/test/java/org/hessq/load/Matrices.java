package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.complex.Complex;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** Dense matrices of a few operations, by their definition on basis states. */
final class Matrices {
  private static final double TOLERANCE = 1e-12;
  private static final double ROOT = Math.sqrt(0.5);

  private Matrices() {}

  static Complex[][] identity(int dimension) {
    Complex[][] result = new Complex[dimension][dimension];
    for (int r = 0; r < dimension; r++) {
      for (int c = 0; c < dimension; c++) {
        result[r][c] = r == c ? Complex.ONE : Complex.ZERO;
      }
    }
    return result;
  }

  /** {@return the matrix of {@code body}; qubit 0 is the least significant bit of an index} */
  static Complex[][] of(List<Operation> body, int width) {
    Complex[][] result = identity(1 << width);
    for (int column = 0; column < 1 << width; column++) {
      Complex[] state = new Complex[1 << width];
      for (int row = 0; row < state.length; row++) {
        state[row] = result[row][column];
      }
      apply(body, state, IntUnaryOperator.identity());
      for (int row = 0; row < state.length; row++) {
        result[row][column] = state[row];
      }
    }
    return result;
  }

  static void assertEqualUpToPhase(Complex[][] expected, Complex[][] actual, String what) {
    Complex overlap = Complex.ZERO;
    for (int r = 0; r < expected.length; r++) {
      for (int c = 0; c < expected.length; c++) {
        overlap = overlap.add(expected[r][c].conjugate().multiply(actual[r][c]));
      }
    }
    Complex phase = overlap.divide(overlap.abs());
    for (int r = 0; r < expected.length; r++) {
      for (int c = 0; c < expected.length; c++) {
        double error = expected[r][c].multiply(phase).subtract(actual[r][c]).abs();
        assertEquals(0, error, TOLERANCE, what + " at " + r + ", " + c);
      }
    }
  }

  private static void apply(List<Operation> body, Complex[] state, IntUnaryOperator q) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) ->
            gate(kind, place(q, a), place(q, b), place(q, c), state);
        case Operation.Rotation(var axis, double radians, _, int qubit) -> {
          Complex cos = new Complex(Math.cos(radians / 2), 0);
          Complex sin = new Complex(Math.sin(radians / 2), 0);
          Complex i = Complex.I.multiply(sin);
          switch (axis) {
            case Y -> single(state, q.applyAsInt(qubit), 0, cos, sin.negate(), sin, cos);
            case Z ->
                single(
                    state,
                    q.applyAsInt(qubit),
                    0,
                    cos.subtract(i),
                    Complex.ZERO,
                    Complex.ZERO,
                    cos.add(i));
          }
        }
        case Operation.Repeat(long count, var inner) -> {
          for (long k = 0; k < count; k++) {
            apply(inner, state, q);
          }
        }
        case Operation.Call(var routine, var qubits) ->
            apply(routine.body(), state, inner -> q.applyAsInt(qubits.get(inner)));
        default -> throw new IllegalArgumentException("no matrix: " + operation);
      }
    }
  }

  /** Gates of fewer qubits have negative numbers instead. */
  private static int place(IntUnaryOperator q, int qubit) {
    return qubit < 0 ? qubit : q.applyAsInt(qubit);
  }

  private static void gate(GateKind kind, int a, int b, int c, Complex[] state) {
    Complex one = Complex.ONE;
    Complex zero = Complex.ZERO;
    Complex i = Complex.I;
    Complex root = new Complex(ROOT, 0);
    Complex eighth = new Complex(ROOT, ROOT);
    switch (kind) {
      case X -> single(state, a, 0, zero, one, one, zero);
      case Y -> single(state, a, 0, zero, i.negate(), i, zero);
      case Z -> single(state, a, 0, one, zero, zero, one.negate());
      case H -> single(state, a, 0, root, root, root, root.negate());
      case S -> single(state, a, 0, one, zero, zero, i);
      case SDG -> single(state, a, 0, one, zero, zero, i.negate());
      case T -> single(state, a, 0, one, zero, zero, eighth);
      case TDG -> single(state, a, 0, one, zero, zero, eighth.conjugate());
      case CX -> single(state, b, 1 << a, zero, one, one, zero);
      case CY -> single(state, b, 1 << a, zero, i.negate(), i, zero);
      case CZ -> single(state, b, 1 << a, one, zero, zero, one.negate());
      case CCX -> single(state, c, 1 << a | 1 << b, zero, one, one, zero);
      case SWAP -> {
        single(state, b, 1 << a, zero, one, one, zero);
        single(state, a, 1 << b, zero, one, one, zero);
        single(state, b, 1 << a, zero, one, one, zero);
      }
    }
  }

  private static void single(
      Complex[] state, int target, int controls, Complex a, Complex b, Complex c, Complex d) {
    for (int index = 0; index < state.length; index++) {
      if ((index >> target & 1) == 0 && (index & controls) == controls) {
        Complex zero = state[index];
        Complex one = state[index | 1 << target];
        state[index] = a.multiply(zero).add(b.multiply(one));
        state[index | 1 << target] = c.multiply(zero).add(d.multiply(one));
      }
    }
  }
}

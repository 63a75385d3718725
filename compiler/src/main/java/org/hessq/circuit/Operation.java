package org.hessq.circuit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/** One step of a routine; qubits and bits are indices of that routine's own. */
public sealed interface Operation {

  /**
   * A gate on one, two or three distinct qubits, controls first.
   *
   * @param b -1 for a gate on one qubit
   * @param c -1 for a gate on fewer than three qubits
   */
  record Gate(GateKind kind, int a, int b, int c) implements Operation {
    public Gate {
      int given = c >= 0 ? 3 : b >= 0 ? 2 : 1;
      if (given != kind.qubits() || a < 0 || a == b || (c >= 0 && (a == c || b == c))) {
        throw new IllegalArgumentException(kind + " on " + a + ", " + b + ", " + c);
      }
    }

    public Gate(GateKind kind, int a) {
      this(kind, a, -1, -1);
    }

    public Gate(GateKind kind, int a, int b) {
      this(kind, a, b, -1);
    }
  }

  /** The axis of a rotation. */
  enum Axis {
    Y,
    Z
  }

  /**
   * A rotation by {@code radians} about an axis, still to be written as a Clifford+T word.
   *
   * @param tolerance largest operator-norm distance of the word, up to a global phase, in [0, 1]; 0
   *     for an ideal rotation, as files of others hold, which no word replaces
   */
  record Rotation(Axis axis, double radians, double tolerance, int qubit) implements Operation {
    public Rotation {
      if (!Double.isFinite(radians) || !(tolerance >= 0 && tolerance <= 1)) {
        throw new IllegalArgumentException(radians + " to " + tolerance);
      }
    }
  }

  /** A temporary AND: {@code target}, which is |0⟩, becomes a ∧ b. Four T, or one Toffoli. */
  record And(int a, int b, int target) implements Operation {
    public And {
      requireDistinct(a, b, target);
    }
  }

  /**
   * Undoes {@link And}: {@code target}, which is a ∧ b, becomes |0⟩. No T where one may measure.
   */
  record UnAnd(int a, int b, int target) implements Operation {
    public UnAnd {
      requireDistinct(a, b, target);
    }
  }

  /** A measurement in the computational basis. */
  record Measure(int qubit, int bit) implements Operation {}

  /** The qubit becomes |0⟩. */
  record Reset(int qubit) implements Operation {}

  /** What an {@link Assign} does to its target. */
  enum Assignment {
    COPY,
    XOR
  }

  /** {@code target = source} or {@code target ^= source} on classical bits. */
  record Assign(Assignment kind, int target, int source) implements Operation {}

  /** The body happens if the bit is 1. */
  record Conditional(int bit, List<Operation> body) implements Operation {
    public Conditional {
      body = List.copyOf(body);
    }
  }

  /** The body happens {@code count} times, {@code count ≥ 0}. */
  record Repeat(long count, List<Operation> body) implements Operation {
    public Repeat {
      body = List.copyOf(body);
      if (count < 0) {
        throw new IllegalArgumentException("count " + count);
      }
    }
  }

  /**
   * A use of another routine.
   *
   * @param qubits one qubit of the caller for each of the callee's, scratch included, all distinct
   */
  record Call(Routine routine, ImmutableIntArray qubits) implements Operation {
    public Call {
      if (qubits.length() != routine.width()) {
        throw new IllegalArgumentException(
            routine.name() + " has " + routine.width() + " qubits, given " + qubits.length());
      }
    }
  }

  private static void requireDistinct(int a, int b, int target) {
    if (a == b || a == target || b == target) {
      throw new IllegalArgumentException("AND of " + a + " and " + b + " into " + target);
    }
  }
}

package org.hessq.qasm.check;

import java.util.List;
import org.hessq.qasm.tree.Type;

/** A type with its sizes evaluated. */
public sealed interface DataType {
  /** A size that is only known when the program runs. */
  int RUNTIME = -1;

  /**
   * Classical scalars and bit registers.
   *
   * @param width in bits; 0 if none is written, which for {@code bit} means a single bit; or {@link
   *     #RUNTIME}
   */
  record Scalar(Type.Kind kind, int width) implements DataType {
    @Override
    public String toString() {
      return kind.keyword() + brackets(width);
    }
  }

  /** A complex number. */
  record Complex() implements DataType {
    @Override
    public String toString() {
      return "complex";
    }
  }

  /** An array, of which only the number of dimensions is known. */
  record Array(DataType element, int rank) implements DataType {
    @Override
    public String toString() {
      return "array of " + element;
    }
  }

  /** A qubit if {@code size} is 0, else a register; or {@link #RUNTIME}. */
  record Qubits(int size) implements DataType {
    @Override
    public String toString() {
      return "qubit" + brackets(size);
    }
  }

  /**
   * What has no type: the result of a subroutine without one, or what was already complained about.
   */
  enum Special implements DataType {
    VOID,
    UNKNOWN;

    @Override
    public String toString() {
      return this == VOID ? "nothing" : "an unknown type";
    }
  }

  /** A single bit. */
  DataType BIT = new Scalar(Type.Kind.BIT, 0);

  /** A truth value. */
  DataType BOOL = new Scalar(Type.Kind.BOOL, 0);

  /** An integer of the machine's width. */
  DataType INT = new Scalar(Type.Kind.INT, 0);

  /** A floating-point number of the machine's width. */
  DataType FLOAT = new Scalar(Type.Kind.FLOAT, 0);

  /** A duration. */
  DataType DURATION = new Scalar(Type.Kind.DURATION, 0);

  /** A single qubit. */
  DataType QUBIT = new Qubits(0);

  private static String brackets(int size) {
    return size == 0 ? "" : size == RUNTIME ? "[...]" : "[" + size + "]";
  }

  /** {@return whether this is a scalar of one of these kinds} */
  default boolean is(Type.Kind... kinds) {
    return this instanceof Scalar(var kind, var _) && List.of(kinds).contains(kind);
  }

  /** {@return whether this is a register of bits} */
  default boolean isBits() {
    return this instanceof Scalar(var kind, var width) && kind == Type.Kind.BIT && width != 0;
  }

  /** {@return whether it is a truth value or converts to one without a cast} */
  default boolean isCondition() {
    return this == Special.UNKNOWN
        || equals(BIT)
        || is(Type.Kind.BOOL, Type.Kind.INT, Type.Kind.UINT, Type.Kind.FLOAT);
  }

  /** {@return whether arithmetic converts it without a cast: numbers, truth values, single bits} */
  default boolean isNumber() {
    return isCondition() || this instanceof Complex;
  }
}

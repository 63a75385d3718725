package org.hessq.qasm.check;

import java.util.List;
import java.util.stream.Collectors;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Type.Kind;

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
  record Scalar(Kind kind, int width) implements DataType {
    @Override
    public String toString() {
      return kind.keyword() + brackets(width);
    }
  }

  /**
   * A complex number.
   *
   * @param width of each of its two parts; 0 if none is written
   */
  record Complex(int width) implements DataType {
    @Override
    public String toString() {
      return width == 0 ? "complex" : "complex[float[" + width + "]]";
    }
  }

  /**
   * An array.
   *
   * @param shape its sizes, outermost first; of a parameter they may be {@link #RUNTIME}
   */
  record Array(DataType element, List<Integer> shape) implements DataType {
    public Array {
      shape = List.copyOf(shape);
    }

    /** {@return the number of dimensions} */
    public int rank() {
      return shape.size();
    }

    @Override
    public String toString() {
      return shape.stream()
          .map(size -> size == RUNTIME ? "..." : size.toString())
          .collect(Collectors.joining(", ", "array[" + element + ", ", "]"));
    }
  }

  /** A parameter that stands for an array of the caller. */
  record Reference(Type.Access access, Array array) implements DataType {
    @Override
    public String toString() {
      return (access == Type.Access.READONLY ? "readonly " : "mutable ") + array;
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
  DataType BIT = new Scalar(Kind.BIT, 0);

  /** A truth value. */
  DataType BOOL = new Scalar(Kind.BOOL, 0);

  /** An integer without a written width: exact. */
  DataType INT = new Scalar(Kind.INT, 0);

  /** A natural number without a written width: exact. */
  DataType UINT = new Scalar(Kind.UINT, 0);

  /** A floating-point number without a written width: IEEE double precision. */
  DataType FLOAT = new Scalar(Kind.FLOAT, 0);

  /** An angle without a written width: {@value #ANGLE_BITS} bits. */
  DataType ANGLE = new Scalar(Kind.ANGLE, 0);

  /** A gate's parameter: a real number of radians, never reduced modulo 2π. */
  DataType GATE_ANGLE = new Scalar(Kind.ANGLE, RUNTIME);

  /** A duration. */
  DataType DURATION = new Scalar(Kind.DURATION, 0);

  /** A duration that may grow. */
  DataType STRETCH = new Scalar(Kind.STRETCH, 0);

  /** A complex number without a written width. */
  DataType COMPLEX = new Complex(0);

  /** A single qubit. */
  DataType QUBIT = new Qubits(0);

  /** Bits of an angle without a written width. */
  int ANGLE_BITS = 64;

  private static String brackets(int size) {
    return size == 0 ? "" : size == RUNTIME ? "[...]" : "[" + size + "]";
  }

  /** {@return whether this is a scalar of this kind} */
  default boolean is(Kind wanted) {
    return this instanceof Scalar(var kind, var _) && kind == wanted;
  }

  /** {@return whether this is a scalar of one of these kinds} */
  default boolean is(Kind one, Kind... others) {
    return is(one) || this instanceof Scalar(var kind, var _) && List.of(others).contains(kind);
  }

  /** {@return whether this is a register of bits} */
  default boolean isBits() {
    return this instanceof Scalar(var kind, var width) && kind == Kind.BIT && width != 0;
  }

  /** {@return whether it is a truth value or converts to one without a cast} */
  default boolean isCondition() {
    return this == Special.UNKNOWN || equals(BIT) || is(Kind.BOOL, Kind.INT, Kind.UINT, Kind.FLOAT);
  }

  /** {@return whether arithmetic converts it without a cast: numbers, truth values, single bits} */
  default boolean isNumber() {
    return isCondition() || this instanceof Complex;
  }

  /** {@return whether it counts: an integer, a truth value or a single bit} */
  default boolean isInteger() {
    return is(Kind.INT, Kind.UINT, Kind.BOOL) || equals(BIT);
  }

  /** {@return whether it is a duration} */
  default boolean isTime() {
    return is(Kind.DURATION, Kind.STRETCH);
  }

  /** {@return the width, or 0 of what is no scalar} */
  default int bits() {
    return this instanceof Scalar(var _, var width) ? width : 0;
  }
}

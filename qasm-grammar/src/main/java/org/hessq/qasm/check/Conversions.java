package org.hessq.qasm.check;

import java.math.BigInteger;
import org.hessq.qasm.check.DataType.Array;
import org.hessq.qasm.check.DataType.Complex;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Reference;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.check.DataType.Special;
import org.hessq.qasm.tree.Type.Access;
import org.hessq.qasm.tree.Type.Kind;

/** Which values become values of which type, with a cast and without one. */
final class Conversions {
  private Conversions() {}

  /** {@return whether the language has this cast} */
  static boolean castable(DataType to, DataType from) {
    if (to == Special.UNKNOWN || from == Special.UNKNOWN || to.equals(from)) {
      return !(to instanceof Array || to instanceof Qubits);
    }
    return switch (to) {
      case Complex _ -> from.isNumber();
      case Scalar(var kind, var width) -> from instanceof Scalar && castable(kind, width, from);
      case Array _, Reference _, Qubits _, Special _ -> false;
    };
  }

  private static boolean castable(Kind to, int width, DataType from) {
    boolean truth = from.is(Kind.BOOL) || from.equals(DataType.BIT);
    boolean integer = from.is(Kind.INT, Kind.UINT);
    int given = from.bits();
    return switch (to) {
      case BOOL -> !from.isTime();
      case BIT -> {
        boolean open = integer && given == 0 || given == DataType.RUNTIME;
        boolean same = given == Math.max(width, 1) || width == DataType.RUNTIME;
        yield truth || !from.is(Kind.FLOAT) && !from.isTime() && (open || same);
      }
      case INT, UINT ->
          truth || integer || from.is(Kind.FLOAT) || from.isBits() && fits(width, given);
      case FLOAT -> truth || integer || from.is(Kind.FLOAT) || from.equals(DataType.GATE_ANGLE);
      case ANGLE ->
          from.is(Kind.FLOAT, Kind.ANGLE) || from.isBits() && width != 0 && fits(width, given);
      case DURATION, STRETCH -> false;
    };
  }

  private static boolean fits(int width, int given) {
    return width == given || width <= 0 || given == DataType.RUNTIME;
  }

  /** {@return whether the value goes into a place of type {@code to} without a cast} */
  static boolean assignable(DataType to, Known from) {
    DataType type = from.type();
    if (to == Special.UNKNOWN || type == Special.UNKNOWN || to.equals(type)) {
      return true;
    }
    return switch (to) {
      case Qubits(int size) ->
          type instanceof Qubits(int given) && size * given != 0 && (size < 0 || given < 0);
      case Array array -> type instanceof Array other && sameShape(array, other);
      case Reference(var _, var array) -> type instanceof Array other && sameShape(array, other);
      case Complex _ -> type.isNumber();
      case Scalar scalar -> assignable(scalar, from);
      case Special _ -> false;
    };
  }

  private static boolean sameShape(Array array, Array other) {
    boolean same = array.rank() == other.rank() && array.element().equals(other.element());
    for (int i = 0; same && i < array.rank(); i++) {
      int size = array.shape().get(i);
      int given = other.shape().get(i);
      same = size == given || size == DataType.RUNTIME || given == DataType.RUNTIME;
    }
    return same;
  }

  private static boolean assignable(Scalar to, Known from) {
    DataType type = from.type();
    return switch (to.kind()) {
      case BIT -> to.width() == 0 ? isBit(from) : fillsRegister(to.width(), from);
      case BOOL, FLOAT -> type.isCondition();
      case INT, UINT ->
          type.isCondition() || type.isBits() && castable(to.kind(), to.width(), type);
      case ANGLE -> type.is(Kind.FLOAT, Kind.ANGLE);
      case DURATION -> type.isTime();
      case STRETCH -> false;
    };
  }

  /** A bit takes truth values and integers, but of constants only 0 and 1. */
  private static boolean isBit(Known from) {
    boolean other =
        from.value().orElse(null) instanceof ConstantValue.Whole(var value)
            && (value.signum() < 0 || value.bitLength() > 1);
    return from.type().isInteger() && !other;
  }

  /** Registers take registers and integers of their width, and constants that fit. */
  private static boolean fillsRegister(int width, Known from) {
    DataType type = from.type();
    if (!type.isBits() && !type.is(Kind.INT, Kind.UINT)) {
      return false;
    }
    if (type.bits() == 0 && from.value().orElse(null) instanceof ConstantValue.Whole(var value)) {
      return value.signum() >= 0 && (width < 0 || value.bitLength() <= width);
    }
    return type.bits() == width
        || type.isBits() && (width == DataType.RUNTIME || type.bits() == DataType.RUNTIME);
  }

  /** {@return whether an assignable value may lose something: its fraction, or high bits} */
  static boolean narrows(DataType to, Known from) {
    DataType type = from.type();
    if (to.is(Kind.INT, Kind.UINT)) {
      boolean fraction =
          type.is(Kind.FLOAT)
              && !(from.value().orElse(null) instanceof ConstantValue.Real(var real)
                  && real == Math.rint(real));
      return fraction || from.value().filter(value -> isOutside(to, value)).isPresent();
    }
    return to.is(Kind.ANGLE)
        && type.is(Kind.ANGLE)
        && to.bits() > 0
        && (type.bits() > to.bits() || type.bits() == 0 && to.bits() < DataType.ANGLE_BITS);
  }

  /** A register's pattern fits whatever integer it stands for. */
  private static boolean isOutside(DataType type, ConstantValue value) {
    return !(value instanceof ConstantValue.Bits) && !holds(type, value.toWhole());
  }

  /** {@return whether an integer type has this value} */
  static boolean holds(DataType type, BigInteger value) {
    int width = type.bits() <= 0 ? 64 : type.bits();
    return type.is(Kind.UINT)
        ? value.signum() >= 0 && value.bitLength() <= width
        : value.bitLength() < width;
  }

  /** {@return whether a call may write through a parameter of this type} */
  static boolean isMutable(DataType parameter) {
    return parameter instanceof Reference(var access, var _) && access == Access.MUTABLE;
  }
}

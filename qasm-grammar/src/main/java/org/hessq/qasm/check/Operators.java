package org.hessq.qasm.check;

import java.util.Optional;
import java.util.function.Supplier;
import org.hessq.qasm.check.DataType.Complex;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.UnaryOperator;

/**
 * Which types operators join and what comes out.
 *
 * <p>Standard types (truth values, single bits, integers, floating-point and complex numbers)
 * promote as in C: an integer without a width outranks all that have one, of two widths the larger
 * counts, and of equal widths the unsigned one. Angles and registers join only their own type, but
 * a constant beside an angle becomes an angle.
 */
final class Operators {
  private Operators() {}

  /** {@return the type that comes out, or nothing if the operator does not join these} */
  static Optional<DataType> result(BinaryOperator operator, Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    return switch (operator) {
      case AND, OR -> when(a.isCondition() && b.isCondition(), DataType.BOOL);
      case EQUAL, NOT_EQUAL -> when(comparable(left, right), DataType.BOOL);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          when(
              comparable(left, right) && !(a instanceof Complex) && !(b instanceof Complex),
              DataType.BOOL);
      case BIT_AND, BIT_XOR, BIT_OR -> pattern(left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> when(isPattern(left) && b.isInteger(), a);
      case REMAINDER -> when(a.isInteger() && b.isInteger(), () -> common(a, b));
      case POWER -> power(left, right);
      case PLUS, MINUS, TIMES, DIVIDE -> {
        if (a.isNumber() && b.isNumber()) {
          yield Optional.of(common(a, b));
        }
        yield a.isTime() || b.isTime() ? time(operator, a, b) : angle(operator, left, right);
      }
    };
  }

  private static Optional<DataType> when(boolean fits, DataType result) {
    return fits ? Optional.of(result) : Optional.empty();
  }

  private static Optional<DataType> when(boolean fits, Supplier<DataType> result) {
    return fits ? Optional.of(result.get()) : Optional.empty();
  }

  /** {@return what two numbers become before they are joined} */
  static DataType common(DataType a, DataType b) {
    if (a instanceof Complex || b instanceof Complex) {
      return new Complex(wider(parts(a), parts(b)));
    }
    if (a.is(Kind.FLOAT) || b.is(Kind.FLOAT)) {
      boolean both = a.is(Kind.FLOAT) && b.is(Kind.FLOAT);
      int one = a.is(Kind.FLOAT) ? a.bits() : b.bits();
      return new Scalar(Kind.FLOAT, both ? wider(a.bits(), b.bits()) : one);
    }
    boolean first = a.is(Kind.INT, Kind.UINT);
    boolean second = b.is(Kind.INT, Kind.UINT);
    if (!first || !second) {
      return first ? a : second ? b : DataType.INT;
    }
    int width = wider(a.bits(), b.bits());
    boolean bothUnsigned = a.is(Kind.UINT) && b.is(Kind.UINT);
    boolean wideUnsigned =
        a.is(Kind.UINT) && a.bits() == width || b.is(Kind.UINT) && b.bits() == width;
    boolean unsigned = bothUnsigned || width != 0 && wideUnsigned;
    return new Scalar(unsigned ? Kind.UINT : Kind.INT, width);
  }

  private static int parts(DataType type) {
    return type instanceof Complex(int width) ? width : type.is(Kind.FLOAT) ? type.bits() : 1;
  }

  /** No width outranks every width. */
  private static int wider(int a, int b) {
    return a == 0 || b == 0 ? 0 : Math.max(a, b);
  }

  private static boolean comparable(Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    return a.isNumber() && b.isNumber()
        || a.isTime() && b.isTime()
        || a.isBits() && (sameWidth(a, b, Kind.BIT) || b.is(Kind.INT, Kind.UINT))
        || b.isBits() && a.is(Kind.INT, Kind.UINT)
        || angles(left, right).isPresent();
  }

  private static boolean sameWidth(DataType a, DataType b, Kind kind) {
    boolean open = a.bits() == DataType.RUNTIME || b.bits() == DataType.RUNTIME;
    return a.is(kind) && b.is(kind) && (a.bits() == b.bits() || open && a.bits() * b.bits() != 0);
  }

  /** {@return the type of angle that both become, if there is one} */
  private static Optional<DataType> angles(Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    if (a.equals(DataType.GATE_ANGLE) || b.equals(DataType.GATE_ANGLE)) {
      boolean fits = (a.is(Kind.ANGLE) || isReal(a)) && (b.is(Kind.ANGLE) || isReal(b));
      return when(fits, DataType.GATE_ANGLE);
    }
    if (a.is(Kind.ANGLE) && b.is(Kind.ANGLE)) {
      return when(a.bits() == b.bits(), a);
    }
    if (a.is(Kind.ANGLE)) {
      return when(right.constant() && b.is(Kind.FLOAT), a);
    }
    return when(b.is(Kind.ANGLE) && left.constant() && a.is(Kind.FLOAT), b);
  }

  private static boolean isReal(DataType type) {
    return type.isNumber() && !(type instanceof Complex);
  }

  private static Optional<DataType> angle(BinaryOperator operator, Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    Optional<DataType> both = angles(left, right);
    boolean open = both.filter(DataType.GATE_ANGLE::equals).isPresent();
    return switch (operator) {
      case PLUS, MINUS -> both;
      case TIMES ->
          open
              ? both
              : when(a.is(Kind.ANGLE) && b.isInteger(), a)
                  .or(() -> when(b.is(Kind.ANGLE) && a.isInteger(), b));
      case DIVIDE -> {
        if (open) {
          yield both;
        }
        yield a.is(Kind.ANGLE) && a.equals(b)
            ? Optional.of(new Scalar(Kind.UINT, a.bits()))
            : when(a.is(Kind.ANGLE) && b.isInteger(), a);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<DataType> time(BinaryOperator operator, DataType a, DataType b) {
    boolean both = a.isTime() && b.isTime();
    return switch (operator) {
      case PLUS, MINUS -> when(both, DataType.DURATION);
      case TIMES -> when(!both && (a.isTime() ? isReal(b) : isReal(a)), DataType.DURATION);
      case DIVIDE ->
          both ? Optional.of(DataType.FLOAT) : when(a.isTime() && isReal(b), DataType.DURATION);
      default -> Optional.empty();
    };
  }

  private static Optional<DataType> power(Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    boolean open = a.equals(DataType.GATE_ANGLE) || b.equals(DataType.GATE_ANGLE);
    if (open) {
      return angles(left, right);
    }
    if (!a.isNumber() || !b.isNumber()) {
      return Optional.empty();
    }
    boolean negative =
        right.value().orElse(null) instanceof ConstantValue.Whole(var exponent)
            && exponent.signum() < 0;
    if (a.isInteger() && b.isInteger()) {
      return Optional.of(negative ? DataType.FLOAT : a.is(Kind.INT, Kind.UINT) ? a : DataType.INT);
    }
    return Optional.of(common(a, b));
  }

  // Patterns of bits

  private static boolean isPattern(Known operand) {
    DataType type = operand.type();
    return type.is(Kind.BIT)
        || type.is(Kind.INT, Kind.UINT) && (type.bits() != 0 || operand.constant())
        || type.is(Kind.ANGLE) && type.bits() > 0;
  }

  private static Optional<DataType> pattern(Known left, Known right) {
    DataType a = left.type();
    DataType b = right.type();
    if (a.is(Kind.INT, Kind.UINT) && b.is(Kind.INT, Kind.UINT)) {
      if (!isPattern(left) || !isPattern(right)) {
        return Optional.empty();
      }
      // A literal takes the type of the other operand.
      return Optional.of(a.bits() == 0 ? b : b.bits() == 0 ? a : common(a, b));
    }
    boolean single =
        (a.equals(DataType.BIT) || a.equals(DataType.BOOL))
            && (b.equals(DataType.BIT) || b.equals(DataType.BOOL));
    if (single) {
      return Optional.of(a.equals(DataType.BIT) ? a : b);
    }
    boolean same =
        sameWidth(a, b, Kind.BIT)
            || a.bits() > 0 && a.is(Kind.ANGLE) && sameWidth(a, b, Kind.ANGLE);
    return when(same, a.bits() == DataType.RUNTIME ? b : a);
  }

  /** {@return the type that comes out, or nothing if the operator does not apply} */
  static Optional<DataType> result(UnaryOperator operator, Known operand) {
    DataType type = operand.type();
    return switch (operator) {
      case NOT -> when(type.isCondition(), DataType.BOOL);
      case COMPLEMENT -> when(isPattern(operand), type);
      case NEGATE ->
          when(
              type.is(Kind.INT, Kind.UINT, Kind.FLOAT, Kind.ANGLE)
                  || type instanceof Complex
                  || type.isTime(),
              type.isTime() ? DataType.DURATION : type);
    };
  }
}

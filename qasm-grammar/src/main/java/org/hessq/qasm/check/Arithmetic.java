package org.hessq.qasm.check;

import java.math.BigInteger;
import org.hessq.qasm.check.ConstantValue.Bits;
import org.hessq.qasm.check.ConstantValue.Complex;
import org.hessq.qasm.check.ConstantValue.Real;
import org.hessq.qasm.check.ConstantValue.Time;
import org.hessq.qasm.check.ConstantValue.Truth;
import org.hessq.qasm.check.ConstantValue.Whole;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.UnaryOperator;

/**
 * Computes with typed values, for constants and for whoever runs programs.
 *
 * <p>Integers wrap modulo 2^width, where no written width means 64 bits; in constants they do not
 * wrap but are exact. Reals are doubles, rounded to {@code float[32]} and {@code float[16]} where
 * the result has such a type. Whatever has no value (a division by zero, a real number that is not
 * finite, a comparison of seconds with samples) is an {@link ArithmeticException} with a message
 * for the user.
 *
 * <p>Types must be ones that the language joins; the types of results come from {@link Analysis}.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@return {@code left operator right}, of type {@code result}} */
  public static ConstantValue binary(
      BinaryOperator operator,
      DataType left,
      ConstantValue a,
      DataType right,
      ConstantValue b,
      DataType result) {
    return wrapped(exact(operator, left, a, right, b, result), result);
  }

  /** As {@link #binary}, but integers do not wrap. */
  static ConstantValue exact(
      BinaryOperator operator,
      DataType left,
      ConstantValue a,
      DataType right,
      ConstantValue b,
      DataType result) {
    return switch (operator) {
      case AND -> new Truth(a.toTruth() && b.toTruth());
      case OR -> new Truth(a.toTruth() || b.toTruth());
      case EQUAL -> new Truth(compare(left, a, right, b) == 0);
      case NOT_EQUAL -> new Truth(compare(left, a, right, b) != 0);
      case LESS -> new Truth(compare(left, a, right, b) < 0);
      case LESS_OR_EQUAL -> new Truth(compare(left, a, right, b) <= 0);
      case GREATER -> new Truth(compare(left, a, right, b) > 0);
      case GREATER_OR_EQUAL -> new Truth(compare(left, a, right, b) >= 0);
      case PLUS, MINUS, TIMES, DIVIDE, REMAINDER, POWER ->
          left.isTime() || right.isTime()
              ? Times.join(operator, a, b)
              : number(operator, left, a, right, b, result);
      case BIT_AND, BIT_XOR, BIT_OR -> bitwise(operator, left, a, right, b, result);
      case SHIFT_LEFT, SHIFT_RIGHT -> shifted(operator, a, b, result);
    };
  }

  private static ConstantValue number(
      BinaryOperator operator,
      DataType left,
      ConstantValue a,
      DataType right,
      ConstantValue b,
      DataType result) {
    if (result instanceof DataType.Complex) {
      return ComplexNumbers.join(operator, complex(a), complex(b));
    }
    if (result.is(Kind.FLOAT) || result.equals(DataType.GATE_ANGLE)) {
      return rounded(Reals.join(operator, a.toReal(), b.toReal()), result);
    }
    if (result.is(Kind.ANGLE)) {
      int width = result.bits() == 0 ? DataType.ANGLE_BITS : result.bits();
      BigInteger value = Integers.join(operator, ticks(left, a, width), ticks(right, b, width));
      return new ConstantValue.Angle(value.mod(BigInteger.ONE.shiftLeft(width)), width);
    }
    if (left.is(Kind.ANGLE)) {
      return new Whole(Integers.join(operator, a.toWhole(), b.toWhole()));
    }
    if (operator == BinaryOperator.POWER) {
      return new Whole(Integers.join(operator, a.toWhole(), b.toWhole()));
    }
    return new Whole(Integers.join(operator, promoted(a, result), promoted(b, result)));
  }

  /** Angles and constants beside them count ticks; factors count themselves. */
  private static BigInteger ticks(DataType type, ConstantValue value, int width) {
    return type.is(Kind.FLOAT) ? Angles.pattern(value.toReal(), width) : value.toWhole();
  }

  private static BigInteger promoted(ConstantValue value, DataType type) {
    return Integers.wrapped(value.toWhole(), type);
  }

  private static Complex complex(ConstantValue value) {
    return value instanceof Complex complex ? complex : new Complex(value.toReal(), 0);
  }

  /** {@return less than, equal to or greater than 0; of complex numbers only whether it is 0} */
  private static int compare(DataType left, ConstantValue a, DataType right, ConstantValue b) {
    if (a instanceof Complex || b instanceof Complex) {
      return complex(a).equals(complex(b)) ? 0 : 1;
    }
    if (a instanceof Time first && b instanceof Time second) {
      return Times.compare(first, second);
    }
    if (left.is(Kind.ANGLE) || right.is(Kind.ANGLE)) {
      return angles(left, a, right, b);
    }
    if (left.is(Kind.FLOAT) || right.is(Kind.FLOAT)) {
      return Double.compare(a.toReal() + 0.0, b.toReal() + 0.0);
    }
    if (left.isBits() || right.isBits()) {
      return register(left, a, right).compareTo(register(right, b, left));
    }
    DataType common = Operators.common(left, right);
    return promoted(a, common).compareTo(promoted(b, common));
  }

  private static int angles(DataType left, ConstantValue a, DataType right, ConstantValue b) {
    DataType type = left.is(Kind.ANGLE) ? left : right;
    if (left.equals(DataType.GATE_ANGLE) || right.equals(DataType.GATE_ANGLE)) {
      return Double.compare(a.toReal() + 0.0, b.toReal() + 0.0);
    }
    int width = type.bits() == 0 ? DataType.ANGLE_BITS : type.bits();
    return ticks(left, a, width).compareTo(ticks(right, b, width));
  }

  /** An integer of a register's width counts as its pattern. */
  private static BigInteger register(DataType type, ConstantValue value, DataType other) {
    BigInteger whole = value.toWhole();
    boolean pattern = type.bits() > 0 && type.bits() == other.bits() && whole.signum() < 0;
    return pattern ? whole.add(BigInteger.ONE.shiftLeft(type.bits())) : whole;
  }

  // Patterns of bits

  private static ConstantValue bitwise(
      BinaryOperator operator,
      DataType left,
      ConstantValue a,
      DataType right,
      ConstantValue b,
      DataType result) {
    boolean integers = result.is(Kind.INT, Kind.UINT);
    BigInteger x = integers ? promoted(a, result) : a.toWhole();
    BigInteger y = integers ? promoted(b, result) : b.toWhole();
    return pattern(Integers.join(operator, x, y), a, result);
  }

  /** {@return a value of the kind of {@code like} with this pattern} */
  private static ConstantValue pattern(BigInteger value, ConstantValue like, DataType type) {
    return switch (like) {
      case Bits(var _, var width) -> new Bits(value.mod(BigInteger.ONE.shiftLeft(width)), width);
      case ConstantValue.Angle(var _, var width) ->
          new ConstantValue.Angle(value.mod(BigInteger.ONE.shiftLeft(width)), width);
      case Truth _ -> new Truth(value.testBit(0));
      case Whole _, Real _, Complex _, Time _ -> new Whole(value);
    };
  }

  private static ConstantValue shifted(
      BinaryOperator operator, ConstantValue value, ConstantValue by, DataType result) {
    BigInteger whole = value.toWhole();
    int width = Math.max(result.bits(), result.is(Kind.BIT) ? 1 : 0);
    BigInteger distance = by.toWhole();
    if (width > 0 && distance.compareTo(BigInteger.valueOf(width)) > 0) {
      distance = BigInteger.valueOf(width);
    }
    return pattern(Integers.join(operator, whole, distance), value, result);
  }

  /** {@return {@code operator value}, of type {@code type}} */
  public static ConstantValue unary(UnaryOperator operator, ConstantValue value, DataType type) {
    return wrapped(exact(operator, value, type), type);
  }

  /** As {@link #unary}, but integers do not wrap. */
  static ConstantValue exact(UnaryOperator operator, ConstantValue value, DataType type) {
    return switch (operator) {
      case NOT -> new Truth(!value.toTruth());
      case COMPLEMENT -> {
        boolean unsigned = type.is(Kind.UINT) && type.bits() > 0;
        BigInteger flipped = value.toWhole().not();
        yield pattern(unsigned ? Integers.wrapped(flipped, type) : flipped, value, type);
      }
      case NEGATE ->
          switch (value) {
            case Real(var real) -> new Real(-real);
            case Complex(var real, var imaginary) -> new Complex(-real, -imaginary);
            case Time(var seconds, var samples) -> new Time(seconds.negate(), samples.negate());
            case Whole _, Truth _, Bits _, ConstantValue.Angle _ ->
                pattern(value.toWhole().negate(), value, type);
          };
    };
  }

  // Conversions

  /**
   * {@return {@code value} as one of type {@code type}, as by a cast: fractions are cut off, high
   * bits of integers dropped, angles rounded with ties to even}
   */
  public static ConstantValue convert(ConstantValue value, DataType type) {
    return wrapped(exactly(value, type), type);
  }

  /** As {@link #convert}, but integers do not wrap. */
  static ConstantValue exactly(ConstantValue value, DataType type) {
    return switch (type) {
      case DataType.Complex _ -> complex(value);
      case Scalar(var kind, var width) -> exactly(value, kind, width);
      case DataType.Array _, DataType.Reference _, DataType.Qubits _, DataType.Special _ ->
          throw new IllegalArgumentException("no scalar: " + type);
    };
  }

  private static ConstantValue exactly(ConstantValue value, Kind kind, int width) {
    return switch (kind) {
      case BOOL -> new Truth(value.toTruth());
      case BIT -> {
        if (width == 0) {
          yield new Truth(value.toTruth());
        }
        int size = width > 0 ? width : value instanceof Bits(var _, var own) ? own : 1;
        yield new Bits(value.toWhole().mod(BigInteger.ONE.shiftLeft(size)), size);
      }
      case INT, UINT -> new Whole(value.toWhole());
      case FLOAT -> rounded(value.toReal(), new Scalar(kind, width));
      case ANGLE -> angle(value, width);
      case DURATION, STRETCH -> value;
    };
  }

  private static ConstantValue angle(ConstantValue value, int width) {
    if (width == DataType.RUNTIME) {
      return new Real(value.toReal());
    }
    int size = width == 0 ? DataType.ANGLE_BITS : width;
    BigInteger pattern =
        switch (value) {
          case ConstantValue.Angle(var own, var given) -> Angles.resized(own, given, size);
          case Bits(var own, var _) -> own;
          case Whole _, Real _, Truth _, Complex _, Time _ -> Angles.pattern(value.toReal(), size);
        };
    return new ConstantValue.Angle(pattern, size);
  }

  private static ConstantValue rounded(double value, DataType type) {
    double narrow =
        switch (type.bits()) {
          case 16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
          case 32 -> (float) value;
          default -> value;
        };
    return new Real(Reals.finite(type.is(Kind.FLOAT) ? narrow : value));
  }

  /** {@return the value with its integer in the range of its type} */
  static ConstantValue wrapped(ConstantValue value, DataType type) {
    return value instanceof Whole(var whole) && type.is(Kind.INT, Kind.UINT)
        ? new Whole(Integers.wrapped(whole, type.bits() == 0 ? machine(type) : type))
        : value;
  }

  private static DataType machine(DataType type) {
    return new Scalar(type.is(Kind.INT) ? Kind.INT : Kind.UINT, Long.SIZE);
  }

  /** {@return the bits of an integer, angle or register, with two's complement} */
  public static Bits bits(ConstantValue value, DataType type) {
    int width =
        switch (value) {
          case Bits(var _, var own) -> own;
          case ConstantValue.Angle(var _, var own) -> own;
          case Whole _, Real _, Truth _, Complex _, Time _ ->
              type.bits() > 0 ? type.bits() : Long.SIZE;
        };
    return new Bits(value.toWhole().mod(BigInteger.ONE.shiftLeft(width)), width);
  }
}

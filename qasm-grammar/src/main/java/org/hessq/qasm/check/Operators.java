package org.hessq.qasm.check;

import org.hessq.qasm.check.DataType.Complex;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.check.DataType.Special;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Type.Kind;

/** Which types operators join, what comes out, and what may be assigned to what. */
final class Operators {
  private Operators() {}

  /** {@return whether the operator joins two scalars of these types} */
  static boolean accept(BinaryOperator operator, DataType left, DataType right) {
    return switch (operator) {
      case PLUS, MINUS -> numbers(left, right) || bothTimes(left, right) || angleAnd(left, right);
      case TIMES, DIVIDE ->
          numbers(left, right) || isTime(left) || isTime(right) || angleAnd(left, right);
      case REMAINDER, POWER -> numbers(left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> isPattern(left) && isInteger(right);
      case BIT_AND, BIT_XOR, BIT_OR -> isPattern(left) && isPattern(right);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          numbers(left, right)
              || bothTimes(left, right)
              || angleAnd(left, right)
              || isPattern(left) && isPattern(right);
      case AND, OR -> left.isCondition() && right.isCondition();
    };
  }

  private static boolean numbers(DataType left, DataType right) {
    return left.isNumber() && right.isNumber();
  }

  private static boolean isTime(DataType type) {
    return type.is(Kind.DURATION, Kind.STRETCH);
  }

  private static boolean bothTimes(DataType left, DataType right) {
    return isTime(left) && isTime(right);
  }

  private static boolean angleAnd(DataType left, DataType right) {
    return left.is(Kind.ANGLE) && (right.is(Kind.ANGLE) || right.isNumber())
        || right.is(Kind.ANGLE) && left.isNumber();
  }

  private static boolean isInteger(DataType type) {
    return type.is(Kind.INT, Kind.UINT, Kind.BOOL) || type.equals(DataType.BIT);
  }

  private static boolean isPattern(DataType type) {
    return type.is(Kind.BIT, Kind.INT, Kind.UINT, Kind.ANGLE, Kind.BOOL);
  }

  /** {@return the type that comes out of an accepted pair} */
  static DataType result(BinaryOperator operator, DataType left, DataType right) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR ->
          DataType.BOOL;
      case SHIFT_LEFT, SHIFT_RIGHT -> left;
      case BIT_AND, BIT_XOR, BIT_OR -> left.equals(DataType.INT) ? right : left;
      case PLUS, MINUS, TIMES, DIVIDE, REMAINDER, POWER -> arithmetic(operator, left, right);
    };
  }

  private static DataType arithmetic(BinaryOperator operator, DataType left, DataType right) {
    if (isTime(left) && isTime(right)) {
      return operator == BinaryOperator.DIVIDE ? DataType.FLOAT : DataType.DURATION;
    }
    if (isTime(left) || isTime(right)) {
      return DataType.DURATION;
    }
    if (left.is(Kind.ANGLE) || right.is(Kind.ANGLE)) {
      return left.is(Kind.ANGLE) && right.is(Kind.ANGLE) && operator == BinaryOperator.DIVIDE
          ? new Scalar(Kind.UINT, 0)
          : left.is(Kind.ANGLE) ? left : right;
    }
    if (left instanceof Complex || right instanceof Complex) {
      return new Complex();
    }
    if (left.is(Kind.FLOAT) || right.is(Kind.FLOAT)) {
      return DataType.FLOAT;
    }
    return left.is(Kind.UINT) && right.is(Kind.UINT) ? left : left.is(Kind.INT) ? left : right;
  }

  /** {@return the result of a built-in function on a first argument of type {@code argument}} */
  static DataType function(String name, DataType argument) {
    return switch (name) {
      case "popcount", "sizeof" -> new Scalar(Kind.UINT, 0);
      case "rotl", "rotr" -> argument;
      case "mod" -> argument.is(Kind.FLOAT) ? DataType.FLOAT : DataType.INT;
      case "exp", "sqrt" -> argument instanceof Complex ? argument : DataType.FLOAT;
      default -> DataType.FLOAT;
    };
  }

  /** {@return whether a value converts to the type of a place without a cast} */
  static boolean assignable(DataType target, DataType value) {
    if (target == Special.UNKNOWN || value == Special.UNKNOWN || target.equals(value)) {
      return true;
    }
    return switch (target) {
      case Qubits(int size) ->
          value instanceof Qubits(int given) && (unknown(size, given) || size == given);
      case DataType.Array array ->
          value instanceof DataType.Array other && array.rank() == other.rank();
      case Complex _ -> value.isNumber();
      case Scalar scalar -> assignable(scalar, value);
      case Special _ -> false;
    };
  }

  private static boolean unknown(int size, int given) {
    boolean register = size != 0 && given != 0;
    return register && (size == DataType.RUNTIME || given == DataType.RUNTIME);
  }

  private static boolean assignable(Scalar target, DataType value) {
    return switch (target.kind()) {
      case BIT -> target.width() == 0 ? value.isCondition() : fits(target, value);
      case INT, UINT -> value.isCondition() || isPattern(value);
      case BOOL, FLOAT -> value.isCondition();
      case ANGLE -> value.isCondition() || isPattern(value);
      case DURATION -> isTime(value);
      case STRETCH -> isTime(value);
    };
  }

  /** A register takes a register of its size, or an integer. */
  private static boolean fits(Scalar register, DataType value) {
    return value instanceof Scalar(Kind kind, int width)
        && (kind == Kind.BIT && (width == register.width() || unknown(register.width(), width))
            || kind == Kind.INT
            || kind == Kind.UINT
            || kind == Kind.ANGLE);
  }
}

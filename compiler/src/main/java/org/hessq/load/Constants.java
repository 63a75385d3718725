package org.hessq.load;

import java.math.BigInteger;
import java.util.List;
import org.hessq.load.Meaning.Constant;
import org.hessq.load.Meaning.Real;
import org.hessq.load.Meaning.Truth;
import org.hessq.load.Meaning.Whole;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;

/** Evaluates sizes, indices, bounds and angles. */
final class Constants {
  private static final int LONGEST = 4096;

  private Constants() {}

  /**
   * {@return the value of {@code expression}}
   *
   * @throws Refusal if it is not constant, or of a type that circuits have no use for
   */
  static Constant of(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.IntegerLiteral literal -> new Whole(literal.value());
      case Expression.FloatLiteral literal -> new Real(literal.value());
      case Expression.BooleanLiteral literal -> new Truth(literal.value());
      case Expression.Name(var name, _)
          when scope.find(name).orElse(null) instanceof Constant constant ->
          constant;
      case Expression.Unary unary -> unary(unary, of(unary.operand(), scope));
      case Expression.Binary binary ->
          binary(binary, of(binary.left(), scope), of(binary.right(), scope));
      case Expression.Call call ->
          call(call, call.arguments().stream().map(argument -> of(argument, scope)).toList());
      case Expression.Name _,
          Expression.HardwareQubit _,
          Expression.ImaginaryLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _,
          Expression.Cast _,
          Expression.Indexed _,
          Expression.DurationOf _ ->
          throw refuse(expression);
    };
  }

  /** {@return the value of {@code expression} as a number} */
  static double real(Expression expression, Scope scope) {
    return real(expression, of(expression, scope));
  }

  /** {@return the value of {@code expression}, an integer of at most 63 bits} */
  static long whole(Expression expression, Scope scope) {
    if (of(expression, scope) instanceof Whole(var value) && value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    throw LoadCode.NOT_CONSTANT.refuse(expression.span(), "an integer of 64 bits is needed here");
  }

  private static Constant unary(Expression.Unary unary, Constant operand) {
    return switch (unary.operator()) {
      case NEGATE ->
          operand instanceof Whole(var value)
              ? new Whole(value.negate())
              : new Real(-real(unary, operand));
      case NOT -> new Truth(!truth(unary, operand));
      case COMPLEMENT -> throw refuse(unary);
    };
  }

  private static Constant binary(Expression.Binary binary, Constant left, Constant right) {
    BinaryOperator operator = binary.operator();
    if (left instanceof Whole(var a) && right instanceof Whole(var b)) {
      return whole(binary, a, b);
    }
    return switch (operator) {
      case AND -> new Truth(truth(binary, left) && truth(binary, right));
      case OR -> new Truth(truth(binary, left) || truth(binary, right));
      case POWER, TIMES, DIVIDE, REMAINDER, PLUS, MINUS -> {
        double a = real(binary, left);
        double b = real(binary, right);
        yield finite(
            binary,
            switch (operator) {
              case POWER -> Math.pow(a, b);
              case TIMES -> a * b;
              case DIVIDE -> a / b;
              case REMAINDER -> a % b;
              case PLUS -> a + b;
              default -> a - b;
            });
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compared(operator, Double.compare(real(binary, left), real(binary, right)));
      case SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR -> throw refuse(binary);
    };
  }

  private static Constant whole(Expression.Binary binary, BigInteger a, BigInteger b) {
    BinaryOperator operator = binary.operator();
    return switch (operator) {
      case PLUS -> new Whole(a.add(b));
      case MINUS -> new Whole(a.subtract(b));
      case TIMES -> new Whole(a.multiply(b));
      case DIVIDE, REMAINDER -> {
        if (b.signum() == 0) {
          throw LoadCode.NOT_CONSTANT.refuse(binary.span(), "division by zero");
        }
        yield new Whole(operator == BinaryOperator.DIVIDE ? a.divide(b) : a.remainder(b));
      }
      case POWER ->
          b.signum() < 0
              ? finite(binary, Math.pow(a.doubleValue(), b.doubleValue()))
              : new Whole(a.pow(small(binary, b)));
      case SHIFT_LEFT -> new Whole(a.shiftLeft(small(binary, b)));
      case SHIFT_RIGHT -> new Whole(a.shiftRight(small(binary, b)));
      case BIT_AND -> new Whole(a.and(b));
      case BIT_XOR -> new Whole(a.xor(b));
      case BIT_OR -> new Whole(a.or(b));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compared(operator, a.compareTo(b));
      case AND -> new Truth(a.signum() != 0 && b.signum() != 0);
      case OR -> new Truth(a.signum() != 0 || b.signum() != 0);
    };
  }

  private static Truth compared(BinaryOperator operator, int sign) {
    return new Truth(
        switch (operator) {
          case LESS -> sign < 0;
          case LESS_OR_EQUAL -> sign <= 0;
          case GREATER -> sign > 0;
          case GREATER_OR_EQUAL -> sign >= 0;
          case EQUAL -> sign == 0;
          default -> sign != 0;
        });
  }

  private static Constant call(Expression.Call call, List<Constant> arguments) {
    if (arguments.size() != 1) {
      throw refuse(call);
    }
    double x = real(call, arguments.getFirst());
    return finite(
        call,
        switch (call.function().name()) {
          case "arccos" -> Math.acos(x);
          case "arcsin" -> Math.asin(x);
          case "arctan" -> Math.atan(x);
          case "ceiling" -> Math.ceil(x);
          case "floor" -> Math.floor(x);
          case "cos" -> Math.cos(x);
          case "sin" -> Math.sin(x);
          case "tan" -> Math.tan(x);
          case "exp" -> Math.exp(x);
          case "log" -> Math.log(x);
          case "sqrt" -> Math.sqrt(x);
          default -> throw refuse(call);
        });
  }

  private static double real(Expression where, Constant value) {
    return switch (value) {
      case Whole(var whole) -> whole.doubleValue();
      case Real(double real) -> real;
      case Truth _ -> throw refuse(where);
    };
  }

  private static boolean truth(Expression where, Constant value) {
    return switch (value) {
      case Whole(var whole) -> whole.signum() != 0;
      case Truth(boolean truth) -> truth;
      case Real _ -> throw refuse(where);
    };
  }

  private static Real finite(Expression where, double value) {
    if (!Double.isFinite(value)) {
      throw LoadCode.NOT_CONSTANT.refuse(where.span(), "the value is " + value);
    }
    return new Real(value);
  }

  private static int small(Expression where, BigInteger value) {
    if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(LONGEST)) > 0) {
      throw LoadCode.NOT_CONSTANT.refuse(where.span(), "exponent " + value);
    }
    return value.intValue();
  }

  private static Refusal refuse(Expression expression) {
    return LoadCode.NOT_CONSTANT.refuse(expression.span(), "not a constant number");
  }
}

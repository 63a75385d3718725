package org.hessq.qasm.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;

/**
 * Evaluates constant expressions over integers (exact and unbounded), floating-point numbers and
 * truth values. Integers divide towards zero. Bit strings, times and complex numbers have no value
 * here.
 */
public final class Constants {
  private static final int MOST_BITS = 4096;

  private final Function<String, Optional<ConstantValue>> names;

  /** Evaluates with the values of constants by name; pi, tau and euler are known. */
  public Constants(Function<String, Optional<ConstantValue>> names) {
    this.names = names;
  }

  /** {@return the value of a name that every program knows} */
  public static Optional<ConstantValue> builtIn(String name) {
    return switch (name) {
      case "pi", "\u03C0" -> Optional.of(new ConstantValue.Real(Math.PI));
      case "tau", "\u03C4" -> Optional.of(new ConstantValue.Real(2 * Math.PI));
      case "euler", "\u2107" -> Optional.of(new ConstantValue.Real(Math.E));
      default -> Optional.empty();
    };
  }

  /**
   * {@return the value, or nothing if the expression is not constant or of another type}
   *
   * @throws Faults if it is constant but has no value: a division by zero, a result out of range
   */
  public Optional<ConstantValue> of(Expression expression) {
    return switch (expression) {
      case Expression.Name(var name, var _) -> names.apply(name).or(() -> builtIn(name));
      case Expression.IntegerLiteral(var value, var _, var _) ->
          Optional.of(new ConstantValue.Whole(value));
      case Expression.FloatLiteral(var value, var _) -> Optional.of(new ConstantValue.Real(value));
      case Expression.BooleanLiteral(var value, var _) ->
          Optional.of(new ConstantValue.Truth(value));
      case Expression.Unary(var operator, var operand, var _) ->
          of(operand).flatMap(value -> unary(operator, value));
      case Expression.Binary binary ->
          of(binary.left())
              .flatMap(left -> of(binary.right()).flatMap(right -> binary(binary, left, right)));
      case Expression.Cast(var type, var operand, var _) ->
          of(operand).flatMap(value -> cast(type, value));
      case Expression.Call call -> call(call);
      case Expression.HardwareQubit _,
          Expression.ImaginaryLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _,
          Expression.Indexed _,
          Expression.DurationOf _ ->
          Optional.empty();
    };
  }

  private static Optional<ConstantValue> unary(UnaryOperator operator, ConstantValue value) {
    return switch (operator) {
      case NOT -> Optional.of(new ConstantValue.Truth(!value.toTruth()));
      case COMPLEMENT -> Optional.empty();
      case NEGATE ->
          Optional.of(
              value instanceof ConstantValue.Real(var real)
                  ? new ConstantValue.Real(-real)
                  : new ConstantValue.Whole(whole(value).negate()));
    };
  }

  private static BigInteger whole(ConstantValue value) {
    return switch (value) {
      case ConstantValue.Whole(var whole) -> whole;
      case ConstantValue.Truth(var truth) -> truth ? BigInteger.ONE : BigInteger.ZERO;
      case ConstantValue.Real(var real) -> new java.math.BigDecimal(real).toBigInteger();
    };
  }

  private static Optional<ConstantValue> binary(
      Expression.Binary binary, ConstantValue left, ConstantValue right) {
    boolean real = left instanceof ConstantValue.Real || right instanceof ConstantValue.Real;
    BinaryOperator operator = binary.operator();
    return switch (operator) {
      case AND -> truth(left.toTruth() && right.toTruth());
      case OR -> truth(left.toTruth() || right.toTruth());
      case EQUAL -> truth(compare(left, right, real) == 0);
      case NOT_EQUAL -> truth(compare(left, right, real) != 0);
      case LESS -> truth(compare(left, right, real) < 0);
      case LESS_OR_EQUAL -> truth(compare(left, right, real) <= 0);
      case GREATER -> truth(compare(left, right, real) > 0);
      case GREATER_OR_EQUAL -> truth(compare(left, right, real) >= 0);
      default ->
          real
              ? real(operator, left.toReal(), right.toReal(), binary.span())
              : whole(operator, whole(left), whole(right), binary.span());
    };
  }

  private static Optional<ConstantValue> truth(boolean value) {
    return Optional.of(new ConstantValue.Truth(value));
  }

  private static int compare(ConstantValue left, ConstantValue right, boolean real) {
    return real
        ? Double.compare(left.toReal() + 0.0, right.toReal() + 0.0)
        : whole(left).compareTo(whole(right));
  }

  private static Optional<ConstantValue> real(
      BinaryOperator operator, double left, double right, Span span) {
    return switch (operator) {
      case PLUS -> finite(left + right, span);
      case MINUS -> finite(left - right, span);
      case TIMES -> finite(left * right, span);
      case DIVIDE -> finite(left / right, span);
      case REMAINDER -> finite(left % right, span);
      case POWER -> finite(Math.pow(left, right), span);
      default -> Optional.empty();
    };
  }

  private static Optional<ConstantValue> finite(double value, Span span) {
    if (!Double.isFinite(value)) {
      throw new Faults(Code.EVALUATION.at(span, "the value is not a finite number"));
    }
    return Optional.of(new ConstantValue.Real(value));
  }

  private static Optional<ConstantValue> whole(
      BinaryOperator operator, BigInteger left, BigInteger right, Span span) {
    if ((operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER)
        && right.signum() == 0) {
      throw new Faults(Code.EVALUATION.at(span, "division by zero"));
    }
    return switch (operator) {
      case PLUS -> bounded(left.add(right), span);
      case MINUS -> bounded(left.subtract(right), span);
      case TIMES -> bounded(left.multiply(right), span);
      case DIVIDE -> bounded(left.divide(right), span);
      case REMAINDER -> bounded(left.remainder(right), span);
      case BIT_AND -> bounded(left.and(right), span);
      case BIT_OR -> bounded(left.or(right), span);
      case BIT_XOR -> bounded(left.xor(right), span);
      case SHIFT_LEFT -> bounded(left.shiftLeft(shift(right, span)), span);
      case SHIFT_RIGHT -> bounded(left.shiftRight(shift(right, span)), span);
      case POWER -> power(left, right, span);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    };
  }

  private static int shift(BigInteger by, Span span) {
    if (by.signum() < 0 || by.bitLength() > 12) {
      throw new Faults(Code.EVALUATION.at(span, "a shift by " + by));
    }
    return by.intValue();
  }

  private static Optional<ConstantValue> power(BigInteger base, BigInteger exponent, Span span) {
    if (exponent.signum() < 0) {
      return finite(Math.pow(base.doubleValue(), exponent.doubleValue()), span);
    }
    if (base.abs().bitLength() <= 1) {
      // 0, 1 and -1 keep their size; 2 and 1 are the least exponents with the parity of a larger
      // one.
      int least = exponent.signum() == 0 ? 0 : exponent.testBit(0) ? 1 : 2;
      return bounded(base.pow(least), span);
    }
    if (exponent.bitLength() > 12 || base.bitLength() * exponent.longValue() > 2L * MOST_BITS) {
      throw new Faults(Code.EVALUATION.at(span, "a power with exponent " + exponent));
    }
    return bounded(base.pow(exponent.intValue()), span);
  }

  private static Optional<ConstantValue> bounded(BigInteger value, Span span) {
    if (value.bitLength() > MOST_BITS) {
      throw new Faults(Code.EVALUATION.at(span, "an integer of more than " + MOST_BITS + " bits"));
    }
    return Optional.of(new ConstantValue.Whole(value));
  }

  private static Optional<ConstantValue> cast(Type type, ConstantValue value) {
    if (!(type instanceof Type.Scalar(var kind, var _, var _))) {
      return Optional.empty();
    }
    return switch (kind) {
      case INT, UINT -> Optional.of(new ConstantValue.Whole(whole(value)));
      case FLOAT, ANGLE -> Optional.of(new ConstantValue.Real(value.toReal()));
      case BOOL -> truth(value.toTruth());
      case BIT, DURATION, STRETCH -> Optional.empty();
    };
  }

  private Optional<ConstantValue> call(Expression.Call call) {
    List<ConstantValue> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Optional<ConstantValue> value = of(argument);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(value.get());
    }
    if (arguments.size() == 2 && call.function().name().equals("mod")) {
      return modulo(arguments.get(0), arguments.get(1), call.span());
    }
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    double x = arguments.getFirst().toReal();
    Span span = call.span();
    return switch (call.function().name()) {
      case "arccos" -> finite(Math.acos(x), span);
      case "arcsin" -> finite(Math.asin(x), span);
      case "arctan" -> finite(Math.atan(x), span);
      case "ceiling" -> finite(Math.ceil(x), span);
      case "cos" -> finite(Math.cos(x), span);
      case "exp" -> finite(Math.exp(x), span);
      case "floor" -> finite(Math.floor(x), span);
      case "log" -> finite(Math.log(x), span);
      case "sin" -> finite(Math.sin(x), span);
      case "sqrt" -> finite(Math.sqrt(x), span);
      case "tan" -> finite(Math.tan(x), span);
      default -> Optional.empty();
    };
  }

  private static Optional<ConstantValue> modulo(ConstantValue a, ConstantValue b, Span span) {
    return a instanceof ConstantValue.Real || b instanceof ConstantValue.Real
        ? real(BinaryOperator.REMAINDER, a.toReal(), b.toReal(), span)
        : whole(BinaryOperator.REMAINDER, whole(a), whole(b), span);
  }
}

package org.hessq.qasm.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;
import org.hessq.qasm.tree.Value;

/** Writes everything that fits on a line: expressions, types, values, subscripts. */
final class Expressions {
  private static final int TIGHTEST = 13;

  /** Below it, version 2 writes real numbers without a fraction as integers. */
  private static final double LARGEST_INTEGER = 1e7;

  private final StringBuilder out;
  private final Blocks blocks;
  private boolean old;

  /** Writes a block, which only {@code durationof} has inside an expression. */
  interface Blocks {
    void write(org.hessq.qasm.tree.Statement.Block block);
  }

  Expressions(StringBuilder out, Blocks blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  /** Writes expressions of OpenQASM 2 from now on. */
  void writeVersion2() {
    old = true;
  }

  void value(Value value) {
    switch (value) {
      case Expression expression -> expression(expression);
      case Value.Measurement(var source, var _) -> {
        out.append("measure ");
        expression(source);
      }
      case Value.MeasurementCall(var callee, var operands, var _) -> {
        expression(callee);
        out.append(' ');
        list(operands);
      }
      case Value.ArrayLiteral(var elements, var _) -> {
        out.append('{');
        list(elements);
        out.append('}');
      }
    }
  }

  void list(List<? extends Value> values) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      value(values.get(i));
    }
  }

  /** Writes {@code [size]} if there is a size. */
  void bracketed(Optional<Expression> size) {
    if (size.isPresent()) {
      out.append('[');
      expression(size.get());
      out.append(']');
    }
  }

  void expression(Expression expression) {
    switch (expression) {
      case Expression.Name(var name, var _) -> out.append(name);
      case Expression.HardwareQubit(var index, var _) -> out.append('$').append(index);
      case Expression.IntegerLiteral(var value, var radix, var _) ->
          out.append(prefix(radix)).append(value.toString(radix));
      case Expression.FloatLiteral(var value, var _) -> out.append(number(value));
      case Expression.ImaginaryLiteral(var value, var _) -> out.append(number(value)).append("im");
      case Expression.BooleanLiteral(var value, var _) -> out.append(value);
      case Expression.BitLiteral(var digits, var _) -> out.append('"').append(digits).append('"');
      case Expression.TimingLiteral(var value, var unit, var _) ->
          out.append(value.toString().toLowerCase(Locale.ROOT)).append(unit.symbol());
      case Expression.Unary(var operator, var operand, var _) -> {
        out.append(operator.symbol());
        operand(operand, UnaryOperator.LEVEL);
      }
      case Expression.Binary(var operator, var left, var right, var _) ->
          binary(operator, left, right);
      case Expression.Call(var function, var arguments, var _) -> {
        out.append(function.name()).append('(');
        list(arguments);
        out.append(')');
      }
      case Expression.Cast(var type, var operand, var _) -> {
        type(type);
        out.append('(');
        expression(operand);
        out.append(')');
      }
      case Expression.Indexed(var base, var subscripts, var _) -> {
        operand(base, TIGHTEST);
        out.append('[');
        for (int i = 0; i < subscripts.size(); i++) {
          out.append(i == 0 ? "" : ", ");
          subscript(subscripts.get(i));
        }
        out.append(']');
      }
      case Expression.DurationOf(var body, var _) -> {
        out.append("durationof(");
        blocks.write(body);
        out.append(')');
      }
    }
  }

  private void binary(BinaryOperator operator, Expression left, Expression right) {
    boolean power = operator == BinaryOperator.POWER;
    operand(left, power ? TIGHTEST : operator.level());
    out.append(' ').append(old && power ? "^" : operator.symbol()).append(' ');
    operand(right, power ? UnaryOperator.LEVEL : operator.level() + 1);
  }

  /** Writes an operand, in parentheses if it binds less tightly than its place needs. */
  private void operand(Expression operand, int needed) {
    if (level(operand) < needed) {
      out.append('(');
      expression(operand);
      out.append(')');
    } else {
      expression(operand);
    }
  }

  private static int level(Expression expression) {
    return switch (expression) {
      case Expression.Binary binary -> binary.operator().level();
      case Expression.Unary _ -> UnaryOperator.LEVEL;
      default -> TIGHTEST;
    };
  }

  private static String prefix(int radix) {
    return switch (radix) {
      case 2 -> "0b";
      case 8 -> "0o";
      case 16 -> "0x";
      default -> "";
    };
  }

  /** {@return the shortest decimal that reads back as the same number} */
  private String number(double value) {
    if (old && value == Math.rint(value) && value < LARGEST_INTEGER) {
      return Long.toString((long) value);
    }
    return Double.toString(value).replace('E', 'e');
  }

  void subscript(Subscript subscript) {
    switch (subscript) {
      case Expression expression -> expression(expression);
      case Subscript.Range(var start, var step, var stop, var _) -> {
        start.ifPresent(this::expression);
        out.append(':');
        if (step.isPresent()) {
          expression(step.get());
          out.append(':');
        }
        stop.ifPresent(this::expression);
      }
      case Subscript.Set(var elements, var _) -> {
        out.append('{');
        list(elements);
        out.append('}');
      }
    }
  }

  void type(Type type) {
    switch (type) {
      case Type.Scalar(var kind, var width, var _) -> {
        out.append(kind.keyword());
        bracketed(width);
      }
      case Type.Complex(var component, var _) -> {
        out.append("complex");
        if (component.isPresent()) {
          out.append('[');
          type(component.get());
          out.append(']');
        }
      }
      case Type.Array(var element, var dimensions, var _) -> {
        out.append("array[");
        type(element);
        out.append(", ");
        list(dimensions);
        out.append(']');
      }
      case Type.Reference(var access, var array, var _) -> {
        out.append(lower(access)).append(' ');
        type(array);
      }
      case Type.Shapeless(var access, var element, var rank, var _) -> {
        out.append(lower(access)).append(" array[");
        type(element);
        out.append(", #dim = ");
        expression(rank);
        out.append(']');
      }
      case Type.Qubit(var size, var _) -> {
        out.append("qubit");
        bracketed(size);
      }
    }
  }

  /** Writes a parameter, or a constant argument of a calibration. */
  void argument(Node argument) {
    switch (argument) {
      case Parameter(var type, var name, var _) -> {
        type(type);
        out.append(' ').append(name.name());
      }
      case Expression expression -> expression(expression);
      default -> throw new IllegalArgumentException("neither parameter nor expression");
    }
  }

  private static String lower(Type.Access access) {
    return access.name().toLowerCase(Locale.ROOT);
  }
}

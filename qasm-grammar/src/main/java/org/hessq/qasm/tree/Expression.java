package org.hessq.qasm.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.hessq.diagnostic.Span;

/**
 * An expression; also an operand of a gate, which is a name with subscripts or a hardware qubit.
 *
 * <p>Parentheses are not kept: the shape of the tree says the same.
 */
public sealed interface Expression extends Value, Subscript {
  /** The use of a name. */
  record Name(String name, Span span) implements Expression {}

  /** {@code $3}; {@code index} may have leading zeros. */
  record HardwareQubit(String index, Span span) implements Expression {}

  /** An integer, never negative, written to base 2, 8, 10 or 16. */
  record IntegerLiteral(BigInteger value, int radix, Span span) implements Expression {
    public IntegerLiteral {
      requireLiteral(value.signum());
    }
  }

  /** A real number, finite and never negative. */
  record FloatLiteral(double value, Span span) implements Expression {
    public FloatLiteral {
      requireLiteral(value);
    }
  }

  /** {@code 2.5im}; also finite and never negative. */
  record ImaginaryLiteral(double value, Span span) implements Expression {
    public ImaginaryLiteral {
      requireLiteral(value);
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** {@code "0110"}; only digits, of which the last one has index 0. */
  record BitLiteral(String digits, Span span) implements Expression {}

  /** {@code 10ns}. */
  record TimingLiteral(BigDecimal value, TimeUnit unit, Span span) implements Expression {}

  /** An operator before its operand. */
  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  /** An operator between its operands. */
  record Binary(BinaryOperator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /**
   * A call of a subroutine or a built-in function; as the head of a gate call, a gate with angles.
   */
  record Call(Identifier function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code int[8](x)}. */
  record Cast(Type type, Expression operand, Span span) implements Expression {}

  /** {@code base[i, j]}; {@code a[i][j]} is an index of an index. */
  record Indexed(Expression base, List<Subscript> subscripts, Span span) implements Expression {
    public Indexed {
      subscripts = List.copyOf(subscripts);
    }
  }

  /** {@code durationof({ ... })}. */
  record DurationOf(Statement.Block body, Span span) implements Expression {}

  private static void requireLiteral(double value) {
    if (!Double.isFinite(value) || Double.doubleToRawLongBits(value) < 0) {
      throw new IllegalArgumentException("not a literal: " + value);
    }
  }
}

package org.hessq.qasm.lint;

import java.math.BigInteger;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.check.ConstantValue.Whole;
import org.hessq.qasm.check.DataType;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.UnaryOperator;

/** Traps that are expressions. */
final class ExpressionTraps {
  private final Analysis analysis;
  private final Portability portability;

  ExpressionTraps(Analysis analysis, Portability portability) {
    this.analysis = analysis;
    this.portability = portability;
  }

  void look(Expression expression) {
    Span span = expression.span();
    switch (expression) {
      case Expression.Unary(var operator, var operand, var _) -> {
        if (operator == UnaryOperator.NEGATE && isParameter(operand)) {
          portability.found(Trap.PARAMETER_ARITHMETIC, span);
        }
      }
      case Expression.Binary(var operator, var left, var right, var _) -> {
        if (isParameter(left) || isParameter(right)) {
          portability.found(Trap.PARAMETER_ARITHMETIC, span);
        }
        if (isRegister(left) != isRegister(right)) {
          portability.found(Trap.REGISTER_AS_INTEGER, span);
        }
        if (operator == BinaryOperator.DIVIDE && losesFraction(left, right)) {
          portability.found(Trap.INTEGER_DIVISION, span);
        }
      }
      case Expression.Cast(var type, var operand, var _) -> {
        if (analysis.type(type).is(Kind.INT, Kind.UINT) && isRegister(operand)) {
          portability.found(Trap.REGISTER_AS_INTEGER, span);
        }
      }
      case Expression.Indexed(var base, var subscripts, var _) ->
          subscripts.forEach(this::subscript);
      case Expression.HardwareQubit _ -> portability.found(Trap.HARDWARE, span);
      case Expression.TimingLiteral _, Expression.DurationOf _ ->
          portability.found(Trap.TIMING, span);
      default -> {}
    }
  }

  private boolean isParameter(Expression expression) {
    return analysis.type(expression).equals(DataType.GATE_ANGLE);
  }

  private boolean isRegister(Expression expression) {
    return analysis.type(expression).isBits();
  }

  private boolean losesFraction(Expression left, Expression right) {
    return analysis.constant(left).orElse(null) instanceof Whole(BigInteger a)
        && analysis.constant(right).orElse(null) instanceof Whole(BigInteger b)
        && b.signum() != 0
        && a.remainder(b).signum() != 0;
  }

  private void subscript(Subscript subscript) {
    switch (subscript) {
      case Subscript.Set set -> portability.found(Trap.INDEX_SET, set.span());
      case Subscript.Range(var start, var step, var stop, var _) -> {
        start.ifPresent(this::index);
        stop.ifPresent(this::index);
      }
      case Expression index -> index(index);
    }
  }

  private void index(Expression index) {
    if (analysis.constant(index).orElse(null) instanceof Whole(BigInteger value)
        && value.signum() < 0) {
      portability.found(Trap.NEGATIVE_INDEX, index.span());
    }
  }
}

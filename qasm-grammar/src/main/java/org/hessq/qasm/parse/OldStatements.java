package org.hessq.qasm.parse;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/**
 * Statements of OpenQASM 2: which of the larger language they are, and what they mean in it. There
 * integers in angles are real numbers.
 */
final class OldStatements {
  private final Source source;

  OldStatements(Source source) {
    this.source = source;
  }

  /** {@return the statement with the meaning that it has in version 2} */
  Statement of(Statement statement) {
    if (!exists(statement)) {
      source.complain(Code.NOT_IN_VERSION_2, statement.span(), "version 2 has no such statement");
      throw new Source.Rejected();
    }
    return statement instanceof Statement.GateCall call
        ? new Statement.GateCall(
            List.of(),
            call.name(),
            call.arguments().stream().map(OldStatements::real).toList(),
            Optional.empty(),
            call.operands(),
            call.span())
        : statement;
  }

  private static boolean exists(Statement statement) {
    return switch (statement) {
      case Statement.Include _,
          Statement.QubitDeclaration _,
          Statement.CalibrationDefinition _,
          Statement.Reset _,
          Statement.Gate _ ->
          true;
      case Statement.Declaration(Type.Scalar(var kind, var _, var _), var _, var value, var _) ->
          kind == Type.Kind.BIT && value.isEmpty();
      case Statement.GateCall call -> call.modifiers().isEmpty() && call.duration().isEmpty();
      case Statement.Barrier(var operands, var _) -> !operands.isEmpty();
      case Statement.Assignment(var _, var operator, Value.Measurement _, var _) ->
          operator == AssignmentOperator.SET;
      case Statement.If(var condition, var then, var otherwise, var _) ->
          isRegisterTest(condition) && otherwise.isEmpty() && isOperation(then);
      default -> false;
    };
  }

  private static boolean isRegisterTest(Expression condition) {
    return condition
            instanceof Expression.Binary(var operator, Expression.Name _, var number, var _)
        && operator == BinaryOperator.EQUAL
        && number instanceof Expression.IntegerLiteral;
  }

  private static boolean isOperation(Block body) {
    return body.statements().size() == 1
        && (body.statements().getFirst() instanceof Statement.GateCall
            || body.statements().getFirst() instanceof Statement.Assignment
            || body.statements().getFirst() instanceof Statement.Reset);
  }

  private static Expression real(Expression expression) {
    return switch (expression) {
      case Expression.IntegerLiteral(var value, var _, var span) ->
          new Expression.FloatLiteral(value.doubleValue(), span);
      case Expression.Unary(var operator, var operand, var span) ->
          new Expression.Unary(operator, real(operand), span);
      case Expression.Binary(var operator, var left, var right, var span) ->
          new Expression.Binary(operator, real(left), real(right), span);
      case Expression.Call(var function, var arguments, var span) ->
          new Expression.Call(function, arguments.stream().map(OldStatements::real).toList(), span);
      default -> expression;
    };
  }
}

package org.hessq.qasm.print;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Writes the statements that look different in OpenQASM 2. */
final class OldStatements {
  private final StringBuilder out;
  private final Expressions expressions;
  private final Statements statements;

  OldStatements(StringBuilder out, Expressions expressions, Statements statements) {
    this.out = out;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** {@return whether it was such a statement} */
  boolean write(Statement statement) {
    switch (statement) {
      case Statement.QubitDeclaration(var name, var size, var _) -> register("qreg ", name, size);
      case Statement.Declaration(Type.Scalar(var _, var size, var _), var name, var _, var _) ->
          register("creg ", name, size);
      case Statement.Assignment(var target, var _, Value.Measurement(var source, var _), var _) -> {
        out.append("measure ");
        expressions.expression(source);
        out.append(" -> ");
        expressions.expression(target);
        out.append(';');
      }
      case Statement.If(var condition, var then, var _, var _) -> {
        out.append("if (");
        expressions.expression(condition);
        out.append(") ");
        statements.write(then.statements().getFirst());
      }
      case Statement.CalibrationDefinition opaque -> opaque(opaque);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void register(String keyword, Identifier name, Optional<Expression> size) {
    out.append(keyword).append(name.name());
    expressions.bracketed(size);
    out.append(';');
  }

  private void opaque(Statement.CalibrationDefinition opaque) {
    out.append("opaque ").append(opaque.target().name());
    List<Node> angles = opaque.arguments();
    if (!angles.isEmpty()) {
      out.append('(');
      statements.names(angles.stream().map(angle -> ((Parameter) angle).name()).toList());
      out.append(')');
    }
    out.append(' ');
    expressions.list(opaque.operands());
    out.append(';');
  }
}

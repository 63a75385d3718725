package org.hessq.qasm.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hessq.qasm.tree.Annotation;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;
import org.hessq.qasm.tree.SwitchCase;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Writes statements, without the indentation before them and the line end behind them. */
final class Statements {
  private final StringBuilder out;
  private final Expressions expressions;
  private final Printer printer;
  private boolean old;

  Statements(StringBuilder out, Expressions expressions, Printer printer) {
    this.out = out;
    this.expressions = expressions;
    this.printer = printer;
  }

  /** Writes statements of OpenQASM 2 from now on. */
  void writeVersion2() {
    old = true;
    expressions.writeVersion2();
  }

  void write(Statement statement) {
    if (!old || !new OldStatements(out, expressions, this).write(statement)) {
      writeNew(statement);
    }
  }

  private void writeNew(Statement statement) {
    switch (statement) {
      case Block block -> printer.block(block);
      case Statement.Annotated(var annotations, var inner, var _) -> {
        annotations.forEach(this::annotation);
        write(inner);
      }
      case Statement.Pragma(var content, var _) -> out.append("pragma ").append(content);
      case Statement.Include(var file, var _) -> simple("include ", quoted(file));
      case Statement.CalibrationGrammar(var name, var _) -> simple("defcalgrammar ", quoted(name));
      case Statement.Calibration(var body, var _) -> out.append("cal {").append(body).append('}');
      case Statement.CalibrationDefinition definition -> calibration(definition);
      case Statement.QubitDeclaration(var name, var size, var _) -> {
        out.append("qubit");
        expressions.bracketed(size);
        simple(" ", name.name());
      }
      case Statement.Declaration(var type, var name, var value, var _) ->
          declaration("", type, name, value);
      case Statement.Constant(var type, var name, var value, var _) ->
          declaration("const ", type, name, Optional.of(value));
      case Statement.Input(var type, var name, var _) ->
          declaration("input ", type, name, Optional.empty());
      case Statement.Output(var type, var name, var _) ->
          declaration("output ", type, name, Optional.empty());
      case Statement.Alias(var name, var parts, var _) -> alias(name, parts);
      case Statement.Gate(var name, var angles, var qubits, var body, var _) -> {
        out.append("gate ").append(name.name());
        if (!angles.isEmpty()) {
          out.append('(');
          names(angles);
          out.append(')');
        }
        out.append(' ');
        names(qubits);
        body(" ", body);
      }
      case Statement.Subroutine(var name, var parameters, var result, var body, var _) -> {
        out.append("def ").append(name.name()).append('(');
        arguments(parameters);
        out.append(')');
        result(result);
        body(" ", body);
      }
      case Statement.Extern(var name, var parameters, var result, var _) -> {
        out.append("extern ").append(name.name()).append('(');
        for (int i = 0; i < parameters.size(); i++) {
          out.append(i == 0 ? "" : ", ");
          expressions.type(parameters.get(i));
        }
        out.append(')');
        result(result);
        out.append(';');
      }
      case Statement.GateCall call -> gateCall(call);
      case Statement.GlobalPhase(var modifiers, var angle, var duration, var operands, var _) -> {
        modifiers(modifiers);
        out.append("gphase(");
        expressions.expression(angle);
        out.append(')');
        expressions.bracketed(duration);
        operands(operands);
      }
      case Statement.Measure(var source, var _) -> operands("measure", List.of(source));
      case Statement.Reset(var operand, var _) -> operands("reset", List.of(operand));
      case Statement.Barrier(var operands, var _) -> operands("barrier", operands);
      case Statement.Nop(var operands, var _) -> operands("nop", operands);
      case Statement.Delay(var duration, var operands, var _) -> {
        out.append("delay");
        expressions.bracketed(Optional.of(duration));
        operands(operands);
      }
      case Statement.Box(var duration, var body, var _) -> {
        out.append("box");
        expressions.bracketed(duration);
        body(" ", body);
      }
      case Statement.Assignment(var target, var operator, var value, var _) -> {
        expressions.expression(target);
        out.append(' ').append(operator.symbol()).append(' ');
        expressions.value(value);
        out.append(';');
      }
      case Statement.ExpressionStatement(var expression, var _) -> {
        expressions.expression(expression);
        out.append(';');
      }
      case Statement.If conditional -> conditional(conditional);
      case Statement.For loop -> loop(loop);
      case Statement.While(var condition, var body, var _) -> {
        condition("while (", condition);
        body("", body);
      }
      case Statement.Switch(var subject, var cases, var _) -> {
        condition("switch (", subject);
        out.append("{\n");
        cases.forEach(this::arm);
        printer.indent();
        out.append('}');
      }
      case Statement.Break _ -> out.append("break;");
      case Statement.Continue _ -> out.append("continue;");
      case Statement.End _ -> out.append("end;");
      case Statement.Return(var value, var _) -> {
        out.append("return");
        if (value.isPresent()) {
          out.append(' ');
          expressions.value(value.get());
        }
        out.append(';');
      }
    }
  }

  private void simple(String before, String content) {
    out.append(before).append(content).append(';');
  }

  private static String quoted(String text) {
    return text.indexOf('"') < 0 ? '"' + text + '"' : "'" + text + "'";
  }

  private void annotation(Annotation annotation) {
    out.append('@').append(annotation.name());
    if (!annotation.content().isEmpty()) {
      out.append(' ').append(annotation.content());
    }
    out.append('\n');
    printer.indent();
  }

  private void body(String before, Block block) {
    out.append(before);
    printer.block(block);
  }

  void names(List<Identifier> names) {
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(names.get(i).name());
    }
  }

  private void arguments(List<? extends Node> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      expressions.argument(arguments.get(i));
    }
  }

  private void result(Optional<Type> type) {
    if (type.isPresent()) {
      out.append(" -> ");
      expressions.type(type.get());
    }
  }

  private void calibration(Statement.CalibrationDefinition definition) {
    out.append("defcal ").append(definition.target().name());
    if (!definition.arguments().isEmpty()) {
      out.append('(');
      arguments(definition.arguments());
      out.append(')');
    }
    out.append(' ');
    expressions.list(definition.operands());
    result(definition.result());
    out.append(" {").append(definition.body()).append('}');
  }

  private void declaration(String before, Type type, Identifier name, Optional<Value> value) {
    out.append(before);
    expressions.type(type);
    out.append(' ').append(name.name());
    if (value.isPresent()) {
      out.append(" = ");
      expressions.value(value.get());
    }
    out.append(';');
  }

  private void alias(Identifier name, List<Expression> parts) {
    out.append("let ").append(name.name()).append(" = ");
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : " ++ ");
      expressions.expression(parts.get(i));
    }
    out.append(';');
  }

  private void gateCall(Statement.GateCall call) {
    modifiers(call.modifiers());
    out.append(call.name().name());
    if (!call.arguments().isEmpty()) {
      out.append('(');
      expressions.list(call.arguments());
      out.append(')');
    }
    expressions.bracketed(call.duration());
    operands(call.operands());
  }

  private void modifiers(List<Modifier> modifiers) {
    for (Modifier modifier : modifiers) {
      out.append(modifier.kind().name().toLowerCase(Locale.ROOT));
      if (modifier.argument().isPresent()) {
        out.append('(');
        expressions.expression(modifier.argument().get());
        out.append(')');
      }
      out.append(" @ ");
    }
  }

  private void operands(String keyword, List<Expression> operands) {
    out.append(keyword);
    operands(operands);
  }

  private void operands(List<Expression> operands) {
    if (!operands.isEmpty()) {
      out.append(' ');
      expressions.list(operands);
    }
    out.append(';');
  }

  private void condition(String before, Expression condition) {
    out.append(before);
    expressions.expression(condition);
    out.append(") ");
  }

  private void conditional(Statement.If conditional) {
    condition("if (", conditional.condition());
    printer.block(conditional.then());
    if (conditional.otherwise().isEmpty()) {
      return;
    }
    out.append(" else ");
    Block otherwise = conditional.otherwise().get();
    if (otherwise.statements().size() == 1
        && otherwise.statements().getFirst() instanceof Statement.If chained) {
      conditional(chained);
    } else {
      printer.block(otherwise);
    }
  }

  private void loop(Statement.For loop) {
    out.append("for ");
    expressions.type(loop.type());
    out.append(' ').append(loop.name().name()).append(" in ");
    boolean range = loop.domain() instanceof org.hessq.qasm.tree.Subscript.Range;
    out.append(range ? "[" : "");
    expressions.subscript(loop.domain());
    out.append(range ? "] " : " ");
    printer.block(loop.body());
  }

  private void arm(SwitchCase arm) {
    printer.indent();
    out.append("  ");
    if (arm.labels().isEmpty()) {
      out.append("default ");
    } else {
      out.append("case ");
      expressions.list(arm.labels());
      out.append(' ');
    }
    printer.deeper(() -> printer.block(arm.body()));
    out.append('\n');
  }
}

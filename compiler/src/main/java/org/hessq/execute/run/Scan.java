package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.SwitchCase;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Looks through a program for what can't be executed, and for hardware qubits. */
final class Scan {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** By length and digits, which is the order of the numbers. */
  private final TreeMap<String, String> hardware = new TreeMap<>();

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** {@return the hardware qubits in increasing order, without leading zeros} */
  List<String> hardware() {
    return List.copyOf(hardware.values());
  }

  private void refuse(Span span, String what) {
    diagnostics.add(ExecuteCode.NOT_EXECUTABLE.at(span, what + " cannot be executed"));
  }

  private void ignore(Span span, String what) {
    diagnostics.add(ExecuteCode.IGNORED.at(span, what + " is ignored"));
  }

  void statement(Statement statement) {
    switch (statement) {
      case Statement.Block(var statements, _) -> statements.forEach(this::statement);
      case Statement.Annotated(var annotations, var inner, _) -> {
        annotations.forEach(a -> ignore(a.span(), "annotation @" + a.name()));
        statement(inner);
      }
      case Statement.Pragma(_, var span) -> ignore(span, "a pragma");
      case Statement.CalibrationGrammar(_, var span) -> refuse(span, "a calibration grammar");
      case Statement.Calibration(_, var span) -> refuse(span, "a calibration (cal)");
      case Statement.CalibrationDefinition(var target, _, _, _, _, var span) ->
          refuse(span, "the calibration (defcal) of '" + target + "'");
      case Statement.Extern(var name, _, _, var span) ->
          refuse(span, "the external function '" + name + "'");
      case Statement.Delay(_, _, var span) -> refuse(span, "a delay");
      case Statement.Box(var duration, var body, var span) -> {
        duration.ifPresent(_ -> refuse(span, "a box with a duration"));
        statement(body);
      }
      case Statement.QubitDeclaration(_, var size, _) -> size.ifPresent(this::expression);
      case Statement.Declaration(var type, _, var value, _) -> {
        type(type);
        value.ifPresent(this::value);
      }
      case Statement.Constant(var type, _, var value, _) -> {
        type(type);
        value(value);
      }
      case Statement.Input(var type, _, _) -> type(type);
      case Statement.Output(var type, _, _) -> type(type);
      case Statement.Alias(_, var parts, _) -> parts.forEach(this::expression);
      case Statement.Gate(_, _, _, var body, _) -> statement(body);
      case Statement.Subroutine(_, var parameters, var result, var body, _) -> {
        parameters.forEach(parameter -> type(parameter.type()));
        result.ifPresent(this::type);
        statement(body);
      }
      case Statement.GateCall(
              var modifiers,
              _,
              var arguments,
              var duration,
              var operands,
              var s) -> {
        duration.ifPresent(_ -> refuse(s, "a gate with a duration"));
        modifiers(modifiers);
        arguments.forEach(this::expression);
        operands.forEach(this::expression);
      }
      case Statement.GlobalPhase(var modifiers, var angle, var duration, var operands, var s) -> {
        duration.ifPresent(_ -> refuse(s, "a phase with a duration"));
        modifiers(modifiers);
        expression(angle);
        operands.forEach(this::expression);
      }
      case Statement.Measure(var source, _) -> expression(source);
      case Statement.Reset(var operand, _) -> expression(operand);
      case Statement.Barrier(var operands, _) -> operands.forEach(this::expression);
      case Statement.Nop(var operands, _) -> operands.forEach(this::expression);
      case Statement.Assignment(var target, _, var value, _) -> {
        expression(target);
        value(value);
      }
      case Statement.ExpressionStatement(var expression, _) -> expression(expression);
      case Statement.If(var condition, var then, var otherwise, _) -> {
        expression(condition);
        statement(then);
        otherwise.ifPresent(this::statement);
      }
      case Statement.For(var type, _, var domain, var body, _) -> {
        type(type);
        subscript(domain);
        statement(body);
      }
      case Statement.While(var condition, var body, _) -> {
        expression(condition);
        statement(body);
      }
      case Statement.Switch(var subject, var cases, _) -> {
        expression(subject);
        for (SwitchCase arm : cases) {
          arm.labels().forEach(this::expression);
          statement(arm.body());
        }
      }
      case Statement.Return(var value, _) -> value.ifPresent(this::value);
      case Statement.Include _, Statement.Break _, Statement.Continue _, Statement.End _ -> {}
    }
  }

  private void modifiers(List<Modifier> modifiers) {
    modifiers.forEach(modifier -> modifier.argument().ifPresent(this::expression));
  }

  private void type(Type type) {
    if (type instanceof Type.Scalar(var kind, _, var span) && kind == Type.Kind.STRETCH) {
      refuse(span, "a stretch");
    }
  }

  private void value(Value value) {
    switch (value) {
      case Expression expression -> expression(expression);
      case Value.Measurement(var source, _) -> expression(source);
      case Value.MeasurementCall(_, _, var span) -> refuse(span, "a calibrated measurement");
      case Value.ArrayLiteral(var elements, _) -> elements.forEach(this::value);
    }
  }

  private void subscript(Subscript subscript) {
    switch (subscript) {
      case Expression expression -> expression(expression);
      case Subscript.Range(var start, var step, var stop, _) -> {
        start.ifPresent(this::expression);
        step.ifPresent(this::expression);
        stop.ifPresent(this::expression);
      }
      case Subscript.Set(var elements, _) -> elements.forEach(this::expression);
    }
  }

  private void expression(Expression expression) {
    switch (expression) {
      case Expression.HardwareQubit(var index, _) -> {
        String name = Operands.name(index);
        hardware.put(String.format(Locale.ROOT, "%05d", name.length()) + name, name);
      }
      case Expression.DurationOf(_, var span) -> refuse(span, "durationof");
      case Expression.Unary(_, var operand, _) -> expression(operand);
      case Expression.Binary(_, var left, var right, _) -> {
        expression(left);
        expression(right);
      }
      case Expression.Call(_, var arguments, _) -> arguments.forEach(this::expression);
      case Expression.Cast(var type, var operand, _) -> {
        type(type);
        expression(operand);
      }
      case Expression.Indexed(var base, var subscripts, _) -> {
        expression(base);
        subscripts.forEach(this::subscript);
      }
      case Expression.Name _,
          Expression.IntegerLiteral _,
          Expression.FloatLiteral _,
          Expression.ImaginaryLiteral _,
          Expression.BooleanLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _ -> {}
    }
  }
}

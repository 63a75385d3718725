package org.hessq.qasm.tree;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The parts of a node, for walks that look at every node alike. */
public final class Children {
  private final List<Node> list = new ArrayList<>();

  private Children() {}

  /** {@return the nodes directly below {@code node}, in the order of the record's components} */
  public static List<Node> of(Node node) {
    Children children = new Children();
    switch (node) {
      case Program(var header, var statements, var _, var _) -> {
        return header
            .<List<Node>>map(first -> behind(first, statements))
            .orElse(Collections.unmodifiableList(statements));
      }
      case Statement statement -> children.statement(statement);
      case Expression expression -> children.expression(expression);
      case Value.Measurement(var source, var _) -> children.add(source);
      case Value.MeasurementCall(var callee, var operands, var _) -> {
        children.add(callee);
        children.add(operands);
      }
      case Value.ArrayLiteral(var elements, var _) -> children.add(elements);
      case Subscript.Range(var start, var step, var stop, var _) -> {
        children.add(start);
        children.add(step);
        children.add(stop);
      }
      case Subscript.Set(var elements, var _) -> children.add(elements);
      case Type type -> children.type(type);
      case Modifier(var _, var argument, var _) -> children.add(argument);
      case Parameter(var type, var name, var _) -> children.add(type, name);
      case SwitchCase(var labels, var body, var _) -> {
        children.add(labels);
        children.add(body);
      }
      case Header _, Identifier _, Annotation _ -> {}
    }
    return children.list;
  }

  /** {@return a list that makes no node of a long program before it is asked for} */
  private static List<Node> behind(Node first, List<Statement> rest) {
    return new AbstractList<>() {
      @Override
      public Node get(int index) {
        return index == 0 ? first : rest.get(index - 1);
      }

      @Override
      public int size() {
        return 1 + rest.size();
      }
    };
  }

  private void add(Node... nodes) {
    list.addAll(List.of(nodes));
  }

  private void add(List<? extends Node> nodes) {
    list.addAll(nodes);
  }

  private void add(Optional<? extends Node> node) {
    node.ifPresent(list::add);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Block(var statements, var _) -> add(statements);
      case Statement.Annotated(var annotations, var inner, var _) -> {
        add(annotations);
        add(inner);
      }
      case Statement.Pragma _,
          Statement.Include _,
          Statement.CalibrationGrammar _,
          Statement.Calibration _,
          Statement.Break _,
          Statement.Continue _,
          Statement.End _ -> {}
      case Statement.CalibrationDefinition calibration -> {
        add(calibration.target());
        add(calibration.arguments());
        add(calibration.operands());
        add(calibration.result());
      }
      case Statement.QubitDeclaration(var name, var size, var _) -> {
        add(name);
        add(size);
      }
      case Statement.Declaration(var type, var name, var value, var _) -> {
        add(type, name);
        add(value);
      }
      case Statement.Constant(var type, var name, var value, var _) -> add(type, name, value);
      case Statement.Input(var type, var name, var _) -> add(type, name);
      case Statement.Output(var type, var name, var _) -> add(type, name);
      case Statement.Alias(var name, var parts, var _) -> {
        add(name);
        add(parts);
      }
      case Statement.Gate(var name, var angles, var qubits, var body, var _) -> {
        add(name);
        add(angles);
        add(qubits);
        add(body);
      }
      case Statement.Subroutine(var name, var parameters, var result, var body, var _) -> {
        add(name);
        add(parameters);
        add(result);
        add(body);
      }
      case Statement.Extern(var name, var parameters, var result, var _) -> {
        add(name);
        add(parameters);
        add(result);
      }
      case Statement.GateCall call -> {
        add(call.modifiers());
        add(call.name());
        add(call.arguments());
        add(call.duration());
        add(call.operands());
      }
      case Statement.GlobalPhase(var modifiers, var angle, var duration, var operands, var _) -> {
        add(modifiers);
        add(angle);
        add(duration);
        add(operands);
      }
      case Statement.Measure(var source, var _) -> add(source);
      case Statement.Reset(var operand, var _) -> add(operand);
      case Statement.Barrier(var operands, var _) -> add(operands);
      case Statement.Nop(var operands, var _) -> add(operands);
      case Statement.Delay(var duration, var operands, var _) -> {
        add(duration);
        add(operands);
      }
      case Statement.Box(var duration, var body, var _) -> {
        add(duration);
        add(body);
      }
      case Statement.Assignment(var target, var _, var value, var _) -> add(target, value);
      case Statement.ExpressionStatement(var expression, var _) -> add(expression);
      case Statement.If(var condition, var then, var otherwise, var _) -> {
        add(condition, then);
        add(otherwise);
      }
      case Statement.For(var type, var name, var domain, var body, var _) ->
          add(type, name, domain, body);
      case Statement.While(var condition, var body, var _) -> add(condition, body);
      case Statement.Switch(var subject, var cases, var _) -> {
        add(subject);
        add(cases);
      }
      case Statement.Return(var value, var _) -> add(value);
    }
  }

  private void expression(Expression expression) {
    switch (expression) {
      case Expression.Name _,
          Expression.HardwareQubit _,
          Expression.IntegerLiteral _,
          Expression.FloatLiteral _,
          Expression.ImaginaryLiteral _,
          Expression.BooleanLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _ -> {}
      case Expression.Unary(var _, var operand, var _) -> add(operand);
      case Expression.Binary(var _, var left, var right, var _) -> add(left, right);
      case Expression.Call(var function, var arguments, var _) -> {
        add(function);
        add(arguments);
      }
      case Expression.Cast(var type, var operand, var _) -> add(type, operand);
      case Expression.Indexed(var base, var subscripts, var _) -> {
        add(base);
        add(subscripts);
      }
      case Expression.DurationOf(var body, var _) -> add(body);
    }
  }

  private void type(Type type) {
    switch (type) {
      case Type.Scalar(var _, var width, var _) -> add(width);
      case Type.Complex(var component, var _) -> add(component);
      case Type.Array(var element, var dimensions, var _) -> {
        add(element);
        add(dimensions);
      }
      case Type.Reference(var _, var array, var _) -> add(array);
      case Type.Shapeless(var _, var element, var rank, var _) -> add(element, rank);
      case Type.Qubit(var size, var _) -> add(size);
    }
  }
}

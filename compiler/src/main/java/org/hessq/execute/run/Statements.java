package org.hessq.execute.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.Operations;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.SwitchCase;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Executes statements, at the top level and inside of routines. */
final class Statements {
  private final Machine machine;
  private final Evaluator evaluator;
  private final Operands operands;
  private final Loops loops;
  private final Gates gates;

  /** The result of the subroutine that has just returned; null without one. */
  private Datum returned;

  Statements(Machine machine, Evaluator evaluator, Operands operands, Loops loops, Gates gates) {
    this.machine = machine;
    this.evaluator = evaluator;
    this.operands = operands;
    this.loops = loops;
    this.gates = gates;
  }

  /** The program stops at {@code end;}. */
  static final class Ended extends RuntimeException {
    Ended() {
      super(null, null, false, false);
    }
  }

  Datum takeReturned() {
    Datum result = returned;
    returned = null;
    return result;
  }

  Flow block(List<Statement> statements, Scope scope) {
    for (Statement statement : statements) {
      Flow flow = execute(statement, scope);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private Flow inner(Statement.Block block, Scope scope) {
    return block(block.statements(), scope.inner());
  }

  Flow execute(Statement statement, Scope scope) {
    return evaluator.at(
        statement.span(),
        () -> {
          machine.meter().statement();
          return dispatch(statement, scope);
        });
  }

  private Flow dispatch(Statement statement, Scope scope) {
    return switch (statement) {
      case Statement.Block block -> inner(block, scope);
      case Statement.Box(_, var body, _) -> inner(body, scope);
      case Statement.Annotated(_, var inner, _) -> execute(inner, scope);
      case Statement.If(var condition, var then, var otherwise, _) ->
          evaluator.condition(condition, scope)
              ? inner(then, scope)
              : otherwise.map(block -> inner(block, scope)).orElse(Flow.NEXT);
      case Statement.For loop ->
          loops.run(loop, scope, body -> block(loop.body().statements(), body));
      case Statement.While loop -> repeat(loop, scope);
      case Statement.Switch choice -> choose(choice, scope);
      case Statement.Break _ -> Flow.BREAK;
      case Statement.Continue _ -> Flow.CONTINUE;
      case Statement.End _ -> throw new Ended();
      case Statement.Return(var value, _) -> {
        returned = value.map(v -> value(v, scope)).orElse(null);
        yield Flow.RETURN;
      }
      default -> {
        simple(statement, scope);
        yield Flow.NEXT;
      }
    };
  }

  private Flow repeat(Statement.While loop, Scope scope) {
    Flow flow = Flow.NEXT;
    while (flow != Flow.BREAK
        && flow != Flow.RETURN
        && evaluator.condition(loop.condition(), scope)) {
      machine.meter().statement();
      flow = inner(loop.body(), scope);
    }
    return flow == Flow.RETURN ? flow : Flow.NEXT;
  }

  private Flow choose(Statement.Switch choice, Scope scope) {
    Datum subject = evaluator.evaluate(choice.subject(), scope);
    for (SwitchCase arm : choice.cases()) {
      boolean taken = arm.labels().isEmpty();
      for (Expression label : arm.labels()) {
        Datum value = evaluator.evaluate(label, scope);
        taken |= Conversions.truth(Operations.binary(BinaryOperator.EQUAL, subject, value));
      }
      if (taken) {
        return inner(arm.body(), scope);
      }
    }
    return Flow.NEXT;
  }

  /** Statements that only go on to the next one. */
  private void simple(Statement statement, Scope scope) {
    switch (statement) {
      case Statement.GateCall call -> gates.call(call, scope).forEach(machine::apply);
      case Statement.GlobalPhase phase -> gates.phase(phase, scope).forEach(machine::apply);
      case Statement.Measure(var source, _) -> {
        for (int qubit : operands.of(source, scope).qubits()) {
          machine.measure(qubit);
        }
      }
      case Statement.Reset(var operand, _) -> {
        for (int qubit : operands.of(operand, scope).qubits()) {
          machine.reset(qubit);
        }
      }
      case Statement.Assignment assignment -> assign(assignment, scope);
      case Statement.ExpressionStatement(var expression, _) -> alone(expression, scope);
      case Statement.Declaration(var type, var name, var value, _) ->
          declare(type, name.name(), value, scope);
      case Statement.Constant(var type, var name, var value, _) ->
          declare(type, name.name(), Optional.of(value), scope);
      case Statement.Output(var type, var name, _) ->
          declare(type, name.name(), Optional.empty(), scope);
      case Statement.Alias alias -> alias(alias, scope);
      case Statement.Gate gate -> scope.declare(gate.name().name(), new Binding.Gate(gate));
      case Statement.Subroutine subroutine ->
          scope.declare(subroutine.name().name(), new Binding.Subroutine(subroutine));
      case Statement.Barrier _, Statement.Nop _, Statement.Pragma _ -> {}
      default -> throw ExecuteCode.NOT_EXECUTABLE.refuse(statement.span(), "this statement");
    }
  }

  /** A subroutine may be called for what it does, whether or not it has a result. */
  private void alone(Expression expression, Scope scope) {
    if (expression instanceof Expression.Call call
        && scope.find(call.function().name()) instanceof Binding.Subroutine subroutine) {
      evaluator.call(call, subroutine, scope);
    } else {
      evaluator.evaluate(expression, scope);
    }
  }

  // Values

  private void declare(Type type, String name, Optional<Value> value, Scope scope) {
    ValueType resolved = evaluator.types().resolve(type, scope);
    Variable variable = new Variable(resolved, Conversions.zero(resolved));
    value.ifPresent(v -> store(Binding.of(variable).place(), v, scope));
    scope.declare(name, Binding.of(variable));
  }

  /** Outcomes that go into bits stay unsettled. */
  private void store(Place place, Value value, Scope scope) {
    if (value instanceof Value.Measurement(var source, _) && measureInto(place, source, scope)) {
      return;
    }
    Datum datum =
        value instanceof Value.ArrayLiteral literal
            ? array(literal, machine.read(place).type(), scope)
            : value(value, scope);
    machine.write(place, datum);
  }

  private boolean measureInto(Place place, Expression source, Scope scope) {
    List<Place.Part> parts = place instanceof Place.Bits(var bits, _) ? bits : List.of();
    List<Variable> variables = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    if (place instanceof Place.Part part) {
      parts = List.of(part);
    }
    for (Place.Part part : parts) {
      Variable variable = part.variable();
      if (!(variable.type instanceof ValueType.Bit || variable.type instanceof ValueType.Bits)) {
        return false;
      }
      for (int index : Machine.indices(variable, part.path())) {
        variables.add(variable);
        indices.add(index);
      }
    }
    int[] qubits = operands.of(source, scope).qubits();
    if (qubits.length != variables.size()) {
      throw ExecuteCode.OPERANDS.refuse(
          source.span(), qubits.length + " outcomes for " + variables.size() + " bits");
    }
    for (int k = 0; k < qubits.length; k++) {
      machine.measure(qubits[k], variables.get(k), indices.get(k));
    }
    return true;
  }

  private Datum value(Value value, Scope scope) {
    return switch (value) {
      case Expression expression -> evaluator.evaluate(expression, scope);
      case Value.Measurement(var source, _) -> measured(operands.of(source, scope));
      case Value.MeasurementCall call ->
          throw ExecuteCode.NOT_EXECUTABLE.refuse(call.span(), "a calibrated measurement");
      case Value.ArrayLiteral literal ->
          throw ExecuteCode.TYPE.refuse(
              literal.span(), "an array literal stands for no array here");
    };
  }

  private Datum measured(Operand operand) {
    int[] qubits = operand.qubits();
    if (!operand.register()) {
      return new Datum.Bit(machine.outcome(qubits[0]));
    }
    BigInteger pattern = BigInteger.ZERO;
    for (int k = 0; k < qubits.length; k++) {
      pattern = machine.outcome(qubits[k]) ? pattern.setBit(k) : pattern;
    }
    return new Datum.Bits(pattern, qubits.length);
  }

  /** {@return a value of type {@code type}, which may be an array's} */
  Datum array(Value value, ValueType type, Scope scope) {
    if (value instanceof Value.ArrayLiteral(var elements, var span)) {
      if (!(type instanceof ValueType.Array array)) {
        throw ExecuteCode.TYPE.refuse(span, "an array literal where " + type + " is needed");
      }
      List<Datum> inner = new ArrayList<>();
      elements.forEach(element -> inner.add(array(element, array.inner(), scope)));
      return evaluator.at(span, () -> new Datum.Array(inner, array));
    }
    Datum datum = value(value, scope);
    return evaluator.at(value.span(), () -> Conversions.to(type, datum));
  }

  private void assign(Statement.Assignment assignment, Scope scope) {
    Expression target = assignment.target();
    Place place =
        evaluator
            .place(target, scope)
            .orElseThrow(() -> ExecuteCode.TYPE.refuse(target.span(), "this holds no value"));
    if (assignment.operator().operator().isEmpty()) {
      store(place, assignment.value(), scope);
      return;
    }
    Datum right = value(assignment.value(), scope);
    Datum left = machine.read(place);
    machine.write(place, Operations.binary(assignment.operator().operator().get(), left, right));
  }

  private void alias(Statement.Alias alias, Scope scope) {
    List<Expression> parts = alias.parts();
    boolean joined = parts.size() > 1;
    if (operands.isQuantum(parts.getFirst(), scope)) {
      List<Operand> all = parts.stream().map(part -> operands.of(part, scope)).toList();
      int[] qubits = all.stream().flatMapToInt(o -> Arrays.stream(o.qubits())).toArray();
      Operands.requireDistinct(qubits, alias.span());
      scope.declare(
          alias.name().name(),
          new Binding.Qubits(new Operand(qubits, joined || all.getFirst().register())));
      return;
    }
    List<Place.Part> bits = new ArrayList<>();
    boolean register = joined;
    for (Expression part : parts) {
      Place place =
          evaluator
              .place(part, scope)
              .orElseThrow(() -> ExecuteCode.TYPE.refuse(part.span(), "no alias for this"));
      register |= Bits.add(place, bits);
    }
    scope.declare(alias.name().name(), new Binding.Classical(new Place.Bits(bits, register)));
  }
}

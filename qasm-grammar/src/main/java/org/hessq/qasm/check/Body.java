package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Annotation;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.SwitchCase;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.Value;
import org.hessq.qasm.tree.Version;

/** Checks statements where they stand: at the top level, in a gate, in a subroutine, in a loop. */
final class Body {
  private final Environment names;
  private final Values values;
  private final Calls calls;
  private final Declarations declarations;
  private int loops;

  /** The result of the subroutine around; null outside of one. */
  private DataType result;

  private boolean returns;

  Body(Environment names) {
    this.names = names;
    this.values = new Values(names, this::block);
    this.calls = new Calls(names, values);
    this.declarations = new Declarations(names, values, this);
  }

  /** Checks a block in a scope of its own. */
  void block(Block block) {
    names.inside(names.scope().inner(), () -> block.statements().forEach(this::check));
  }

  /** Checks the body of a gate, whose qubits are in {@code scope}. */
  void gate(Scope scope, Block block) {
    boolean before = names.inGate();
    names.setInGate(true);
    names.inside(scope, () -> block.statements().forEach(this::check));
    names.setInGate(before);
  }

  /** Checks the body of a subroutine with a result of type {@code type}. */
  void subroutine(Scope scope, Block block, DataType type, Identifier name) {
    result = type;
    returns = false;
    names.inside(scope, () -> block.statements().forEach(this::check));
    if (type != DataType.Special.VOID) {
      if (!returns) {
        names.complain(Code.RETURN, name.span(), "'" + name + "' never returns its result");
      } else if (!Paths.end(block)) {
        names.complain(
            Code.MAY_NOT_RETURN, name.span(), "'" + name + "' has a path without a result");
      }
    }
    result = null;
  }

  void check(Statement statement) {
    if (names.inGate() && !isUnitary(statement)) {
      names.complain(Code.NOT_UNITARY, statement.span(), "a gate cannot contain this statement");
    }
    switch (statement) {
      case Block block -> {
        names.newer(new Version(3, 1), block.span(), "a block of its own");
        block(block);
      }
      case Statement.Annotated(var annotations, var inner, var _) -> {
        for (Annotation annotation : annotations) {
          if (annotation.name().indexOf('.') >= 0) {
            names.newer(new Version(3, 2), annotation.span(), "a name with dots");
          }
        }
        check(inner);
      }
      case Statement.GateCall call -> calls.gateCall(call);
      case Statement.GlobalPhase phase -> calls.globalPhase(phase);
      case Statement.Measure(var source, var _) -> calls.qubits(source);
      case Statement.Reset(var operand, var _) -> calls.qubits(operand);
      case Statement.Barrier(var operands, var span) -> distinct(operands, span);
      case Statement.Nop(var operands, var span) -> {
        names.newer(new Version(3, 2), span, "nop");
        distinct(operands, span);
      }
      case Statement.Delay(var duration, var operands, var span) -> {
        calls.duration(duration);
        distinct(operands, span);
      }
      case Statement.Box(var duration, var body, var _) -> {
        duration.ifPresent(calls::duration);
        block(body);
      }
      case Statement.Assignment assignment -> assignment(assignment);
      case Statement.ExpressionStatement(var expression, var _) -> values.typeOf(expression);
      case Statement.If(var condition, var then, var otherwise, var _) -> {
        values.condition(condition);
        block(then);
        otherwise.ifPresent(this::block);
      }
      case Statement.For loop -> loop(loop);
      case Statement.While(var condition, var body, var _) -> {
        values.condition(condition);
        loops++;
        block(body);
        loops--;
      }
      case Statement.Switch choice -> choice(choice);
      case Statement.Break(var span) -> inLoop(span);
      case Statement.Continue(var span) -> inLoop(span);
      case Statement.End _ -> {}
      case Statement.Return(var value, var span) -> returnFrom(value, span);
      default -> declarations.check(statement);
    }
  }

  private static boolean isUnitary(Statement statement) {
    return switch (statement) {
      case Statement.GateCall _,
          Statement.GlobalPhase _,
          Statement.Barrier _,
          Statement.Nop _,
          Statement.For _,
          Statement.Annotated _,
          Block _ ->
          true;
      default -> false;
    };
  }

  void unchecked(Span span, String what) {
    names.complain(Code.UNCHECKED, span, what);
  }

  private void distinct(List<Expression> operands, Span span) {
    calls.operands(operands);
    values.requireDistinct(operands, span);
  }

  // Assignments

  private void assignment(Statement.Assignment assignment) {
    Expression target = assignment.target();
    DataType type = values.typeOf(target);
    requireMutable(target);
    Optional<BinaryOperator> operator = assignment.operator().operator();
    if (operator.isEmpty()) {
      value(type, assignment.value());
      return;
    }
    Known given = valueKnown(assignment.value());
    if (type == DataType.Special.UNKNOWN || given.isUnknown()) {
      return;
    }
    Optional<DataType> result = Operators.result(operator.get(), Known.of(type), given);
    if (result.filter(r -> Conversions.assignable(type, Known.of(r))).isEmpty()) {
      names.complain(
          Code.OPERAND_TYPE,
          assignment.span(),
          operator.get().symbol() + " does not join " + type + " and " + given.type());
    } else if (Conversions.narrows(type, Known.of(result.get()))) {
      names.complain(Code.NARROWED, assignment.span(), result.get() + " loses digits as " + type);
    }
  }

  private void requireMutable(Expression target) {
    Expression base = target;
    while (base instanceof Expression.Indexed(var inner, var _, var _)) {
      base = inner;
    }
    if (base instanceof Expression.Name(var name, var _)
        && names.scope().find(name) instanceof Symbol.Variable variable
        && (variable.use() != Symbol.Use.VARIABLE || variable.type() instanceof Qubits)) {
      names.complain(Code.NOT_MUTABLE, target.span(), "'" + name + "' cannot be assigned to");
    }
  }

  /** Checks a value that goes into a place of type {@code type}. */
  void value(DataType type, Value value) {
    switch (value) {
      case Expression expression -> values.assign(type, values.of(expression), expression);
      case Value.Measurement(var source, var span) -> {
        DataType bits = measured(calls.qubits(source));
        if (!Conversions.assignable(type, Known.of(bits)) || !isBitLike(type)) {
          names.complain(Code.MEASURE_SIZE, span, "a measurement of " + bits + " into " + type);
        }
      }
      case Value.MeasurementCall call -> {
        DataType result = measurementCall(call);
        if (!Conversions.assignable(type, Known.of(result))) {
          names.complain(Code.TYPE_MISMATCH, call.span(), result + " where " + type + " is needed");
        }
      }
      case Value.ArrayLiteral(var elements, var span) -> {
        if (elements.isEmpty()) {
          names.newer(new Version(3, 2), span, "an empty array literal");
        }
        literal(type, elements, span);
      }
    }
  }

  private void literal(DataType type, List<Value> elements, Span span) {
    if (!(type instanceof DataType.Array(var element, var shape))) {
      if (type != DataType.Special.UNKNOWN) {
        names.complain(Code.TYPE_MISMATCH, span, "an array literal where " + type + " is needed");
      }
      elements.forEach(each -> value(DataType.Special.UNKNOWN, each));
      return;
    }
    int size = shape.getFirst();
    if (size != DataType.RUNTIME && size != elements.size()) {
      names.complain(Code.SHAPE, span, elements.size() + " elements where " + type + " is needed");
    }
    DataType inner =
        shape.size() == 1 ? element : new DataType.Array(element, shape.subList(1, shape.size()));
    elements.forEach(each -> value(inner, each));
  }

  private static boolean isBitLike(DataType type) {
    return type.is(Kind.BIT, Kind.BOOL) || type == DataType.Special.UNKNOWN;
  }

  private static DataType measured(DataType qubits) {
    return qubits instanceof Qubits(int size)
        ? new Scalar(Kind.BIT, size)
        : DataType.Special.UNKNOWN;
  }

  private Known valueKnown(Value value) {
    return switch (value) {
      case Expression expression -> values.of(expression);
      case Value.Measurement(var source, var _) -> Known.of(measured(calls.qubits(source)));
      case Value.MeasurementCall call -> Known.of(measurementCall(call));
      case Value.ArrayLiteral _ -> Known.NOTHING;
    };
  }

  /** {@return what the measurement gives; unknown where no calibration of its name is in sight} */
  private DataType measurementCall(Value.MeasurementCall call) {
    names.newer(new Version(3, 2), call.span(), "a measurement call");
    distinct(call.operands(), call.span());
    List<Expression> arguments =
        call.callee() instanceof Expression.Call(var _, var given, var _) ? given : List.of();
    arguments.forEach(values::of);
    String name =
        switch (call.callee()) {
          case Expression.Call(var function, var _, var _) -> function.name();
          case Expression.Name(var plain, var _) -> plain;
          default -> throw new IllegalStateException("no callee: " + call.callee());
        };
    switch (names.scope().find(name)) {
      case null -> {
        unchecked(call.span(), "no calibration of '" + name + "' is in sight");
        return DataType.Special.UNKNOWN;
      }
      case Symbol.Calibrated(var parameters, var qubits, var measured) -> {
        if (parameters != arguments.size()) {
          names.complain(
              Code.ARGUMENT_COUNT, call.span(), "'" + name + "' takes " + parameters + " angles");
        }
        if (qubits != call.operands().size()) {
          names.complain(
              Code.OPERAND_COUNT, call.span(), "'" + name + "' measures " + qubits + " qubits");
        }
        return measured;
      }
      case Symbol.Variable _,
          Symbol.Gate _,
          Symbol.Subroutine _,
          Symbol.Function _,
          Symbol.Unfinished _ -> {
        names.complain(Code.WRONG_KIND, call.callee().span(), "'" + name + "' measures nothing");
        return DataType.Special.UNKNOWN;
      }
    }
  }

  // Control

  private void loop(Statement.For loop) {
    DataType type = values.types().resolve(loop.type());
    switch (loop.domain()) {
      case Subscript.Range range -> range(type, range);
      case Subscript.Set(var elements, var _) ->
          elements.forEach(element -> values.assign(type, values.of(element), element));
      case Expression domain -> over(type, values.typeOf(domain), domain);
    }
    loops++;
    Scope inner = names.scope().inner();
    Symbol variable = names.variable(type, Symbol.Use.VARIABLE, Optional.empty(), Optional.empty());
    names.record(loop.name(), variable);
    inner.declare(loop.name().name(), variable);
    names.inside(inner, () -> loop.body().statements().forEach(this::check));
    loops--;
  }

  private void over(DataType type, DataType domain, Expression expression) {
    switch (domain) {
      case DataType.Array(var element, var shape) when shape.size() == 1 ->
          values.assign(type, Known.of(element), expression);
      case DataType.Special special when special == DataType.Special.UNKNOWN -> {}
      case DataType bits when bits.isBits() ->
          values.assign(type, Known.of(DataType.BIT), expression);
      default -> names.complain(Code.RANGE, expression.span(), "a loop cannot run over " + domain);
    }
  }

  private void range(DataType type, Subscript.Range range) {
    Optional<Known> start = range.start().map(values.indices()::integer);
    Optional<Known> step = range.step().map(values.indices()::integer);
    Optional<Known> stop = range.stop().map(values.indices()::integer);
    if (start.isEmpty() || stop.isEmpty()) {
      names.complain(Code.RANGE, range.span(), "a loop needs both ends of its range");
    } else if (start.get().type().isInteger()
        && stop.get().type().isInteger()
        && !Conversions.assignable(
            type, Known.of(Operators.common(start.get().type(), stop.get().type())))) {
      names.complain(Code.TYPE_MISMATCH, range.span(), "integers where " + type + " is needed");
    }
    if (step.isPresent() && Values.index(step.get()).orElse(1) == 0) {
      names.complain(Code.RANGE, range.span(), "the step is 0");
    }
  }

  private void inLoop(Span span) {
    if (loops == 0) {
      names.complain(Code.NOT_IN_LOOP, span, "there is no loop to leave or continue");
    }
  }

  private void choice(Statement.Switch choice) {
    names.newer(new Version(3, 1), choice.span(), "switch");
    DataType subject = values.typeOf(choice.subject());
    if (!subject.is(Kind.INT, Kind.UINT) && subject != DataType.Special.UNKNOWN) {
      names.complain(Code.SWITCH, choice.subject().span(), "a switch on " + subject);
    }
    Labels labels = new Labels(names, values);
    List<SwitchCase> cases = choice.cases();
    for (int i = 0; i < cases.size(); i++) {
      boolean last = i + 1 == cases.size();
      labels.check(cases.get(i), last);
      block(cases.get(i).body());
    }
    if (cases.stream().allMatch(arm -> arm.labels().isEmpty())) {
      names.complain(Code.SWITCH, choice.span(), "a switch without a case");
    }
  }

  private void returnFrom(Optional<Value> value, Span span) {
    returns = true;
    if (result == null) {
      names.complain(Code.RETURN, span, "there is no subroutine to return from");
      value.ifPresent(this::valueKnown);
    } else if (value.isPresent() == (result == DataType.Special.VOID)) {
      names.complain(
          Code.RETURN, span, value.isPresent() ? "a value is returned" : "no value is returned");
      value.ifPresent(this::valueKnown);
    } else {
      value.ifPresent(v -> value(result, v));
    }
  }
}

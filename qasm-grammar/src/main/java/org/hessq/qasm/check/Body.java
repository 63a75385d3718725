package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.code.Code;
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
  private Version version = Version.NEWEST;
  private boolean inGate;
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

  void begin(Version version) {
    this.version = version;
  }

  /** Checks a block in a scope of its own. */
  void block(Block block) {
    names.inside(names.scope().inner(), () -> block.statements().forEach(this::check));
  }

  /** Checks the body of a gate, whose qubits are in {@code scope}. */
  void gate(Scope scope, Block block) {
    boolean before = inGate;
    inGate = true;
    names.inside(scope, () -> block.statements().forEach(this::check));
    inGate = before;
  }

  /** Checks the body of a subroutine with a result of type {@code type}. */
  void subroutine(Scope scope, Block block, DataType type, Identifier name) {
    result = type;
    returns = false;
    names.inside(scope, () -> block.statements().forEach(this::check));
    if (!returns && type != DataType.Special.VOID) {
      names.complain(Code.RETURN, name.span(), "'" + name + "' never returns its result");
    }
    result = null;
  }

  void check(Statement statement) {
    if (inGate && !isUnitary(statement)) {
      names.complain(Code.NOT_UNITARY, statement.span(), "a gate cannot contain this statement");
    }
    switch (statement) {
      case Block block -> block(block);
      case Statement.Annotated(var _, var inner, var _) -> check(inner);
      case Statement.GateCall call -> calls.gateCall(call);
      case Statement.GlobalPhase phase -> calls.globalPhase(phase);
      case Statement.Measure(var source, var _) -> calls.qubits(source);
      case Statement.Reset(var operand, var _) -> calls.qubits(operand);
      case Statement.Barrier(var operands, var span) -> distinct(operands, span);
      case Statement.Nop(var operands, var span) -> {
        newer(new Version(3, 2), span, "nop");
        distinct(operands, span);
      }
      case Statement.Delay(var duration, var operands, var span) -> {
        unchecked(span, "durations are not resolved");
        calls.duration(duration);
        distinct(operands, span);
      }
      case Statement.Box(var duration, var body, var span) -> {
        unchecked(span, "durations are not resolved");
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

  private void newer(Version since, Span span, String feature) {
    if (version.compareTo(since) < 0) {
      names.complain(
          Code.NEWER_FEATURE,
          span,
          feature + " came with " + since + ", the header says " + version);
    }
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
    Optional<org.hessq.qasm.tree.BinaryOperator> operator = assignment.operator().operator();
    if (operator.isEmpty()) {
      value(type, assignment.value());
      return;
    }
    DataType given = valueType(assignment.value());
    boolean known = type != DataType.Special.UNKNOWN && given != DataType.Special.UNKNOWN;
    if (known && !Operators.accept(operator.get(), type, given)) {
      names.complain(
          Code.OPERAND_TYPE,
          assignment.span(),
          operator.get().symbol() + " does not join " + type + " and " + given);
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
      case Expression expression -> values.assign(type, values.typeOf(expression), expression);
      case Value.Measurement(var source, var span) -> {
        DataType bits = measured(calls.qubits(source));
        if (!Operators.assignable(type, bits) || !isBitLike(type)) {
          names.complain(Code.MEASURE_SIZE, span, "a measurement of " + bits + " into " + type);
        }
      }
      case Value.MeasurementCall call -> measurementCall(call);
      case Value.ArrayLiteral(var elements, var span) -> {
        if (!(type instanceof DataType.Array)) {
          names.complain(Code.TYPE_MISMATCH, span, "an array literal where " + type + " is needed");
        }
        elements.forEach(element -> value(elementOf(type), element));
      }
    }
  }

  private static DataType elementOf(DataType type) {
    return switch (type) {
      case DataType.Array(var element, var rank) when rank == 1 -> element;
      case DataType.Array(var element, var rank) -> new DataType.Array(element, rank - 1);
      default -> DataType.Special.UNKNOWN;
    };
  }

  private static boolean isBitLike(DataType type) {
    return type.is(Kind.BIT, Kind.BOOL) || type == DataType.Special.UNKNOWN;
  }

  private static DataType measured(DataType qubits) {
    return qubits instanceof Qubits(int size)
        ? new Scalar(Kind.BIT, size)
        : DataType.Special.UNKNOWN;
  }

  private DataType valueType(Value value) {
    return switch (value) {
      case Expression expression -> values.typeOf(expression);
      case Value.Measurement(var source, var _) -> measured(calls.qubits(source));
      case Value.MeasurementCall call -> {
        measurementCall(call);
        yield DataType.Special.UNKNOWN;
      }
      case Value.ArrayLiteral _ -> DataType.Special.UNKNOWN;
    };
  }

  private void measurementCall(Value.MeasurementCall call) {
    newer(new Version(3, 2), call.span(), "a measurement call");
    unchecked(call.span(), "whether a calibration of this name exists is not checked");
    distinct(call.operands(), call.span());
  }

  // Control

  private void loop(Statement.For loop) {
    DataType type = values.resolve(loop.type());
    switch (loop.domain()) {
      case Subscript.Range range -> range(range);
      case Subscript.Set(var elements, var _) ->
          elements.forEach(element -> values.assign(type, values.typeOf(element), element));
      case Expression domain -> {
        DataType over = values.typeOf(domain);
        boolean iterable =
            over.isBits()
                || over == DataType.Special.UNKNOWN
                || over instanceof DataType.Array(var _, var rank) && rank == 1;
        if (!iterable) {
          names.complain(Code.RANGE, domain.span(), "a loop cannot run over " + over);
        }
      }
    }
    loops++;
    Scope inner = names.scope().inner();
    inner.declare(
        loop.name().name(),
        new Symbol.Variable(type, Symbol.Use.VARIABLE, Optional.empty(), Optional.empty()));
    names.inside(inner, () -> loop.body().statements().forEach(this::check));
    loops--;
  }

  private void range(Subscript.Range range) {
    range.start().ifPresent(values.indices()::integer);
    range.step().ifPresent(values.indices()::integer);
    range.stop().ifPresent(values.indices()::integer);
    if (range.start().isEmpty() || range.stop().isEmpty()) {
      names.complain(Code.RANGE, range.span(), "a loop needs both ends of its range");
    }
    if (range.step().isPresent() && names.index(range.step().get()).orElse(1) == 0) {
      names.complain(Code.RANGE, range.span(), "the step is 0");
    }
  }

  private void inLoop(Span span) {
    if (loops == 0) {
      names.complain(Code.NOT_IN_LOOP, span, "there is no loop to leave or continue");
    }
  }

  private void choice(Statement.Switch choice) {
    newer(new Version(3, 1), choice.span(), "switch");
    DataType subject = values.typeOf(choice.subject());
    if (!subject.is(Kind.INT, Kind.UINT) && subject != DataType.Special.UNKNOWN) {
      names.complain(Code.SWITCH, choice.subject().span(), "a switch on " + subject);
    }
    Labels labels = new Labels(names);
    List<SwitchCase> cases = choice.cases();
    for (int i = 0; i < cases.size(); i++) {
      boolean last = i + 1 == cases.size();
      labels.check(cases.get(i), last);
      cases.get(i).labels().forEach(values::typeOf);
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
      value.ifPresent(this::valueType);
    } else if (value.isPresent() == (result == DataType.Special.VOID)) {
      names.complain(
          Code.RETURN, span, value.isPresent() ? "a value is returned" : "no value is returned");
      value.ifPresent(this::valueType);
    } else {
      value.ifPresent(v -> value(result, v));
    }
  }
}

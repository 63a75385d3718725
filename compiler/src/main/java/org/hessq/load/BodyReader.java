package org.hessq.load;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Operation;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.load.Meaning.Cells;
import org.hessq.load.Meaning.Definition;
import org.hessq.load.Meaning.Stuff;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.check.OldLibrary;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Translates the statements of one routine. */
final class BodyReader {
  private final Frame frame;
  private final Calls calls;
  private final Loops loops;
  private final List<Diagnostic> diagnostics;

  BodyReader(Frame frame, Definitions definitions, List<Diagnostic> diagnostics) {
    this.frame = frame;
    this.calls = new Calls(definitions);
    this.loops = new Loops(this, frame);
    this.diagnostics = diagnostics;
  }

  /** Translates {@code statements} one by one, and notes which of them can't be. */
  void read(List<Statement> statements, Scope scope, List<Operation> out) {
    for (Statement statement : statements) {
      try {
        read(statement, scope, out);
      } catch (Refusal refusal) {
        diagnostics.add(refusal.diagnostic());
      }
    }
  }

  private void read(Statement statement, Scope scope, List<Operation> out) {
    switch (statement) {
      case Statement.Block(var inner, _) -> read(inner, scope.block(), out);
      case Statement.Box(var duration, var body, var span) -> {
        duration.ifPresent(_ -> passOver(span, "the duration of a box"));
        read(body.statements(), scope.block(), out);
      }
      case Statement.Annotated(_, var inner, _) -> read(inner, scope, out);

      case Statement.Gate gate -> define(gate.name().name(), gate, scope);
      case Statement.Subroutine def -> define(def.name().name(), def, scope);
      case Statement.QubitDeclaration(var name, var size, var span) ->
          scope.put(
              name.name(), frame.qubits(name.name(), size.map(s -> Numbers.whole(s, scope)), span));
      case Statement.Declaration declaration -> declare(declaration, scope, out);
      case Statement.Constant constant -> scope.put(constant.name().name(), value(constant, scope));
      case Statement.Alias alias -> scope.put(alias.name().name(), joined(alias, scope));

      case Statement.GateCall call -> {
        call.duration().ifPresent(_ -> passOver(call.span(), "the duration of a gate"));
        calls.gate(call, scope, out);
      }
      case Statement.GlobalPhase phase -> {
        phase.duration().ifPresent(_ -> passOver(phase.span(), "the duration of a phase"));
        calls.phase(phase, scope, out);
      }
      case Statement.ExpressionStatement(Expression.Call call, _) ->
          calls.subroutine(call, scope, out);
      case Statement.Measure(var source, _) -> {
        Cells qubits = Operands.of(Stuff.QUBITS, source, scope);
        measure(qubits.indices(), unused(qubits, statement).indices(), out);
      }
      case Statement.Reset(var operand, _) ->
          Operands.of(Stuff.QUBITS, operand, scope)
              .indices()
              .forEach(qubit -> out.add(new Operation.Reset(qubit)));
      case Statement.Assignment assignment -> assign(assignment, scope, out);
      case Statement.If branch -> branch(branch, scope, out);
      case Statement.For loop -> loops.read(loop, scope, out);

      case Statement.Include(var file, _) -> include(file, scope);
      case Statement.Delay delay -> passOver(delay.span(), "a delay");
      case Statement.Pragma _, Statement.Barrier _, Statement.Nop _ -> {}

      case Statement.ExpressionStatement _ -> throw refuse(statement, "an expression");
      case Statement.CalibrationGrammar _,
          Statement.Calibration _,
          Statement.CalibrationDefinition _ ->
          throw refuse(statement, "calibration");
      case Statement.Input _, Statement.Output _ -> throw refuse(statement, "input and output");
      case Statement.Extern _ -> throw refuse(statement, "extern");
      case Statement.While _ -> throw refuse(statement, "while");
      case Statement.Switch _ -> throw refuse(statement, "switch");
      case Statement.Break _, Statement.Continue _ -> throw refuse(statement, "break and continue");
      case Statement.End _ -> throw refuse(statement, "end");
      case Statement.Return _ -> throw refuse(statement, "return");
    }
  }

  private static Refusal refuse(Statement statement, String what) {
    return LoadCode.NO_CIRCUIT.refuse(statement.span(), "no circuit for " + what);
  }

  private void passOver(Span span, String what) {
    Diagnostic first = LoadCode.TIMING.at(span, what + " is passed over, as all timing is");
    if (diagnostics.stream().noneMatch(d -> d.code().equals(first.code()))) {
      diagnostics.add(first);
    }
  }

  private static void include(String file, Scope scope) {
    if (OldLibrary.is(file)) {
      for (Statement gate : OldLibrary.gates()) {
        define(((Statement.Gate) gate).name().name(), gate, scope);
      }
    }
  }

  private static void define(String name, Statement statement, Scope scope) {
    // The loader may have given the name its meaning already, with the comment on it.
    Meaning known = scope.find(name).orElse(null);
    if (!(known instanceof Definition definition) || !definition.statement().equals(statement)) {
      scope.put(name, new Definition(statement, Optional.empty()));
    }
  }

  private void declare(Statement.Declaration declaration, Scope scope, List<Operation> out) {
    if (!(declaration.type() instanceof Type.Scalar(var kind, var width, var span))
        || kind != Type.Kind.BIT) {
      throw LoadCode.NO_CIRCUIT.refuse(
          declaration.span(), "variable " + declaration.name() + ", which holds no bits");
    }
    Cells bits = frame.bits(width.map(w -> Numbers.whole(w, scope)), span);
    scope.put(declaration.name().name(), bits);
    if (declaration.value().isPresent()) {
      assign(bits, AssignmentOperator.SET, declaration.value().get(), declaration, scope, out);
    }
  }

  private static Meaning.Constant value(Statement.Constant constant, Scope scope) {
    if (!(constant.value() instanceof Expression expression)) {
      throw LoadCode.NOT_CONSTANT.refuse(constant.span(), "no constant number");
    }
    ConstantValue value = Numbers.of(expression, scope);
    boolean real =
        constant.type() instanceof Type.Scalar(var kind, _, _)
            && (kind == Type.Kind.FLOAT || kind == Type.Kind.ANGLE);
    return new Meaning.Constant(real ? new ConstantValue.Real(value.toReal()) : value);
  }

  private static Cells joined(Statement.Alias alias, Scope scope) {
    List<Cells> parts =
        alias.parts().stream().map(part -> Operands.of(Stuff.QUBITS, part, scope)).toList();
    boolean single = parts.size() == 1 && parts.getFirst().single();
    return new Cells(Stuff.QUBITS, Operands.joined(parts), single);
  }

  private void assign(Statement.Assignment assignment, Scope scope, List<Operation> out) {
    Cells target = Operands.of(Stuff.BITS, assignment.target(), scope);
    assign(target, assignment.operator(), assignment.value(), assignment, scope, out);
  }

  private void assign(
      Cells target,
      AssignmentOperator operator,
      Value value,
      Statement where,
      Scope scope,
      List<Operation> out) {
    if (operator != AssignmentOperator.SET && operator != AssignmentOperator.XOR) {
      throw LoadCode.NO_CIRCUIT.refuse(where.span(), "assignment " + operator.symbol());
    }
    switch (value) {
      case Value.Measurement(var source, _) -> {
        Cells qubits = Operands.of(Stuff.QUBITS, source, scope);
        requireEqual(qubits, target, where);
        if (operator == AssignmentOperator.SET) {
          measure(qubits.indices(), target.indices(), out);
        } else {
          Cells outcomes = unused(qubits, where);
          measure(qubits.indices(), outcomes.indices(), out);
          copy(Operation.Assignment.XOR, outcomes, target, out);
        }
      }
      case Expression expression -> {
        Cells source = Operands.of(Stuff.BITS, expression, scope);
        requireEqual(source, target, where);
        boolean overlap =
            source.indices().stream().anyMatch(target.indices()::contains)
                && source.indices().length() > 1;
        if (overlap) {
          throw LoadCode.OPERANDS.refuse(where.span(), "a register is assigned to its own part");
        }
        copy(
            operator == AssignmentOperator.SET
                ? Operation.Assignment.COPY
                : Operation.Assignment.XOR,
            source,
            target,
            out);
      }
      case Value.MeasurementCall _, Value.ArrayLiteral _ ->
          throw LoadCode.NO_CIRCUIT.refuse(where.span(), "a value that is no bit");
    }
  }

  private Cells unused(Cells qubits, Statement where) {
    return frame.bits(Optional.of((long) qubits.indices().length()), where.span());
  }

  private static void requireEqual(Cells source, Cells target, Statement where) {
    if (source.indices().length() != target.indices().length()) {
      throw LoadCode.OPERANDS.refuse(
          where.span(), source.indices().length() + " to " + target.indices().length());
    }
  }

  private static void measure(
      ImmutableIntArray qubits, ImmutableIntArray bits, List<Operation> out) {
    for (int k = 0; k < qubits.length(); k++) {
      out.add(new Operation.Measure(qubits.get(k), bits.get(k)));
    }
  }

  private static void copy(
      Operation.Assignment kind, Cells source, Cells target, List<Operation> out) {
    for (int k = 0; k < source.indices().length(); k++) {
      out.add(new Operation.Assign(kind, target.indices().get(k), source.indices().get(k)));
    }
  }

  private void branch(Statement.If branch, Scope scope, List<Operation> out) {
    boolean otherwise = branch.otherwise().filter(b -> !b.statements().isEmpty()).isPresent();
    if (otherwise) {
      throw LoadCode.CONDITION.refuse(branch.otherwise().get().span(), "a branch with else");
    }
    int bit = condition(branch.condition(), scope);
    List<Operation> body = new ArrayList<>();
    read(branch.then().statements(), scope.block(), body);
    out.add(new Operation.Conditional(bit, body));
  }

  /** {@return the bit that is 1 where {@code condition} holds} */
  private static int condition(Expression condition, Scope scope) {
    Expression bit =
        condition instanceof Expression.Binary(var operator, var left, var right, _)
                && operator == BinaryOperator.EQUAL
                && isOne(right)
            ? left
            : condition;
    try {
      Cells cells = Operands.of(Stuff.BITS, bit, scope);
      if (cells.indices().length() == 1) {
        return cells.indices().get(0);
      }
    } catch (Refusal refusal) {
      if (!refusal.diagnostic().code().equals(LoadCode.NO_CIRCUIT.id())) {
        throw refusal;
      }
    }
    throw LoadCode.CONDITION.refuse(condition.span(), "the condition is not one bit");
  }

  private static boolean isOne(Expression expression) {
    return switch (expression) {
      case Expression.IntegerLiteral literal -> literal.value().equals(BigInteger.ONE);
      case Expression.BooleanLiteral literal -> literal.value();
      case Expression.BitLiteral literal -> literal.digits().equals("1");
      default -> false;
    };
  }
}

package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type.Kind;

/** Checks gate calls and the operands of all quantum operations. */
final class Calls {
  private static final int MOST_CONTROLS = 1 << 20;

  private final Environment names;
  private final Values values;
  private final FlatCalls flat;

  Calls(Environment names, Values values) {
    this.names = names;
    this.values = values;
    this.flat = new FlatCalls(names);
  }

  void gateCall(Statement.GateCall call) {
    if (flat.isRight(call)) {
      return;
    }
    Identifier name = call.name();
    int controls = controls(call.modifiers());
    call.arguments().forEach(this::angle);
    call.duration().ifPresent(this::duration);
    operands(call.operands());
    Symbol symbol = names.find(name.name(), name.span());
    if (symbol != null) {
      names.record(name, symbol);
    }
    switch (symbol) {
      case null -> {}
      case Symbol.Gate(var _, var angles, var qubits, var _) ->
          counts(call, angles, qubits, controls);
      case Symbol.Calibrated(var arguments, var qubits, var result) -> {
        if (result != DataType.Special.VOID && !call.modifiers().isEmpty()) {
          names.complain(Code.MODIFIER, name.span(), "'" + name + "' measures");
        }
        counts(call, arguments, qubits, controls);
      }
      case Symbol.Unfinished _ ->
          names.complain(Code.RECURSION, name.span(), "'" + name + "' calls itself");
      case Symbol.Subroutine _, Symbol.Variable _, Symbol.Function _ ->
          names.complain(Code.WRONG_KIND, name.span(), "'" + name + "' is not a gate");
    }
    broadcast(call.operands(), call.span());
  }

  private void counts(Statement.GateCall call, int angles, int qubits, int controls) {
    if (angles != call.arguments().size()) {
      names.complain(
          Code.ARGUMENT_COUNT,
          call.span(),
          "'" + call.name() + "' takes " + angles + " angles, not " + call.arguments().size());
    }
    if (controls >= 0) {
      count(call.name().name(), call.operands(), qubits + controls, call.span());
    }
  }

  void globalPhase(Statement.GlobalPhase phase) {
    int controls = controls(phase.modifiers());
    angle(phase.angle());
    phase.duration().ifPresent(this::duration);
    operands(phase.operands());
    // Without controls the operands only say whose delay the duration is.
    if (controls > 0) {
      count("gphase", phase.operands(), controls, phase.span());
    }
    broadcast(phase.operands(), phase.span());
  }

  private void count(String name, List<Expression> operands, int wanted, Span span) {
    if (operands.size() != wanted) {
      names.complain(
          Code.OPERAND_COUNT,
          span,
          "'" + name + "' acts on " + wanted + " qubits here, not " + operands.size());
    }
  }

  private void broadcast(List<Expression> operands, Span span) {
    if (operands.size() < 2) {
      return;
    }
    int size = 0;
    for (Expression operand : operands) {
      int given = values.indices().registerSize(operand);
      if (given > 0) {
        if (size > 0 && given != size) {
          names.complain(
              Code.BROADCAST,
              span,
              "registers of " + size + " and " + given + " qubits in one call");
          return;
        }
        size = given;
      }
    }
    values.requireDistinct(operands, span);
  }

  /** {@return how many controls the modifiers add, or -1 if that has no value} */
  private int controls(List<Modifier> modifiers) {
    int controls = 0;
    for (Modifier modifier : modifiers) {
      int added = controls(modifier);
      controls = added < 0 || controls < 0 ? -1 : controls + added;
    }
    return controls;
  }

  private int controls(Modifier modifier) {
    Optional<Expression> argument = modifier.argument();
    return switch (modifier.kind()) {
      case INV, POW -> {
        argument.ifPresent(this::angle);
        if (argument.isPresent() != (modifier.kind() == Modifier.Kind.POW)) {
          names.complain(
              Code.MODIFIER, modifier.span(), "pow needs an exponent, and inv takes nothing");
        }
        yield 0;
      }
      case CTRL, NEGCTRL -> {
        if (argument.isEmpty()) {
          yield 1;
        }
        Known known = values.of(argument.get());
        OptionalInt count = Values.index(known);
        if (count.isEmpty() || count.getAsInt() < 1 || count.getAsInt() > MOST_CONTROLS) {
          names.complain(
              Code.MODIFIER, argument.get().span(), "the number of controls is no such constant");
          yield -1;
        }
        yield count.getAsInt();
      }
    };
  }

  private void angle(Expression expression) {
    DataType type = values.typeOf(expression);
    if (!type.isCondition() && !type.is(Kind.ANGLE)) {
      names.complain(Code.TYPE_MISMATCH, expression.span(), type + " where an angle is needed");
    }
  }

  /** Complains unless the expression is a duration that may be one of an operation. */
  void duration(Expression expression) {
    Known known = values.of(expression);
    if (!known.type().isTime() && !known.isUnknown()) {
      names.complain(
          Code.TYPE_MISMATCH, expression.span(), known.type() + " where a duration is needed");
    }
    if (known.value().filter(Times::isNegative).isPresent()) {
      names.complain(Code.NEGATIVE_DURATION, expression.span(), "the duration is negative");
    }
  }

  /** Complains about each operand that is no qubit. */
  void operands(List<Expression> operands) {
    operands.forEach(this::qubits);
  }

  /** Complains unless the expression is a qubit or a register; {@return its type}. */
  DataType qubits(Expression expression) {
    DataType type = values.typeOf(expression);
    if (!(type instanceof Qubits) && type != DataType.Special.UNKNOWN) {
      names.complain(Code.OPERAND_TYPE, expression.span(), type + " where a qubit is needed");
    }
    return type;
  }
}

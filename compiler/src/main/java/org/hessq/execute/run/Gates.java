package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Powers;
import org.hessq.execute.gate.StandardGate;
import org.hessq.execute.gate.Turn;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Statement;

/** Gate calls as turns: definitions are opened, modifiers applied from the gate outwards. */
final class Gates {
  private final Evaluator evaluator;
  private final Operands operands;
  private final Loops loops;
  private final Scope global;
  private final Meter meter;

  Gates(Evaluator evaluator, Operands operands, Loops loops, Scope global, Meter meter) {
    this.evaluator = evaluator;
    this.operands = operands;
    this.loops = loops;
    this.global = global;
    this.meter = meter;
  }

  /** What a call does to qubits once its controls are taken away. */
  private interface Body {
    List<Turn> on(int[] qubits);
  }

  List<Turn> call(Statement.GateCall call, Scope scope) {
    double[] angles = angles(call.arguments(), scope);
    String name = call.name().name();
    Body body =
        scope.find(name) instanceof Binding.Gate(var definition)
            ? qubits -> open(definition, angles, qubits)
            : standard(name, angles, call.span());
    return modified(call.modifiers(), body, call.operands(), call.span(), scope);
  }

  List<Turn> phase(Statement.GlobalPhase phase, Scope scope) {
    double gamma = angle(phase.angle(), scope);
    Body body = _ -> List.of(new Turn.Phase(gamma));
    boolean controlled =
        phase.modifiers().stream()
            .anyMatch(m -> m.kind() == Modifier.Kind.CTRL || m.kind() == Modifier.Kind.NEGCTRL);
    List<Expression> controls = controlled ? phase.operands() : List.of();
    return modified(phase.modifiers(), body, controls, phase.span(), scope);
  }

  private static Body standard(String name, double[] angles, Span span) {
    Optional<StandardGate> gate = StandardGate.of(name);
    if (gate.isEmpty() || gate.get().angles() != angles.length) {
      throw ExecuteCode.OPERANDS.refuse(
          span, "'" + name + "' is no gate with " + angles.length + " angles");
    }
    return qubits -> gate.get().on(angles, qubits);
  }

  private double[] angles(List<Expression> arguments, Scope scope) {
    double[] angles = new double[arguments.size()];
    for (int k = 0; k < angles.length; k++) {
      angles[k] = angle(arguments.get(k), scope);
    }
    return angles;
  }

  private double angle(Expression expression, Scope scope) {
    Datum value = evaluator.evaluate(expression, scope);
    double radians = evaluator.at(expression.span(), () -> Conversions.radians(value));
    if (!Double.isFinite(radians)) {
      throw ExecuteCode.VALUE.refuse(expression.span(), "an angle of " + radians);
    }
    return radians;
  }

  // Modifiers

  private List<Turn> modified(
      List<Modifier> modifiers, Body body, List<Expression> given, Span span, Scope scope) {
    double[] numbers = numbers(modifiers, scope);
    List<Turn> turns = new ArrayList<>();
    for (int[] qubits : operands.spread(given, span, scope)) {
      turns.addAll(evaluator.at(span, () -> modified(modifiers, numbers, body, qubits)));
    }
    return turns;
  }

  /** {@return the exponent of each power, and how many controls each other modifier adds} */
  private double[] numbers(List<Modifier> modifiers, Scope scope) {
    double[] numbers = new double[modifiers.size()];
    for (int k = 0; k < numbers.length; k++) {
      Modifier modifier = modifiers.get(k);
      numbers[k] =
          switch (modifier.kind()) {
            case INV -> 0;
            case POW -> angle(modifier.argument().orElseThrow(), scope);
            case CTRL, NEGCTRL ->
                modifier.argument().map(count -> evaluator.integer(count, scope)).orElse(1L);
          };
    }
    return numbers;
  }

  /** The leftmost modifier has the first controls. */
  private static List<Turn> modified(
      List<Modifier> modifiers, double[] numbers, Body body, int[] qubits) {
    if (modifiers.isEmpty()) {
      return body.on(qubits);
    }
    int controls = 0;
    for (int k = 0; k < numbers.length; k++) {
      controls += isControl(modifiers.get(k)) ? (int) numbers[k] : 0;
    }
    if (controls > qubits.length) {
      throw new Trouble(
          ExecuteCode.OPERANDS, controls + " controls, and " + qubits.length + " qubits");
    }
    List<Turn> turns = body.on(Arrays.copyOfRange(qubits, controls, qubits.length));
    int next = controls;
    for (int k = numbers.length - 1; k >= 0; k--) {
      switch (modifiers.get(k).kind()) {
        case INV -> turns = Powers.inverse(turns);
        case POW -> turns = Powers.of(turns, numbers[k]);
        case CTRL -> {
          next -= (int) numbers[k];
          turns = under(turns, Arrays.copyOfRange(qubits, next, next + (int) numbers[k]));
        }
        case NEGCTRL -> {
          next -= (int) numbers[k];
          int[] added = Arrays.copyOfRange(qubits, next, next + (int) numbers[k]);
          List<Turn> negated = new ArrayList<>(flips(added));
          negated.addAll(under(turns, added));
          negated.addAll(flips(added));
          turns = negated;
        }
      }
    }
    return turns;
  }

  private static boolean isControl(Modifier modifier) {
    return switch (modifier.kind()) {
      case CTRL, NEGCTRL -> true;
      case INV, POW -> false;
    };
  }

  private static List<Turn> under(List<Turn> turns, int[] controls) {
    List<Turn> controlled = new ArrayList<>(turns.size());
    for (Turn turn : turns) {
      Turn under = turn;
      for (int control : controls) {
        under = under.under(control);
      }
      controlled.add(under);
    }
    return controlled;
  }

  private static List<Turn> flips(int[] qubits) {
    return Arrays.stream(qubits).mapToObj(qubit -> Turn.of(Matrix2.X, qubit)).toList();
  }

  // Definitions

  private List<Turn> open(Statement.Gate gate, double[] angles, int[] qubits) {
    Scope scope = global.inner();
    for (int k = 0; k < angles.length; k++) {
      Datum angle = new Datum.Real(angles[k], ValueType.MACHINE);
      scope.declare(gate.angles().get(k).name(), Binding.of(new Variable(angle.type(), angle)));
    }
    for (int k = 0; k < qubits.length; k++) {
      scope.declare(
          gate.qubits().get(k).name(),
          new Binding.Qubits(new Operand(new int[] {qubits[k]}, false)));
    }
    List<Turn> turns = new ArrayList<>();
    body(gate.body().statements(), scope, turns);
    return turns;
  }

  private void body(List<Statement> statements, Scope scope, List<Turn> turns) {
    for (Statement statement : statements) {
      evaluator.at(
          statement.span(),
          () -> {
            meter.statement();
            return null;
          });
      switch (statement) {
        case Statement.GateCall call -> turns.addAll(call(call, scope));
        case Statement.GlobalPhase phase -> turns.addAll(phase(phase, scope));
        case Statement.Annotated(_, var inner, _) -> body(List.of(inner), scope, turns);
        case Statement.Block(var inner, _) -> body(inner, scope.inner(), turns);
        case Statement.For loop ->
            loops.run(
                loop,
                scope,
                inner -> {
                  body(loop.body().statements(), inner, turns);
                  return Flow.NEXT;
                });
        case Statement.Barrier _, Statement.Nop _ -> {}
        default ->
            throw ExecuteCode.OPERANDS.refuse(
                statement.span(), "a gate cannot contain this statement");
      }
    }
  }
}

package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.load.Meaning.Cells;
import org.hessq.load.Meaning.Definition;
import org.hessq.load.Meaning.Stuff;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/** Translates uses of gates and of definitions. */
final class Calls {
  private final Definitions definitions;

  Calls(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Translates {@code modifiers name(angles) operands;}, once for each element of registers. */
  void gate(Statement.GateCall call, Scope scope, List<Operation> out) {
    ModifiedGate modified = ModifiedGate.of(call.modifiers(), scope);
    Optional<Definition> own = definition(call.name().name(), scope);
    List<Cells> operands =
        call.operands().stream().map(o -> Operands.of(Stuff.QUBITS, o, scope)).toList();
    for (ImmutableIntArray qubits : broadcast(call, operands)) {
      Operands.requireDistinct(qubits, call.span());
      List<Operation> once =
          own.isPresent()
              ? own(call, own.get(), modified, qubits, scope)
              : standard(call, modified, qubits, scope);
      power(modified.power(), once, out);
    }
  }

  /** Translates {@code modifiers gphase(angle) operands;}, which is nothing without a control. */
  void phase(Statement.GlobalPhase phase, Scope scope, List<Operation> out) {
    ModifiedGate modified = ModifiedGate.of(phase.modifiers(), scope);
    double angle = Numbers.real(phase.angle(), scope);
    if (modified.positive().isEmpty()) {
      return;
    }
    List<Cells> operands =
        phase.operands().stream().map(o -> Operands.of(Stuff.QUBITS, o, scope)).toList();
    ImmutableIntArray qubits = Operands.joined(operands);
    Operands.requireDistinct(qubits, phase.span());
    if (modified.positive().size() != qubits.length()) {
      throw LoadCode.OPERANDS.refuse(phase.span(), "as many qubits as controls are needed");
    }
    var gate = new StandardGates.Angled("p", angle);
    List<Boolean> others = modified.positive().subList(0, qubits.length() - 1);
    List<Operation> once = new ArrayList<>();
    signs(modified.positive(), qubits, once);
    once.addAll(controlled(gate, others.size(), qubits, phase));
    signs(modified.positive(), qubits, once);
    power(modified.power(), once, out);
  }

  /** Translates {@code name(arguments);}. */
  void subroutine(Expression.Call call, Scope scope, List<Operation> out) {
    Definition definition =
        definition(call.function().name(), scope)
            .filter(d -> d.statement() instanceof Statement.Subroutine)
            .orElseThrow(
                () ->
                    LoadCode.NO_CIRCUIT.refuse(
                        call.span(), "a call of " + call.function() + ", which is no def"));
    Statement.Subroutine subroutine = (Statement.Subroutine) definition.statement();
    if (subroutine.result().isPresent()) {
      throw LoadCode.NO_CIRCUIT.refuse(call.span(), "a call of a def with a result");
    }
    if (subroutine.parameters().size() != call.arguments().size()) {
      throw LoadCode.OPERANDS.refuse(
          call.span(), subroutine.parameters().size() + " arguments are needed");
    }
    List<ConstantValue> values = new ArrayList<>();
    List<Cells> qubits = new ArrayList<>();
    for (int a = 0; a < call.arguments().size(); a++) {
      Parameter parameter = subroutine.parameters().get(a);
      Expression argument = call.arguments().get(a);
      if (Definitions.isClassical(parameter)) {
        values.add(Numbers.of(argument, scope));
      } else {
        Cells cells = Operands.of(Stuff.QUBITS, argument, scope);
        if (cells.single() != ((Type.Qubit) parameter.type()).size().isEmpty()) {
          throw LoadCode.OPERANDS.refuse(argument.span(), "a qubit is no register of qubits");
        }
        qubits.add(cells);
      }
    }
    Routine routine = definitions.routine(definition, values, call.span());
    ImmutableIntArray all = Operands.joined(qubits);
    Operands.requireDistinct(all, call.span());
    if (all.length() != routine.width()) {
      throw LoadCode.OPERANDS.refuse(
          call.span(), all.length() + " qubits, where " + routine.width() + " are needed");
    }
    out.add(new Operation.Call(routine, all));
  }

  private static Optional<Definition> definition(String name, Scope scope) {
    return scope.find(name).filter(Definition.class::isInstance).map(Definition.class::cast);
  }

  private List<Operation> own(
      Statement.GateCall call,
      Definition definition,
      ModifiedGate modified,
      ImmutableIntArray qubits,
      Scope scope) {
    if (!(definition.statement() instanceof Statement.Gate gate)) {
      throw LoadCode.NO_CIRCUIT.refuse(call.span(), call.name() + " is a def and no gate");
    }
    if (!modified.positive().isEmpty()) {
      throw LoadCode.MODIFIER.refuse(call.span(), "a control of " + call.name());
    }
    if (gate.angles().size() != call.arguments().size()
        || gate.qubits().size() != qubits.length()) {
      throw LoadCode.OPERANDS.refuse(
          call.span(), gate.angles().size() + " angles and " + gate.qubits().size() + " qubits");
    }
    List<ConstantValue> angles =
        call.arguments().stream()
            .<ConstantValue>map(a -> new ConstantValue.Real(Numbers.real(a, scope)))
            .toList();
    return List.of(
        new Operation.Call(definitions.routine(definition, angles, call.span()), qubits));
  }

  private static List<Operation> standard(
      Statement.GateCall call, ModifiedGate modified, ImmutableIntArray qubits, Scope scope) {
    String name = call.name().name();
    var shape =
        StandardGates.shape(name)
            .orElseThrow(() -> LoadCode.NO_CIRCUIT.refuse(call.span(), "unknown gate " + name));
    int controls = modified.positive().size();
    if (shape.angles() != call.arguments().size() || shape.qubits() + controls != qubits.length()) {
      throw LoadCode.OPERANDS.refuse(
          call.span(),
          name + " takes " + shape.angles() + " angles and " + shape.qubits() + " qubits");
    }
    List<Double> angles = call.arguments().stream().map(a -> Numbers.real(a, scope)).toList();
    List<Operation> once = new ArrayList<>();
    signs(modified.positive(), qubits, once);
    once.addAll(controlled(new StandardGates.Angled(name, angles), controls, qubits, call));
    signs(modified.positive(), qubits, once);
    return once;
  }

  private static List<Operation> controlled(
      StandardGates.Angled gate, int controls, ImmutableIntArray qubits, Statement call) {
    StandardGates.Angled result = gate;
    for (int c = 0; c < controls; c++) {
      result =
          StandardGates.controlled(result)
              .orElseThrow(
                  () ->
                      LoadCode.MODIFIER.refuse(
                          call.span(), controls + " controls of " + gate.name()));
    }
    return StandardGates.operations(result, qubits.toArray());
  }

  private static void signs(List<Boolean> positive, ImmutableIntArray qubits, List<Operation> out) {
    for (int c = 0; c < positive.size(); c++) {
      if (!positive.get(c)) {
        out.add(new Operation.Gate(GateKind.X, qubits.get(c)));
      }
    }
  }

  private static void power(long power, List<Operation> once, List<Operation> out) {
    List<Operation> signed = power < 0 ? inverse(once) : once;
    if (Math.abs(power) == 1) {
      out.addAll(signed);
    } else if (power != 0) {
      out.add(new Operation.Repeat(Math.abs(power), signed));
    }
  }

  private static List<Operation> inverse(List<Operation> operations) {
    return new Routine(
            "inverse",
            RoutineKind.PLAIN,
            ImmutableMap.of(),
            List.of(),
            0,
            operations,
            Optional.empty())
        .adjoint()
        .body();
  }

  /** {@return the qubits of each single application: registers side by side, singles repeated} */
  private static List<ImmutableIntArray> broadcast(Statement.GateCall call, List<Cells> operands) {
    int length = -1;
    for (Cells cells : operands) {
      if (!cells.single()) {
        if (length >= 0 && length != cells.indices().length()) {
          throw LoadCode.OPERANDS.refuse(
              call.span(), "registers of " + length + " and " + cells.indices().length());
        }
        length = cells.indices().length();
      }
    }
    List<ImmutableIntArray> applications = new ArrayList<>();
    for (int k = 0; k < (length < 0 ? 1 : length); k++) {
      ImmutableIntArray.Builder qubits = ImmutableIntArray.builder(operands.size());
      for (Cells cells : operands) {
        qubits.add(cells.indices().get(cells.single() ? 0 : k));
      }
      applications.add(qubits.build());
    }
    return applications;
  }
}

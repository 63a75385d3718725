package org.hessq.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.load.Meaning.Definition;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/** Makes a routine of each definition, and another one for each choice of classical arguments. */
final class Definitions {
  /** More levels of calls than circuits have, and few enough for any stack. */
  private static final int MOST_LEVELS = 256;

  private final Scope global;
  private final List<Diagnostic> diagnostics;
  private final Map<Statement, Map<List<ConstantValue>, Optional<Routine>>> routines =
      new IdentityHashMap<>();
  private final Map<Routine, Integer> levels = new IdentityHashMap<>();
  private int open;

  Definitions(Scope global, List<Diagnostic> diagnostics) {
    this.global = global;
    this.diagnostics = diagnostics;
  }

  /**
   * {@return the routine that {@code definition} is with the given classical arguments}
   *
   * @throws Refusal at {@code use} if it calls itself, or calls go too deep
   */
  Routine routine(Definition definition, List<ConstantValue> arguments, Span use) {
    var instances = routines.computeIfAbsent(definition.statement(), _ -> new HashMap<>());
    Optional<Routine> known = instances.get(arguments);
    if (known != null) {
      return known.orElseThrow(
          () -> LoadCode.NO_CIRCUIT.refuse(use, "a routine that calls itself"));
    }
    instances.put(arguments, Optional.empty());
    int earlier = instances.size() - 1;
    open++;
    try {
      requireShallow(open, use);
      Routine routine = read(definition, arguments, earlier);
      int height = 1 + levels(routine.body());
      requireShallow(height, use);
      levels.put(routine, height);
      instances.put(arguments, Optional.of(routine));
      return routine;
    } catch (Refusal refusal) {
      instances.remove(arguments);
      throw refusal;
    } finally {
      open--;
    }
  }

  private static void requireShallow(int height, Span use) {
    if (height > MOST_LEVELS) {
      throw LoadCode.NO_CIRCUIT.refuse(use, "calls of more than " + MOST_LEVELS + " levels");
    }
  }

  private int levels(List<Operation> body) {
    int most = 0;
    for (Operation operation : body) {
      int here =
          switch (operation) {
            case Operation.Call(var routine, _) -> levels.getOrDefault(routine, 0);
            case Operation.Conditional(_, var inner) -> levels(inner);
            case Operation.Repeat(_, var inner) -> levels(inner);
            case Operation.Gate _,
                Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Reset _,
                Operation.Assign _ ->
                0;
          };
      most = Math.max(most, here);
    }
    return most;
  }

  private Routine read(Definition definition, List<ConstantValue> arguments, int earlier) {
    return switch (definition.statement()) {
      case Statement.Gate gate -> gate(gate, definition.comment(), arguments, earlier);
      case Statement.Subroutine subroutine ->
          subroutine(subroutine, definition.comment(), arguments, earlier);
      default -> throw new IllegalStateException("no definition: " + definition.statement());
    };
  }

  private Routine gate(
      Statement.Gate gate,
      Optional<RoutineComment> comment,
      List<ConstantValue> angles,
      int earlier) {
    Scope scope = global.body();
    Frame frame = new Frame();
    for (int a = 0; a < angles.size(); a++) {
      scope.put(gate.angles().get(a).name(), new Meaning.Constant(angles.get(a)));
    }
    for (Identifier qubit : gate.qubits()) {
      scope.put(qubit.name(), frame.qubits(qubit.name(), Optional.empty(), qubit.span()));
    }
    return read(gate.name(), earlier, comment, frame, gate.body(), scope);
  }

  private Routine subroutine(
      Statement.Subroutine subroutine,
      Optional<RoutineComment> comment,
      List<ConstantValue> arguments,
      int earlier) {
    Scope scope = global.body();
    Frame frame = new Frame();
    int next = 0;
    for (Parameter parameter : subroutine.parameters()) {
      if (isClassical(parameter)) {
        scope.put(parameter.name().name(), new Meaning.Constant(arguments.get(next++)));
      }
    }
    for (Parameter parameter : subroutine.parameters()) {
      String name = parameter.name().name();
      if (parameter.type() instanceof Type.Qubit(var size, var span)) {
        Optional<Long> width = size.map(s -> Numbers.whole(s, scope));
        scope.put(name, frame.qubits(name, width, span));
      }
    }
    return read(subroutine.name(), earlier, comment, frame, subroutine.body(), scope);
  }

  private Routine read(
      Identifier name,
      int earlier,
      Optional<RoutineComment> comment,
      Frame frame,
      Statement.Block body,
      Scope scope) {
    List<Operation> operations = new ArrayList<>();
    new BodyReader(frame, this, diagnostics).read(body.statements(), scope, operations);
    String instance = earlier == 0 ? name.name() : name.name() + "_" + (earlier + 1);
    return frame.routine(instance, RoutineKind.PLAIN, comment, operations);
  }

  /**
   * {@return whether {@code parameter} takes a value and no qubits}
   *
   * @throws Refusal if it takes bits or an array
   */
  static boolean isClassical(Parameter parameter) {
    return switch (parameter.type()) {
      case Type.Qubit _ -> false;
      case Type.Scalar(var kind, _, var span) ->
          switch (kind) {
            case INT, UINT, FLOAT, ANGLE, BOOL -> true;
            case BIT, DURATION, STRETCH ->
                throw LoadCode.NO_CIRCUIT.refuse(span, "a parameter of type " + kind.keyword());
          };
      case Type.Complex _, Type.Array _, Type.Reference _, Type.Shapeless _ ->
          throw LoadCode.NO_CIRCUIT.refuse(
              parameter.span(), "a parameter that is neither qubits nor a number");
    };
  }
}

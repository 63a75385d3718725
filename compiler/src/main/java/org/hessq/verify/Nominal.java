package org.hessq.verify;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;

/** A program with each word replaced by the rotation that it stands for. */
final class Nominal {
  private final Map<Routine, Routine> done = new IdentityHashMap<>();

  private Nominal() {}

  /** {@return {@code program} without the errors of its words; other routines stay the same} */
  static Program of(Program program) {
    Routine main = new Nominal().routine(program.circuit().main());
    return new Program(program.name(), new Circuit(main), program.roles());
  }

  private Routine routine(Routine routine) {
    Routine known = done.get(routine);
    if (known == null) {
      List<Operation> body = body(routine.body());
      known =
          body.equals(routine.body())
              ? routine
              : new Routine(
                  routine.name(),
                  routine.kind(),
                  routine.parameters(),
                  routine.registers(),
                  routine.bits(),
                  body,
                  routine.action());
      done.put(routine, known);
    }
    return known;
  }

  private List<Operation> body(List<Operation> body) {
    List<Operation> result = new ArrayList<>();
    for (Operation operation : body) {
      result.add(
          switch (operation) {
            case Operation.Call(var word, var qubits) when word.kind() == RoutineKind.WORD ->
                rotation(word, qubits.get(0));
            case Operation.Call(var routine, var qubits) ->
                new Operation.Call(routine(routine), qubits);
            case Operation.Repeat(var count, var repeated) ->
                new Operation.Repeat(count, body(repeated));
            case Operation.Gate _,
                Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Conditional _,
                Operation.Reset _,
                Operation.Assign _ ->
                operation;
          });
    }
    return result;
  }

  private static Operation rotation(Routine word, int qubit) {
    return new Operation.Rotation(
        Axis.valueOf(word.parameters().getOrDefault("axis", "").toUpperCase(Locale.ROOT)),
        Double.parseDouble(word.parameters().getOrDefault("angle", "NaN")),
        Double.parseDouble(word.parameters().getOrDefault("tolerance", "NaN")),
        qubit);
  }
}

package org.hessq.verify;

import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.method.Program;

/** The words for a place in the main routine; operations are counted from 1, as lines are. */
final class MainPlace {
  private MainPlace() {}

  /** {@return the words for the operation with index {@code k}} */
  static String of(Program program, int k) {
    return "main: operation " + (k + 1) + " (" + name(program.circuit().main().body(), k) + ")";
  }

  /** {@return the words for the operations from index {@code from} to {@code to}, both included} */
  static String of(Program program, int from, int to) {
    List<Operation> body = program.circuit().main().body();
    return from >= to
        ? of(program, to)
        : "main: operations "
            + (from + 1)
            + " ("
            + name(body, from)
            + ") to "
            + (to + 1)
            + " ("
            + name(body, to)
            + ")";
  }

  private static String name(List<Operation> body, int k) {
    if (k >= body.size()) {
      return "the end";
    }
    return switch (body.get(k)) {
      case Operation.Gate gate -> gate.kind().word();
      case Operation.Rotation _ -> "a rotation";
      case Operation.And _ -> "an AND";
      case Operation.UnAnd _ -> "an inverse AND";
      case Operation.Measure _ -> "a measurement";
      case Operation.Reset _ -> "a reset";
      case Operation.Assign _ -> "an assignment";
      case Operation.Conditional _ -> "a conditional";
      case Operation.Repeat _ -> "a repetition";
      case Operation.Call call -> call.routine().name();
    };
  }
}

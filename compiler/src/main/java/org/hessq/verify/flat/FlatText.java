package org.hessq.verify.flat;

import java.util.stream.Collectors;
import org.hessq.circuit.Operation;

/** Names operations in messages, qubits by their number. */
final class FlatText {
  private static final int LONGEST = 4;

  private FlatText() {}

  static String of(Operation operation) {
    return switch (operation) {
      case Operation.Gate(var kind, int a, int b, int c) ->
          kind.word() + " " + a + (b < 0 ? "" : ", " + b) + (c < 0 ? "" : ", " + c);
      case Operation.Measure(int qubit, _) -> "measure " + qubit;
      case Operation.Reset(int qubit) -> "reset " + qubit;
      case Operation.Conditional(_, var body) ->
          body.stream()
              .limit(LONGEST)
              .map(FlatText::of)
              .collect(Collectors.joining("; ", "if { ", body.size() > LONGEST ? "; ... }" : " }"));
      case Operation.Rotation _ -> "a rotation";
      case Operation.And _ -> "a temporary AND";
      case Operation.UnAnd _ -> "the end of a temporary AND";
      case Operation.Assign _ -> "an assignment";
      case Operation.Repeat _ -> "a loop";
      case Operation.Call(var callee, _) -> "a call of " + callee.name();
    };
  }
}

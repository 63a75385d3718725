package org.hessq.verify;

import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Whether routines are unitary. */
final class Measures {
  private Measures() {}

  /** {@return whether {@code routine} or one that it calls measures or resets a qubit} */
  static boolean any(Routine routine) {
    return any(routine.body());
  }

  private static boolean any(List<Operation> body) {
    return body.stream()
        .anyMatch(
            operation ->
                switch (operation) {
                  case Operation.Measure _, Operation.Reset _ -> true;
                  case Operation.Conditional conditional -> any(conditional.body());
                  case Operation.Repeat repeat -> any(repeat.body());
                  case Operation.Call call -> any(call.routine());
                  case Operation.Gate _,
                      Operation.Rotation _,
                      Operation.And _,
                      Operation.UnAnd _,
                      Operation.Assign _ ->
                      false;
                });
  }
}

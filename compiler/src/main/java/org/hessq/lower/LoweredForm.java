package org.hessq.lower;

import java.util.List;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;

/** What a lowered circuit is made of. */
final class LoweredForm {
  private LoweredForm() {}

  /**
   * {@return the circuit}
   *
   * @throws IllegalStateException if an operation is not Clifford+T, or if in the unitary profile
   *     anything but the end of the main routine measures
   */
  static Circuit require(Circuit circuit, Profile profile) {
    for (Routine routine : circuit.routines()) {
      List<Operation> body = routine.body();
      int end = body.size();
      if (routine == circuit.main()) {
        while (end > 0 && body.get(end - 1) instanceof Operation.Measure) {
          end--;
        }
      }
      require(routine, body.subList(0, end), profile);
    }
    return circuit;
  }

  private static void require(Routine routine, List<Operation> operations, Profile profile) {
    for (Operation operation : operations) {
      boolean allowed =
          switch (operation) {
            case Operation.Gate gate -> gate.kind() != GateKind.CCX;
            case Operation.Rotation _, Operation.And _, Operation.UnAnd _ -> false;
            case Operation.Measure _, Operation.Reset _, Operation.Assign _ ->
                profile == Profile.ADAPTIVE;
            case Operation.Conditional conditional -> {
              require(routine, conditional.body(), profile);
              yield profile == Profile.ADAPTIVE;
            }
            case Operation.Repeat repeat -> {
              require(routine, repeat.body(), profile);
              yield true;
            }
            case Operation.Call _ -> true;
          };
      if (!allowed) {
        throw new IllegalStateException(
            routine.name() + " still has " + operation + " in profile " + profile.word());
      }
    }
  }
}

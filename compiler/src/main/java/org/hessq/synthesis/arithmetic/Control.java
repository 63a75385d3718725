package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.RoutineBuilder;

/** How many control qubits a routine has; the control is a register of its own. */
public enum Control {
  NONE,
  /** The routine does nothing where the qubit of register {@code control} is 0. */
  ONE;

  /** {@return the qubit of a new register {@code control}, if there is one} */
  OptionalInt register(RoutineBuilder builder) {
    return switch (this) {
      case NONE -> OptionalInt.empty();
      case ONE -> {
        ImmutableIntArray qubits = builder.register("control", 1);
        yield OptionalInt.of(qubits.get(0));
      }
    };
  }
}

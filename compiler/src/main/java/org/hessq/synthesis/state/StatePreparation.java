package org.hessq.synthesis.state;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Preparation;

/** The routine that loads a right-hand side. */
public final class StatePreparation {
  private StatePreparation() {}

  /**
   * {@return a routine on {@code system} that makes |0…0⟩ the prepared state}
   *
   * @param tolerance of each rotation, in operator norm
   */
  public static Routine of(String name, Preparation preparation, double tolerance) {
    return switch (preparation) {
      case Preparation.Amplitudes(var values) ->
          RotationTree.real(name, values.toArray(), tolerance);
      case Preparation.BasisState(var qubits, var index) -> {
        RoutineBuilder builder = builder(name);
        ImmutableIntArray system = builder.register("system", qubits);
        for (int bit = 0; bit < qubits; bit++) {
          if ((index >>> bit & 1) == 1) {
            builder.x(system.get(bit));
          }
        }
        yield builder.build();
      }
      case Preparation.UniformState(var qubits) -> {
        RoutineBuilder builder = builder(name);
        builder.register("system", qubits).forEach(builder::h);
        yield builder.build();
      }
    };
  }

  private static RoutineBuilder builder(String name) {
    return new RoutineBuilder(name).kind(RoutineKind.STATE_PREPARATION);
  }
}

package org.hessq.synthesis.state;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * The phase gradient, which {@link org.hessq.synthesis.arithmetic.PhaseRotation} adds to.
 *
 * @paper Gidney 2018, arXiv:1709.06648, Fig. 4.
 */
public final class PhaseGradient {
  private PhaseGradient() {}

  /**
   * {@return {@code phase_gradient_b}, which makes |0…0⟩ a gradient of b bits on b-1 qubits}
   *
   * @param b 2 to 62; b-3 rotations that are no Clifford+T gates
   */
  public static Routine preparation(int b, double tolerance) {
    RoutineBuilder builder =
        new RoutineBuilder("phase_gradient_" + b)
            .kind(RoutineKind.STATE_PREPARATION)
            .parameter("form", "phase-gradient")
            .parameter("bits", b);
    ImmutableIntArray gradient = builder.register("gradient", requireBits(b) - 1);
    for (int k = 0; k < b - 1; k++) {
      int qubit = gradient.get(k);
      builder.h(qubit);
      switch (b - k) {
        case 2 -> builder.gate(GateKind.S, qubit);
        case 3 -> builder.gate(GateKind.T, qubit);
        default -> builder.rotate(Axis.Z, 2 * Math.PI / (1L << (b - k)), tolerance, qubit);
      }
    }
    return builder.build();
  }

  private static int requireBits(int b) {
    if (b < 2 || b > 62) {
      throw new IllegalArgumentException("a phase gradient of " + b + " bits");
    }
    return b;
  }
}

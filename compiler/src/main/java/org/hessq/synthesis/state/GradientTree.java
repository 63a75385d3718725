package org.hessq.synthesis.state;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.numeric.multiplex.StateAngles;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.Table;

/**
 * Preparation of a vector with no rotation of its own: each level of the rotation tree looks its
 * angle up and adds it to a phase gradient.
 *
 * @paper Low, Kliuchnikov, Schaeffer 2018, arXiv:1812.00954, Sec. III; Rosenkranz et al. 2024,
 *     arXiv:2409.07332, Fig. 4.
 */
public final class GradientTree {
  private final String name;
  private final int bits;
  private final Profile profile;
  private final int n;
  private final Routine rotation;
  private final List<Step> steps = new ArrayList<>();

  /** A level: its table, or its one angle. */
  private record Step(
      StateAngles.Kind kind, int controls, long constant, Optional<Routine> lookup) {}

  private GradientTree(
      String name, List<StateAngles.Level> levels, int bits, Profile profile, Routine rotation) {
    this.name = name;
    this.bits = bits;
    this.profile = profile;
    this.rotation = rotation;
    this.n = levels.stream().mapToInt(StateAngles.Level::controls).max().orElseThrow() + 1;
    for (StateAngles.Level level : levels) {
      steps.add(step(level, steps.size()));
    }
  }

  /**
   * {@return a routine on {@code system} (n) and {@code gradient} (bits-1), which holds a phase
   * gradient before and after, that makes |0…0⟩ the vector divided by its norm, up to a global
   * phase}
   *
   * <p>The state's error is at most n·π·2^-bits.
   *
   * @param vector length 2^n, n ≥ 1, finite and not 0
   * @param rotation {@link org.hessq.synthesis.arithmetic.PhaseRotation#of} {@code bits}, shared by
   *     all that use it
   */
  public static Routine real(
      String name, double[] vector, int bits, Profile profile, Routine rotation) {
    return new GradientTree(name, StateAngles.real(vector), bits, profile, rotation).build();
  }

  /** {@return the same for a complex vector; the error is at most 2n·π·2^-bits} */
  public static Routine complex(
      String name, double[] re, double[] im, int bits, Profile profile, Routine rotation) {
    return new GradientTree(name, StateAngles.complex(re, im), bits, profile, rotation).build();
  }

  private Step step(StateAngles.Level level, int index) {
    long[] words = new long[level.angles().length];
    for (int j = 0; j < words.length; j++) {
      double turns = Double.isNaN(level.angles()[j]) ? 0 : level.angles()[j] / (4 * Math.PI);
      words[j] = Math.round(Math.scalb(turns, bits)) & ((1L << bits) - 1);
    }
    if (level.controls() == 0) {
      return new Step(level.kind(), 0, words[0], Optional.empty());
    }
    Routine lookup =
        Lookup.of(
            name + "_angles_" + index,
            Address.rows(level.controls(), words.length),
            Table.of(bits, words),
            Control.NONE,
            profile);
    return new Step(level.kind(), level.controls(), 0, Optional.of(lookup));
  }

  private Routine build() {
    RoutineBuilder forward = builder(name, RoutineKind.STATE_PREPARATION);
    emit(forward, steps, rotation);
    RoutineBuilder backward = builder(name + "_dg", RoutineKind.STATE_PREPARATION_ADJOINT);
    emit(backward, steps.reversed(), rotation.adjoint());
    return forward.buildWithAdjoint(backward);
  }

  private RoutineBuilder builder(String routineName, RoutineKind kind) {
    return new RoutineBuilder(routineName)
        .kind(kind)
        .parameter("form", "phase-gradient-tree")
        .parameter("qubits", n)
        .parameter("bits", bits);
  }

  private void emit(RoutineBuilder builder, List<Step> order, Routine rotate) {
    ImmutableIntArray system = builder.register("system", n);
    ImmutableIntArray gradient = builder.register("gradient", bits - 1);
    ImmutableIntArray angle = builder.allocate(bits);
    for (Step step : order) {
      int target = system.get(n - 1 - step.controls);
      ImmutableIntArray controls = system.subArray(n - step.controls, n);
      step.lookup.ifPresent(lookup -> builder.call(lookup, controls, angle));
      write(builder, angle, step.constant);
      if (step.kind == StateAngles.Kind.MAGNITUDE) { // Ry(θ) = S H Rz(θ) H S†
        builder.gate(GateKind.SDG, target).h(target);
      }
      builder.call(rotate, angle, ImmutableIntArray.of(target), gradient);
      if (step.kind == StateAngles.Kind.MAGNITUDE) {
        builder.h(target).gate(GateKind.S, target);
      }
      write(builder, angle, step.constant);
      step.lookup.ifPresent(lookup -> builder.call(lookup.adjoint(), controls, angle));
    }
    builder.release(angle);
  }

  private static void write(RoutineBuilder builder, ImmutableIntArray register, long value) {
    for (int k = 0; k < register.length(); k++) {
      if ((value >> k & 1) != 0) {
        builder.x(register.get(k));
      }
    }
  }
}

package org.hessq.synthesis.state;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalInt;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.numeric.multiplex.MultiplexedAngles;
import org.hessq.numeric.multiplex.StateAngles;

/**
 * Preparation of a vector by a tree of uniformly controlled rotations. A vector with N non-zero
 * entries takes at most N·n rotations and a dense one 2^n-1 (twice that if complex); levels that do
 * not depend on a control take fewer, and |k⟩ and uniform vectors none.
 *
 * @paper Möttönen et al. 2004, arXiv:quant-ph/0407010.
 */
public final class RotationTree {
  private RotationTree() {}

  /**
   * {@return a routine on {@code system} that makes |0…0⟩ the vector divided by its norm, up to a
   * global phase}
   *
   * @param vector length 2^n, n ≥ 1, finite and not 0
   * @param tolerance of each rotation, in operator norm; the state's error is at most their sum
   */
  public static Routine real(String name, double[] vector, double tolerance) {
    return prepare(name, StateAngles.real(vector), tolerance);
  }

  /** {@return the same for a complex vector} */
  public static Routine complex(String name, double[] re, double[] im, double tolerance) {
    return prepare(name, StateAngles.complex(re, im), tolerance);
  }

  private static Routine prepare(String name, List<StateAngles.Level> levels, double tolerance) {
    int n = levels.stream().mapToInt(StateAngles.Level::controls).max().orElseThrow() + 1;
    RoutineBuilder builder =
        new RoutineBuilder(name)
            .kind(RoutineKind.STATE_PREPARATION)
            .parameter("form", "rotation-tree")
            .parameter("qubits", n);
    ImmutableIntArray system = builder.register("system", n);
    for (StateAngles.Level level : levels) {
      int target = n - 1 - level.controls();
      ImmutableIntArray controls = system.subArray(target + 1, n);
      double[] angles = MultiplexedAngles.solve(level.angles());
      switch (level.kind()) {
        case MAGNITUDE -> divide(builder, controls, system.get(target), angles, tolerance);
        case PHASE -> emit(builder, Axis.Z, controls, system.get(target), angles, tolerance);
      }
    }
    return builder.build();
  }

  /** Rotates a qubit that is still |0⟩, by Clifford gates where one right angle is all it takes. */
  private static void divide(
      RoutineBuilder builder,
      ImmutableIntArray controls,
      int target,
      double[] angles,
      double tolerance) {
    OptionalInt quarters = MultiplexedAngles.rightAngles(angles);
    if (quarters.isEmpty()) {
      emit(builder, Axis.Y, controls, target, angles, tolerance);
      return;
    }
    switch (quarters.getAsInt()) {
      case 0 -> {}
      case 1 -> builder.h(target);
      case 2 -> builder.x(target);
      default -> builder.x(target).h(target);
    }
  }

  /**
   * Rotates {@code target} by an angle that depends on {@code controls}.
   *
   * @param angles by mask of controls, as {@link MultiplexedAngles#solve} gives them
   */
  private static void emit(
      RoutineBuilder builder,
      Axis axis,
      ImmutableIntArray controls,
      int target,
      double[] angles,
      double tolerance) {
    int mask = 0;
    for (int k = 0; k < angles.length; k++) {
      int next = k ^ k >> 1;
      if (angles[next] != 0) {
        flip(builder, controls, target, mask ^ next);
        builder.rotate(axis, angles[next], tolerance, target);
        mask = next;
      }
    }
    flip(builder, controls, target, mask);
  }

  private static void flip(
      RoutineBuilder builder, ImmutableIntArray controls, int target, int mask) {
    for (int control = 0; control < controls.length(); control++) {
      if ((mask >> control & 1) != 0) {
        builder.cx(controls.get(control), target);
      }
    }
  }
}

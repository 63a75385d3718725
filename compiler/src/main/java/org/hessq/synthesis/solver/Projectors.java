package org.hessq.synthesis.solver;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.synthesis.arithmetic.ZeroFlag;

/**
 * The projector-controlled phases of a solver's main routine, with a flag that is computed once for
 * each phase.
 */
final class Projectors {
  private final RoutineBuilder b;
  private final int signal;
  private final double tolerance;
  private final ImmutableIntArray ancilla;
  private final ImmutableIntArray flag;
  private final Routine ancillaFlag;

  /**
   * @param tolerance operator-norm error of each phase rotation
   * @param flag clean qubits; the first takes [ancillas are 0]
   */
  Projectors(
      RoutineBuilder b,
      int signal,
      double tolerance,
      ImmutableIntArray ancilla,
      ImmutableIntArray flag) {
    this.b = b;
    this.signal = signal;
    this.tolerance = tolerance;
    this.ancilla = ancilla;
    this.flag = flag;
    this.ancillaFlag = ZeroFlag.compute("ancilla_flag", ancilla.length(), new BitSet());
  }

  /** e^{iφZ} on the signal: the phase where the state is known to be inside the projector. */
  void inside(double phase) {
    b.rotate(Axis.Z, -2 * phase, tolerance, signal);
  }

  /** The phase and the reflection about [ancillas are 0]. */
  void ancillaPhase(double phase) {
    ancillaPhase(phase, Reflection.PLAIN);
  }

  /** Whether a phase comes with the plain reflection: all but the outermost do. */
  enum Reflection {
    NONE,
    PLAIN
  }

  /** The phase about [ancillas are 0], with or without the reflection. */
  void ancillaPhase(double phase, Reflection reflection) {
    flagged(
        () -> {
          b.cx(flag.get(0), signal);
          b.rotate(Axis.Z, 2 * phase, tolerance, signal);
          b.cx(flag.get(0), signal);
          if (reflection == Reflection.PLAIN) {
            b.z(flag.get(0));
          }
        });
  }

  /**
   * The phase and the reflection about [ancillas are 0, and {@code zeros} are not all 0].
   *
   * @param zerosFlag computes into flag 1, from flag 0 and {@code zeros}
   */
  void ancillaPhaseWithout(double phase, Routine zerosFlag, ImmutableIntArray zeros) {
    flagged(
        () -> {
          ImmutableIntArray qubits =
              ImmutableIntArray.builder(zeros.length() + 1).add(flag.get(0)).addAll(zeros).build();
          computed(
              zerosFlag,
              qubits,
              flag.get(1),
              () -> {
                b.cx(flag.get(0), signal).cx(flag.get(1), signal);
                b.rotate(Axis.Z, 2 * phase, tolerance, signal);
                b.cx(flag.get(1), signal).cx(flag.get(0), signal);
                b.z(flag.get(0)).z(flag.get(1));
              });
        });
  }

  /** Flips {@code target} where the ancillas are 0. */
  void record(int target) {
    flagged(() -> b.cx(flag.get(0), target));
  }

  private void flagged(Runnable body) {
    computed(ancillaFlag, ancilla, flag.get(0), body);
  }

  private void computed(Routine compute, ImmutableIntArray qubits, int target, Runnable body) {
    int products = compute.width() - compute.scratchWidth() - qubits.length() - 1;
    ImmutableIntArray held = products == 0 ? ImmutableIntArray.of() : b.allocate(products);
    b.call(compute, qubits, held, ImmutableIntArray.of(target));
    body.run();
    b.call(compute.adjoint(), qubits, held, ImmutableIntArray.of(target));
    b.release(held);
  }
}

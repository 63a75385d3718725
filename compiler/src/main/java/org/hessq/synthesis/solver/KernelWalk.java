package org.hessq.synthesis.solver;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.synthesis.arithmetic.ZeroFlag;

/**
 * An even polynomial of (1 − b'b'ᵀ)B in a main routine.
 *
 * <p>The two projectors that meet around a left phase share U_b', which makes d uses of it or its
 * inverse for d uses of the encoding. The first and the last phase stand where the ancillas are
 * |0…0⟩ or are post-selected so, and need no flag.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Section 4
 */
final class KernelWalk {
  private final RoutineBuilder b;
  private final Routine load;
  private final ImmutableIntArray system;
  private final ImmutableIntArray doubled;
  private final Routine loadFlag;

  /**
   * @param load makes b̂ from |0…0⟩ on {@code system}
   * @param doubled a qubit that b' = |+⟩⊗b̂ has besides; empty where b' = b̂
   */
  KernelWalk(RoutineBuilder b, Routine load, ImmutableIntArray system, ImmutableIntArray doubled) {
    this.b = b;
    this.load = load;
    this.system = system;
    this.doubled = doubled;
    BitSet ones = new BitSet();
    ones.set(0);
    String name = doubled.isEmpty() ? "system_flag" : "load_flag";
    loadFlag = ZeroFlag.compute(name, 1 + doubled.length() + system.length(), ones);
  }

  /**
   * Applies the sequence: signal in |+⟩ before, to be measured in the X basis after.
   *
   * @param phases f_0…f_d, outermost first, d even
   * @param arguments what the encoding acts on
   */
  void apply(
      ImmutableDoubleArray phases,
      Projectors projectors,
      Routine encoding,
      ImmutableIntArray... arguments) {
    ImmutableIntArray loaded = ImmutableIntArray.builder().addAll(doubled).addAll(system).build();
    int degree = phases.length() - 1;
    projectors.inside(phases.get(degree));
    for (int k = 0; k < degree; k++) {
      double phase = phases.get(degree - 1 - k);
      b.call(k % 2 == 0 ? encoding : encoding.adjoint(), arguments);
      if (k == degree - 1) {
        projectors.inside(phase);
      } else if (k % 2 == 1) {
        projectors.ancillaPhase(phase);
      } else {
        b.call(load.adjoint(), system);
        doubled.forEach(b::h);
        projectors.ancillaPhaseWithout(phase, loadFlag, loaded);
        doubled.forEach(b::h);
        b.call(load, system);
      }
    }
  }
}

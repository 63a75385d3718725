package org.hessq.synthesis.solver;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.Augmented;
import org.hessq.method.Method.KernelReflection;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.synthesis.arithmetic.ZeroFlag;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.hessq.synthesis.state.StatePreparation;

/**
 * The main routine of a kernel reflection: the polynomial KR of G = (1 − b'b'ᵀ)(A/α ⊕ I/t), applied
 * to (0, b̂).
 *
 * <p>Both branches carry b̂, so U_b' is a Hadamard on the branch and U_b on the system,
 * uncontrolled; the two projectors that meet around a left phase share it, which makes d uses of
 * U_b or U_b† for d uses of U_A or U_A†. The first and the last phase stand where the ancillas are
 * |0…0⟩ or are post-selected so, and need no flag.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Section 4
 */
public final class KernelReflectionCircuit {
  private KernelReflectionCircuit() {}

  /**
   * {@return the whole program}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, KernelReflection method, Profile profile, ImmutableMap<String, String> facts) {
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    int n = method.leaf().qubits();
    ImmutableIntArray system = b.register("system", n);
    ImmutableIntArray branch = b.register("branch", 1);
    ImmutableIntArray signal = b.register("signal", 1);
    ImmutableIntArray ancilla = b.register("ancilla", method.leaf().ancillas());
    ImmutableIntArray flag = b.register("flag", 2);
    Routine encoding =
        new EncodingCircuits(method.layout(), profile)
            .of("block", new Augmented(method.leaf(), method.branchThreshold()));
    Routine load = StatePreparation.of("load", method.preparation(), method.preparationTolerance());
    Projectors projectors =
        new Projectors(b, signal.get(0), method.phaseTolerance(), ancilla, flag);
    BitSet ones = new BitSet();
    ones.set(0);
    Routine loadFlag = ZeroFlag.compute("load_flag", n + 2, ones);
    ImmutableIntArray loaded =
        ImmutableIntArray.builder(n + 1).addAll(branch).addAll(system).build();

    b.call(load, system).x(branch.get(0)).h(signal.get(0));
    ImmutableDoubleArray phases = method.phases();
    int degree = method.degree();
    projectors.inside(phases.get(degree));
    for (int k = 0; k < degree; k++) {
      double phase = phases.get(degree - 1 - k);
      b.call(k % 2 == 0 ? encoding : encoding.adjoint(), system, branch, ancilla);
      if (k == degree - 1) {
        projectors.inside(phase);
      } else if (k % 2 == 1) {
        projectors.ancillaPhase(phase);
      } else {
        b.call(load.adjoint(), system).h(branch.get(0));
        projectors.ancillaPhaseWithout(phase, loadFlag, loaded);
        b.h(branch.get(0)).call(load, system);
      }
    }
    b.h(signal.get(0));
    measure(b, signal);
    measure(b, branch);
    measure(b, ancilla);
    Routine main = b.build();
    ImmutableMap.Builder<String, Role> roles =
        ImmutableMap.<String, Role>builder()
            .put("system", Role.SYSTEM)
            .put("branch", Role.BRANCH)
            .put("signal", Role.SIGNAL)
            .put("ancilla", Role.ANCILLA)
            .put("flag", Role.FLAG);
    if (main.scratchWidth() > 0) {
      roles.put("scratch", Role.SCRATCH);
    }
    return new Program(
        name,
        new Circuit(main),
        new Roles(
            roles.buildOrThrow(),
            ImmutableMap.of("signal", 1L, "branch", 0L, "ancilla", 0L),
            facts));
  }

  private static void measure(RoutineBuilder b, ImmutableIntArray qubits) {
    qubits.forEach(q -> b.measure(q, b.bit()));
  }
}

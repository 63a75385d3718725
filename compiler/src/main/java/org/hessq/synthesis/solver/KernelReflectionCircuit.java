package org.hessq.synthesis.solver;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.Augmented;
import org.hessq.method.Method.KernelReflection;
import org.hessq.method.Method.NormProjection;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.hessq.synthesis.state.StatePreparation;

/**
 * The main routine of a kernel reflection: the polynomial KR of G = (1 − b'b'ᵀ)(A/α ⊕ I/t), applied
 * to (0, b̂); or, to read the norm, the polynomial KP.
 *
 * <p>Both branches carry b̂, so U_b' is a Hadamard on the branch and U_b on the system,
 * uncontrolled.
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
    return program(
        name, method, profile, facts, ImmutableMap.of("signal", 1L, "branch", 0L, "ancilla", 0L));
  }

  /**
   * {@return the whole program; the branch is not measured, and both of its values are wanted}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, NormProjection method, Profile profile, ImmutableMap<String, String> facts) {
    return program(
        name, method.run(), profile, facts, ImmutableMap.of("signal", 1L, "ancilla", 0L));
  }

  private static Program program(
      String name,
      KernelReflection method,
      Profile profile,
      ImmutableMap<String, String> facts,
      ImmutableMap<String, Long> success) {
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = b.register("system", method.leaf().qubits());
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
    KernelWalk walk = new KernelWalk(b, load, system, branch);
    b.call(load, system).x(branch.get(0)).h(signal.get(0));
    walk.apply(method.phases(), projectors, encoding, system, branch, ancilla);
    b.h(signal.get(0));
    ImmutableMap<String, ImmutableIntArray> registers =
        ImmutableMap.of("signal", signal, "branch", branch, "ancilla", ancilla);
    success.keySet().forEach(measured -> measure(b, registers.get(measured)));
    Routine main = b.build();
    return new Program(name, new Circuit(main), new Roles(SolverRoles.of(main), success, facts));
  }

  static void measure(RoutineBuilder b, ImmutableIntArray qubits) {
    qubits.forEach(q -> b.measure(q, b.bit()));
  }
}

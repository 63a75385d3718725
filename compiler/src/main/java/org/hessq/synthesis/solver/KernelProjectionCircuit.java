package org.hessq.synthesis.solver;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Method.KernelProjection;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.hessq.synthesis.state.StatePreparation;

/**
 * The main routine of a kernel projection: the polynomial KP of (1 − b̂b̂ᵀ)A/α, applied to b̂.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Section 3
 */
public final class KernelProjectionCircuit {
  private KernelProjectionCircuit() {}

  /**
   * {@return the whole program}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, KernelProjection method, Profile profile, ImmutableMap<String, String> facts) {
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = b.register("system", method.leaf().qubits());
    ImmutableIntArray signal = b.register("signal", 1);
    ImmutableIntArray ancilla = b.register("ancilla", method.leaf().ancillas());
    ImmutableIntArray flag = b.register("flag", 2);
    Routine encoding = new EncodingCircuits(method.layout(), profile).of("block", method.leaf());
    Routine load = StatePreparation.of("load", method.preparation(), method.preparationTolerance());
    Projectors projectors =
        new Projectors(b, signal.get(0), method.phaseTolerance(), ancilla, flag);
    b.call(load, system).h(signal.get(0));
    new KernelWalk(b, load, system, ImmutableIntArray.of())
        .apply(method.phases(), projectors, encoding, system, ancilla);
    b.h(signal.get(0));
    KernelReflectionCircuit.measure(b, signal);
    KernelReflectionCircuit.measure(b, ancilla);
    Routine main = b.build();
    return new Program(
        name,
        new Circuit(main),
        new Roles(SolverRoles.of(main), ImmutableMap.of("signal", 1L, "ancilla", 0L), facts));
  }
}

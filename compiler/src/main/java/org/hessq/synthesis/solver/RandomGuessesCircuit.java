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
import org.hessq.method.Method.RandomGuesses;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.hessq.synthesis.state.StatePreparation;

/**
 * The main routine of one round of the solver that needs no norm: a kernel reflection, then a
 * kernel projection of branch 0.
 *
 * <p>The projection uses the augmented encoding, which keeps the branch, and takes its phases on a
 * signal qubit of its own. That the ancillas are 0 between the stages goes into the last flag
 * qubit. Signal, branch and that flag are not touched again, so that whoever runs the circuit may
 * measure them at once and stop where the reflection fails.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Algorithm 3
 */
public final class RandomGuessesCircuit {
  private RandomGuessesCircuit() {}

  /**
   * {@return the whole program}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, RandomGuesses method, Profile profile, ImmutableMap<String, String> facts) {
    KernelReflection first = method.reflection();
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = b.register("system", first.leaf().qubits());
    ImmutableIntArray branch = b.register("branch", 1);
    ImmutableIntArray signal = b.register("signal", 1);
    ImmutableIntArray projection = b.register("projection", 1);
    ImmutableIntArray ancilla = b.register("ancilla", first.leaf().ancillas());
    ImmutableIntArray flag = b.register("flag", 3);
    Routine encoding =
        new EncodingCircuits(first.layout(), profile)
            .of("block", new Augmented(first.leaf(), first.branchThreshold()));
    Routine load = StatePreparation.of("load", first.preparation(), first.preparationTolerance());
    Projectors reflecting = new Projectors(b, signal.get(0), first.phaseTolerance(), ancilla, flag);
    b.call(load, system).x(branch.get(0)).h(signal.get(0));
    new KernelWalk(b, load, system, branch)
        .apply(first.phases(), reflecting, encoding, system, branch, ancilla);
    b.h(signal.get(0));
    reflecting.record(flag.get(2));
    Projectors projecting =
        new Projectors(b, projection.get(0), first.phaseTolerance(), ancilla, flag);
    b.h(projection.get(0));
    new KernelWalk(b, load, system, ImmutableIntArray.of())
        .apply(method.projection(), projecting, encoding, system, branch, ancilla);
    b.h(projection.get(0));
    for (ImmutableIntArray measured :
        new ImmutableIntArray[] {signal, branch, flag, projection, ancilla}) {
      KernelReflectionCircuit.measure(b, measured);
    }
    Routine main = b.build();
    return new Program(
        name,
        new Circuit(main),
        new Roles(
            SolverRoles.of(main),
            ImmutableMap.of(
                "signal", 1L, "branch", 0L, "flag", 4L, "projection", 1L, "ancilla", 0L),
            facts));
  }
}

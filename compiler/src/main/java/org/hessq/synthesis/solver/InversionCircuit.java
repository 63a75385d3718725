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
import org.hessq.method.Method.Inversion;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.synthesis.arithmetic.ZeroFlag;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.hessq.synthesis.state.StatePreparation;

/**
 * The main routine of a matrix inversion: the odd polynomial for 1/x of the encoding's singular
 * values, applied to b̂, with rounds of amplitude amplification.
 *
 * <p>The sequence begins with U† and alternates; an attempt W ends with a Hadamard on the signal,
 * so that success is signal 1 and ancillas 0. A round is W · (reflection about |0…0⟩) · W† · (sign
 * of success).
 *
 * @paper Gilyén, Su, Low, Wiebe 2018, arXiv:1806.01838, Theorem 41; polynomial of arXiv:2507.15537,
 *     Theorem 1
 */
public final class InversionCircuit {
  private final Inversion method;
  private final Profile profile;

  private InversionCircuit(Inversion method, Profile profile) {
    this.method = method;
    this.profile = profile;
  }

  /**
   * {@return the whole program}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, Inversion method, Profile profile, ImmutableMap<String, String> facts) {
    return new InversionCircuit(method, profile).program(name, facts);
  }

  /** The registers, which an attempt and the main routine have in common, qubit for qubit. */
  private record Qubits(
      ImmutableIntArray system,
      ImmutableIntArray signal,
      ImmutableIntArray ancilla,
      ImmutableIntArray flag) {
    static Qubits in(RoutineBuilder b, Inversion method) {
      return new Qubits(
          b.register("system", method.leaf().qubits()),
          b.register("signal", 1),
          b.register("ancilla", method.leaf().ancillas()),
          b.register("flag", 1));
    }

    ImmutableIntArray ancillaAndSignal() {
      return ImmutableIntArray.builder().addAll(ancilla).addAll(signal).build();
    }

    ImmutableIntArray all() {
      return ImmutableIntArray.builder().addAll(ancillaAndSignal()).addAll(system).build();
    }
  }

  private Program program(String name, ImmutableMap<String, String> facts) {
    Routine attempt = attempt();
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    Qubits q = Qubits.in(b, method);
    b.reserve(attempt.scratchWidth());
    attempt.body().forEach(b::add);
    if (method.rounds() > 0) {
      BitSet signalIsOne = new BitSet();
      signalIsOne.set(q.ancilla().length());
      Routine good = ZeroFlag.compute("success_flag", q.ancillaAndSignal().length(), signalIsOne);
      Routine start = ZeroFlag.compute("start_flag", q.all().length(), new BitSet());
      for (int round = 0; round < method.rounds(); round++) {
        sign(b, good, q.ancillaAndSignal(), q.flag());
        attempt.adjoint().body().forEach(b::add);
        sign(b, start, q.all(), q.flag());
        attempt.body().forEach(b::add);
      }
    }
    q.signal().forEach(qubit -> b.measure(qubit, b.bit()));
    q.ancilla().forEach(qubit -> b.measure(qubit, b.bit()));
    Routine main = b.build();
    ImmutableMap.Builder<String, Role> roles =
        ImmutableMap.<String, Role>builder()
            .put("system", Role.SYSTEM)
            .put("signal", Role.SIGNAL)
            .put("ancilla", Role.ANCILLA)
            .put("flag", Role.FLAG);
    if (main.scratchWidth() > 0) {
      roles.put("scratch", Role.SCRATCH);
    }
    return new Program(
        name,
        new Circuit(main),
        new Roles(roles.buildOrThrow(), ImmutableMap.of("signal", 1L, "ancilla", 0L), facts));
  }

  private Routine attempt() {
    RoutineBuilder b = new RoutineBuilder("attempt");
    Qubits q = Qubits.in(b, method);
    Routine encoding = new EncodingCircuits(method.layout(), profile).of("block", method.leaf());
    Routine load = StatePreparation.of("load", method.preparation(), method.preparationTolerance());
    Projectors projectors =
        new Projectors(b, q.signal().get(0), method.phaseTolerance(), q.ancilla(), q.flag());
    ImmutableDoubleArray phases = method.phases();
    int degree = method.degree();
    b.call(load, q.system()).h(q.signal().get(0));
    projectors.inside(phases.get(degree));
    for (int k = 0; k < degree; k++) {
      double phase = phases.get(degree - 1 - k);
      b.call(k % 2 == 0 ? encoding.adjoint() : encoding, q.system(), q.ancilla());
      if (k < degree - 1 || method.rounds() > 0) {
        projectors.ancillaPhase(
            phase, k < degree - 1 ? Projectors.Reflection.PLAIN : Projectors.Reflection.NONE);
      } else {
        projectors.inside(phase);
      }
    }
    return b.h(q.signal().get(0)).build();
  }

  /** The sign −1 where {@code flag} of {@code qubits} is 1. */
  private static void sign(
      RoutineBuilder b, Routine compute, ImmutableIntArray qubits, ImmutableIntArray flag) {
    int products = compute.width() - compute.scratchWidth() - qubits.length() - 1;
    ImmutableIntArray held = products == 0 ? ImmutableIntArray.of() : b.allocate(products);
    b.call(compute, qubits, held, flag).z(flag.get(0));
    b.call(compute.adjoint(), qubits, held, flag);
    b.release(held);
  }
}

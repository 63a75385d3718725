package org.hessq.synthesis.solver;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Method.EncodeOnly;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.synthesis.encoding.EncodingCircuits;

/** A program that is one use of a block-encoding. */
public final class EncodingProgram {
  private EncodingProgram() {}

  /**
   * {@return the whole program, on a system register in |0…0⟩}
   *
   * @param facts what the file is to say about the plan besides the roles
   */
  public static Program of(
      String name, EncodeOnly method, Profile profile, ImmutableMap<String, String> facts) {
    Routine encoding =
        new EncodingCircuits(method.layout(), profile).of("block", method.encoding());
    RoutineBuilder b = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = b.register("system", method.encoding().qubits());
    ImmutableIntArray ancilla = b.register("ancilla", method.encoding().ancillas());
    Routine main = b.call(encoding, system, ancilla).build();
    ImmutableMap.Builder<String, Role> roles =
        ImmutableMap.<String, Role>builder()
            .put("system", Role.SYSTEM)
            .put("ancilla", Role.ANCILLA);
    if (main.scratchWidth() > 0) {
      roles.put("scratch", Role.SCRATCH);
    }
    return new Program(
        name, new Circuit(main), new Roles(roles.buildOrThrow(), ImmutableMap.of(), facts));
  }
}

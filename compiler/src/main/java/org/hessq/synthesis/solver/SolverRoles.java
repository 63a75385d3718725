package org.hessq.synthesis.solver;

import com.google.common.collect.ImmutableMap;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.method.Role;

/** What the registers of a solver's main routine are for: they are called so. */
final class SolverRoles {
  private SolverRoles() {}

  /** {@return the role of each register; {@code projection} takes the phases of a second stage} */
  static ImmutableMap<String, Role> of(Routine main) {
    ImmutableMap.Builder<String, Role> roles = ImmutableMap.builder();
    for (Register register : main.registers()) {
      roles.put(
          register.name(),
          register.name().equals("projection") ? Role.SIGNAL : Role.of(register.name()));
    }
    return roles.buildOrThrow();
  }
}

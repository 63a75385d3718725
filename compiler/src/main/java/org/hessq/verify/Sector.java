package org.hessq.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hessq.method.Program;
import org.hessq.method.Role;

/**
 * The part of a compositional run's state in which one stage of a solver is looked at: the flags,
 * and for a second stage the signal of the first, have one value.
 *
 * @param order the qubits of the state that are kept: system, branch, [ancillas are not all 0], the
 *     stage's signal, the first least significant
 * @param base the other qubits, as they are
 * @param branch whether the branch may be 1; the first stage has put the solution into branch 0
 */
record Sector(List<Integer> order, int base, int branch) {
  /** Any value of the branch. */
  private static final int ANY = 0;

  /** {@return the sector of stage number {@code stage}} */
  static Sector of(Program program, Compositional run, int stage) {
    List<Integer> order = new ArrayList<>();
    int base = 0;
    int signals = 0;
    int branch = ANY;
    for (Role role : List.of(Role.SYSTEM, Role.BRANCH, Role.SIGNAL, Role.FLAG)) {
      for (String name : named(program, role)) {
        long wanted = program.roles().success().getOrDefault(name, 0L);
        int first = program.circuit().main().offset(name);
        for (int k = 0; k < Outcomes.width(program, name); k++) {
          int qubit = run.place(first + k);
          boolean kept = role != Role.FLAG && (role != Role.SIGNAL || signals == stage);
          boolean past = stage > 0 && (role != Role.SIGNAL || signals < stage);
          branch = role == Role.BRANCH && stage > 0 ? 1 << order.size() : branch;
          if (kept && role == Role.SIGNAL) {
            order.add(run.dilated());
          }
          if (kept) {
            order.add(qubit);
          } else if (past && (wanted >>> k & 1) == 1) {
            base |= 1 << qubit;
          }
        }
        signals += role == Role.SIGNAL ? 1 : 0;
      }
    }
    return new Sector(List.copyOf(order), base, branch);
  }

  private static List<String> named(Program program, Role role) {
    return program.roles().registers().entrySet().stream()
        .filter(entry -> entry.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@return the amplitudes {@code re, im, re, im, …} of this part; 0 where the branch is not} */
  double[] of(Compositional run) {
    double[] amplitudes = new double[2 << order.size()];
    for (int k = 0; k < 1 << order.size(); k++) {
      int index = base;
      for (int bit = 0; bit < order.size(); bit++) {
        index |= (k >>> bit & 1) << order.get(bit);
      }
      if ((k & branch) == 0) {
        amplitudes[2 * k] = run.state().re(index);
        amplitudes[2 * k + 1] = run.state().im(index);
      }
    }
    return amplitudes;
  }
}

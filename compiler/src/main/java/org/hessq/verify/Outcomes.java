package org.hessq.verify;

import java.util.Arrays;
import java.util.Map;
import org.hessq.circuit.Register;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.simulate.WholeRun;

/** The outcome bits that mean success, as a program's roles state them. */
final class Outcomes {
  private Outcomes() {}

  /**
   * {@return per bit of the main routine 0, 1 or {@link WholeRun#FREE}}
   *
   * @throws IllegalArgumentException if the roles name a register or a bit that is not there
   */
  static int[] wanted(Program program) {
    int[] wanted = new int[program.circuit().main().bits()];
    Arrays.fill(wanted, WholeRun.FREE);
    int bit = 0;
    for (Map.Entry<String, Long> entry : program.roles().success().entrySet()) {
      int width = width(program, entry.getKey());
      for (int k = 0; k < width; k++, bit++) {
        if (bit >= wanted.length) {
          throw new IllegalArgumentException("no outcome bit for " + entry.getKey());
        }
        wanted[bit] = (int) (entry.getValue() >>> k & 1);
      }
    }
    return wanted;
  }

  /**
   * {@return 1 if there is a branch, right after the register {@code system}, that success does not
   * ask for; else 0}
   *
   * @throws IllegalArgumentException if it is elsewhere
   */
  static int freeBranch(Program program, String system) {
    for (Map.Entry<String, Role> entry : program.roles().registers().entrySet()) {
      if (entry.getValue() == Role.BRANCH
          && !program.roles().success().containsKey(entry.getKey())) {
        int after = program.circuit().main().offset(system) + width(program, system);
        if (program.circuit().main().offset(entry.getKey()) != after) {
          throw new IllegalArgumentException("the branch does not follow the system");
        }
        return 1;
      }
    }
    return 0;
  }

  static int width(Program program, String register) {
    return program.circuit().main().registers().stream()
        .filter(r -> r.name().equals(register))
        .mapToInt(Register::width)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no register " + register));
  }
}

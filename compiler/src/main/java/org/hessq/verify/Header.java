package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;

/**
 * The check {@code facts}: what the comment block says of the plan, as far as the problem or the
 * file itself decides it.
 *
 * <p>The facts that other checks rest on are left to these: α, the padding constant and the branch
 * threshold to {@code entries}; degree, gap, shave and polynomial error to {@code polynomial}.
 */
final class Header {
  private final Problem problem;
  private final Program program;
  private final Roles roles;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private Header(Problem problem, Program program) {
    this.problem = problem;
    this.program = program;
    roles = program.roles();
  }

  static Check check(Problem problem, Program program) {
    return new Header(problem, program).check();
  }

  private Check check() {
    List<String> names = new ArrayList<>();
    expect();
    for (Map.Entry<String, String> fact : expected.entrySet()) {
      String stated = roles.fact(fact.getKey());
      if (!stated.equals(fact.getValue())) {
        return differs(fact.getKey() + " is " + fact.getValue() + ", in the file " + stated);
      }
      names.add(fact.getKey());
    }
    String profile = roles.fact("profile");
    if (!profile.equals(isMeasuredInside() ? "adaptive" : profile)) {
      return differs("profile is adaptive, in the file " + profile);
    }
    for (Role role : Role.values()) {
      long registers = roles.registers().values().stream().filter(role::equals).count();
      if (!isRight(role, registers)) {
        return differs("roles: " + registers + " registers are " + role.word());
      }
    }
    return new Check("facts", new Verdict.Agrees(0, 0), String.join(", ", names) + ", roles");
  }

  private static Check differs(String what) {
    return new Check("facts", new Verdict.Differs(what, 1, 0), "what the file says of its plan");
  }

  private void expect() {
    expected.put("task", problem.task().word());
    expected.put("problem-sha256", problem.sha256());
    expected.put("embedding", isReal() ? "real" : "complex-as-real");
    expected.put("dimension", Long.toString(problem.matrix().rows()));
    if (Long.bitCount(problem.matrix().rows()) == 1 && problem.matrix().rows() > 1) {
      expected.put("padding", "0.0");
    }
    if (problem.task() instanceof Task.Encode) {
      return;
    }
    switch (roles.fact("solver")) {
      case "kernel-reflection" -> {
        int bits = Integer.parseInt(roles.fact("denominator-bits"));
        double threshold = Double.parseDouble(roles.fact("branch-threshold"));
        expected.put("norm-guess", Double.toString(Math.scalb(1 / threshold, bits)));
      }
      case "inversion" -> {
        if (FlatReferee.isFlat(program)) {
          return;
        }
        int phases = Phases.of(program).length();
        int sequences = phases / (Integer.parseInt(roles.fact("degree")) + 1);
        expected.put("rounds", Integer.toString((sequences - 1) / 2));
      }
      default -> throw new IllegalArgumentException("no solver is called " + roles.fact("solver"));
    }
  }

  private boolean isMeasuredInside() {
    return program.circuit().routines().stream()
        .filter(routine -> routine.kind() != RoutineKind.MAIN)
        .flatMap(routine -> routine.body().stream())
        .anyMatch(operation -> operation instanceof Operation.Measure);
  }

  private boolean isReal() {
    boolean vector =
        switch (problem.task()) {
          case Task.Encode _ -> true;
          case Task.Solve(var b, _) ->
              b.isReal()
                  || b.dimension() <= Truth.LARGEST
                      && Arrays.stream(b.imaginaryPart(Truth.LARGEST)).allMatch(v -> v == 0);
        };
    return vector && isRealMatrix();
  }

  private boolean isRealMatrix() {
    return problem.matrix().isReal()
        || problem.matrix().rows() <= Truth.LARGEST
            && problem.matrix().toComplexSparse(1L << 26).isReal();
  }

  private boolean isRight(Role role, long registers) {
    boolean solves = problem.task() instanceof Task.Solve;
    return switch (role) {
      case SYSTEM -> registers == 1;
      case SIGNAL -> registers == (solves ? 1 : 0);
      case BRANCH ->
          registers == (solves && roles.fact("solver").equals("kernel-reflection") ? 1 : 0);
      case FLAG -> registers <= 1;
      case ANCILLA -> registers == 1;
      case SCRATCH -> true;
    };
  }
}

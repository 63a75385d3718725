package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * The check {@code facts}: what the comment block says of the plan, as far as the problem or the
 * file itself decides it.
 *
 * <p>The facts that other checks rest on are left to these: α and the padding constant to {@code
 * entries}; gap, shave and polynomial error to {@code polynomial}.
 */
final class Header {
  private final Problem problem;
  private final Program program;
  private final Roles roles;
  private final Optional<Routine> encoding;
  private final Gadgets gadgets;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private Header(Problem problem, Program program, Optional<Routine> encoding, Gadgets gadgets) {
    this.encoding = encoding;
    this.gadgets = gadgets;
    this.problem = problem;
    this.program = program;
    roles = program.roles();
  }

  /**
   * @param encoding what the main routine uses first; empty for a flat file
   */
  static Check check(
      Problem problem, Program program, Optional<Routine> encoding, Gadgets gadgets) {
    return new Header(problem, program, encoding, gadgets).check();
  }

  private Check check() {
    Optional<String> misplaced = misplaced();
    if (misplaced.isPresent()) {
      return differs(misplaced.get());
    }
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
    for (Map.Entry<String, Long> wanted : roles.success().entrySet()) {
      if (wanted.getValue() != wanted(roles.registers().get(wanted.getKey()))) {
        return differs("success: " + wanted.getKey() + " is to be " + wanted.getValue());
      }
    }
    return new Check("facts", new Verdict.Agrees(0, 0), String.join(", ", names) + ", roles");
  }

  /** The outcome that means success; the last of three flags is for the ancillas in between. */
  private static long wanted(Role role) {
    return switch (role) {
      case SIGNAL -> 1;
      case FLAG -> 4;
      case SYSTEM, BRANCH, ANCILLA, SCRATCH -> 0;
    };
  }

  /** A role that has more or fewer registers than it should, and the register to blame. */
  private Optional<String> misplaced() {
    for (Role role : Role.values()) {
      long count = roles.registers().values().stream().filter(role::equals).count();
      if (!isRight(role, count)) {
        return Optional.of(
            roles.registers().entrySet().stream()
                    .filter(e -> e.getKey().equals(role.word()) != (e.getValue() == role))
                    .map(e -> e.getKey() + " is " + e.getValue().word() + ": ")
                    .findFirst()
                    .orElse("")
                + count
                + " registers are "
                + role.word());
      }
    }
    return Optional.empty();
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
    encoding.ifPresent(this::expectOf);
    if (problem.task() instanceof Task.Encode) {
      return;
    }
    boolean branched = roles.registers().containsValue(Role.BRANCH);
    if (!branched && FlatReferee.isFlat(program)) {
      // The phases tell the solvers apart, and only routines show them.
      return;
    }
    expected.put("solver", solver(branched));
    if (!roles.fact("solver").equals(expected.get("solver"))) {
      return;
    }
    if (branched) {
      int bits = Integer.parseInt(roles.fact("denominator-bits"));
      double threshold = Double.parseDouble(roles.fact("branch-threshold"));
      expected.put("norm-guess", Double.toString(Math.scalb(1 / threshold, bits)));
    }
    if (encoding.isPresent()) {
      boolean amplified = expected.get("solver").equals("inversion");
      expectSecond();
      phases().ifPresent(phases -> expectLengths(phases, amplified));
    }
  }

  /** What the registers and the number of phases show of the solver. */
  private String solver(boolean branched) {
    if (!branched) {
      boolean even = phases().map(phases -> phases.length() % 2 == 1).orElse(false);
      return even ? "kernel-projection" : "inversion";
    }
    if (roles.registers().values().stream().filter(Role.SIGNAL::equals).count() > 1) {
      return "random-guesses";
    }
    boolean measured =
        roles.success().keySet().stream().anyMatch(n -> roles.registers().get(n) == Role.BRANCH);
    return measured ? "kernel-reflection" : "norm-projection";
  }

  private void expectOf(Routine block) {
    OptionalInt bits = denominator(block);
    if (bits.isPresent()) {
      expected.put("denominator-bits", Integer.toString(bits.getAsInt()));
      constant(block, bits.getAsInt())
          .ifPresent(c -> expected.put("branch-threshold", Long.toString(c)));
    }
  }

  /** The degree of a second stage, where its phases make the polynomial of another degree. */
  private void expectSecond() {
    List<ClaimedPolynomial> claims = ClaimedPolynomial.of(roles);
    if (claims.size() > 1) {
      phases(1)
          .filter(phases -> claims.get(1).withDegree(phases.length() - 1).isMadeBy(phases))
          .ifPresent(
              phases -> expected.put("projection-degree", Integer.toString(phases.length() - 1)));
    }
  }

  /** Degree and rounds, as far as the number of phases decides between them. */
  private void expectLengths(ImmutableDoubleArray phases, boolean amplified) {
    ClaimedPolynomial claim = ClaimedPolynomial.of(roles).getFirst();
    int length = claim.degree() + 1;
    int rounds = amplified ? Integer.parseInt(roles.fact("rounds")) : 0;
    int sequences = 2 * rounds + 1;
    if (phases.length() == sequences * length) {
      return;
    }
    if (amplified && phases.length() % length == 0 && phases.length() / length % 2 == 1) {
      expected.put("rounds", Integer.toString((phases.length() / length - 1) / 2));
    } else if (phases.length() % sequences == 0) {
      int degree = phases.length() / sequences - 1;
      if (claim.withDegree(degree).isMadeBy(phases)) {
        int others = Integer.parseInt(roles.fact("degree")) - claim.degree();
        expected.put("degree", Integer.toString(degree + others));
      }
    }
  }

  /** Empty where the form of the phases is wrong, which is for other checks to say. */
  private Optional<ImmutableDoubleArray> phases() {
    return phases(0);
  }

  private Optional<ImmutableDoubleArray> phases(int stage) {
    try {
      return Optional.of(Phases.of(program, stage));
    } catch (UnsupportedStepException wrong) {
      return Optional.empty();
    }
  }

  /** The bits of the uniform register, where the encoding has one layer of Hadamard gates. */
  private OptionalInt denominator(Routine block) {
    try {
      LayeredRoutine layered = LayeredRoutine.of(block, gadgets, problem.seed());
      return OptionalInt.of(layered.opening().cardinality());
    } catch (UnsupportedStepException composite) {
      return OptionalInt.empty();
    }
  }

  /** The constant of branch 1 over 2^bits, where there is a branch. */
  private OptionalLong constant(Routine encoding, int bits) {
    int[] block = Entries.block(encoding);
    int system = Trial.qubits(encoding, r -> r.name().equals("system")).cardinality();
    if (block.length == system) {
      return OptionalLong.empty();
    }
    try {
      long[] column = {1L << system};
      return OptionalLong.of(
          BlockReader.of(encoding, block, bits, column, gadgets, problem.seed())
              .columns()
              .getFirst()
              .re(column[0]));
    } catch (PremiseException | UnsupportedStepException | TooLargeException unreadable) {
      return OptionalLong.empty();
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

  private long signals() {
    return "random-guesses".equals(roles.facts().get("solver")) ? 2 : 1;
  }

  private boolean isRight(Role role, long registers) {
    boolean solves = problem.task() instanceof Task.Solve;
    return switch (role) {
      case SYSTEM -> registers == 1;
      case SIGNAL -> registers == (solves ? signals() : 0);
      case BRANCH -> registers <= (solves ? 1 : 0);
      case FLAG -> registers <= 1;
      case ANCILLA -> registers == 1;
      case SCRATCH -> true;
    };
  }
}

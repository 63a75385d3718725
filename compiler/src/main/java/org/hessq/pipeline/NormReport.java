package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.cost.Counts;
import org.hessq.method.Program;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Output;
import org.hessq.report.Readout;
import org.hessq.report.Report;
import org.hessq.report.Solution;
import org.hessq.verify.Findings;

/** Holds what a report takes from the circuit that tells the norm against that circuit. */
final class NormReport {
  private static final double TOLERANCE = 1e-9;

  private NormReport() {}

  /** {@return whether {@code program} is a circuit that tells the norm of a solution} */
  static boolean isFor(Program program) {
    return "norm-projection".equals(program.roles().facts().get("solver"));
  }

  /** {@return the check {@code report}} */
  static Check check(
      Problem problem, Output file, Program program, Findings findings, Report stated) {
    List<String> differences = new ArrayList<>();
    findings
        .achieved()
        .ifPresent(
            achieved -> {
              double told = stated.solution().map(Solution::norm).orElse(Double.NaN);
              if (!(Math.abs(told - achieved.norm()) <= TOLERANCE * achieved.norm())) {
                differences.add("solution.norm is " + achieved.norm() + ", not " + told);
              }
            });
    double guess = Double.parseDouble(program.roles().fact("norm-guess"));
    BigInteger each = Counts.of(program.circuit().main()).tCount(Plans.profile(problem));
    findings
        .encoded()
        .map(
            encoded ->
                ReadoutCost.of(
                    problem,
                    problem.epsilon(),
                    new ReadoutCost.Run.Projection(encoded.norm() / guess, each),
                    stated.solution()))
        .ifPresent(rows -> rows(rows, stated.readout(), differences));
    for (Output output : stated.outputs()) {
      if (file.path().endsWith(output.path()) && !output.sha256().equals(file.sha256())) {
        differences.add("outputs: " + output.path() + " is another file");
      }
    }
    return new Check(
        "report",
        differences.isEmpty() ? Outcome.AGREES : Outcome.DIFFERS,
        OptionalDouble.empty(),
        OptionalDouble.of(TOLERANCE),
        "the norm and the readout of the report",
        differences.stream().findFirst());
  }

  private static void rows(List<Readout> rows, List<Readout> stated, List<String> differences) {
    for (int k = 0; k < rows.size(); k++) {
      Optional<Readout> told = k < stated.size() ? Optional.of(stated.get(k)) : Optional.empty();
      Readout row = rows.get(k);
      if (told.isEmpty()
          || !isNear(told.get().shots(), row.shots())
          || !isNear(told.get().tCount(), row.tCount())) {
        differences.add(
            "readout[" + k + "] takes " + row.shots() + " shots and " + row.tCount() + " T");
      }
    }
  }

  private static boolean isNear(BigInteger one, BigInteger other) {
    double truth = other.doubleValue();
    return Math.abs(one.doubleValue() - truth) <= Math.max(1, TOLERANCE * truth);
  }
}

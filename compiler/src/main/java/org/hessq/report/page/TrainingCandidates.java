package org.hessq.report.page;

import java.util.ArrayList;
import java.util.List;
import org.hessq.report.Candidate;
import org.hessq.report.Figures;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;

/** What was considered for each step of a training run, and why the others were not taken. */
final class TrainingCandidates {
  private TrainingCandidates() {}

  static String all(List<StepReport> steps) {
    if (steps.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (StepReport step : steps) {
      out.append("<details><summary>step ").append(step.step()).append("</summary>\n");
      out.append(classical(step));
      step.quantum().ifPresent(cost -> out.append(quantum(cost)));
      out.append("</details>\n");
    }
    return Markup.section("candidates", "Candidates of each step", out.toString());
  }

  private static String classical(StepReport step) {
    Decision decision = step.decisions().getFirst();
    List<List<String>> rows = new ArrayList<>();
    for (ClassicalCost cost : step.classical()) {
      rows.add(
          Markup.row(
              cost.solver(),
              Figures.real(cost.operations()),
              Figures.real(cost.measuredOperations()),
              Figures.error(cost.residual()),
              Figures.real(cost.seconds()),
              cost.why(),
              why(cost, decision)));
    }
    return Markup.table(
        List.of(
            "classical solver",
            "#operations",
            "#measured",
            "#residual",
            "#seconds",
            "count",
            "on " + decision.machine()),
        rows);
  }

  private static String why(ClassicalCost cost, Decision decision) {
    if (cost.solver().equals(decision.solver())) {
      return "chosen";
    }
    if (cost.seconds() > decision.classicalSeconds()) {
      return "slower by a factor of " + Figures.real(cost.seconds() / decision.classicalSeconds());
    }
    return "the quickest classical solver, slower than the quantum one";
  }

  /** The planner's own choice among circuits; whether the step is given to one is decided above. */
  private static String quantum(QuantumCost cost) {
    List<List<String>> rows = new ArrayList<>();
    for (Candidate candidate : cost.candidates()) {
      rows.add(
          Markup.row(
              candidate.solver().orElse(Figures.NONE),
              candidate.encoding(),
              Figures.count(candidate.tCountPerRun()),
              Figures.real(candidate.repetitions()),
              Figures.count(candidate.logicalQubits()),
              (candidate.chosen() ? "the best circuit: " : "") + candidate.why()));
    }
    return Markup.table(
        List.of("quantum solver", "encoding", "#T in one run", "#runs", "#qubits", "why"), rows);
  }
}

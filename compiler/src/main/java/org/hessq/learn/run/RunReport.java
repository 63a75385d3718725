package org.hessq.learn.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.learn.cost.Asked;
import org.hessq.learn.cost.QuantumCosts;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Sparsification.Rule;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.Figures;
import org.hessq.report.Version;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingReport;
import org.hessq.report.training.TrainingReport.Total;

/** Puts a run into a report. */
public final class RunReport {
  private RunReport() {}

  /** {@return the report on a run} */
  public static TrainingReport of(Training training, Circuits circuits, NewtonRun.Outcome outcome) {
    List<Total> totals = totals(outcome.steps());
    Optional<Integer> exact = exactSteps(training);
    return new TrainingReport(
        Version.text(),
        Asked.facts(training, weights(outcome.steps()), made(training, circuits).word()),
        sentence(training, outcome, totals, exact),
        outcome.ending().word(),
        outcome.fault().map(f -> f.diagnostics().getFirst().message()),
        outcome.loss(),
        outcome.gradientNorm(),
        exact,
        outcome.steps(),
        totals);
  }

  /** {@return whether the circuit of a step was judged and found wrong} */
  public static boolean differs(TrainingReport report) {
    return report.steps().stream().anyMatch(step -> QuantumCosts.differs(step.quantum()));
  }

  private static int weights(List<StepReport> steps) {
    return steps.isEmpty() ? 0 : steps.getLast().weights().size();
  }

  private static Circuits made(Training training, Circuits circuits) {
    return training.solvers().contains(StepSolver.QUANTUM) ? circuits : Circuits.NONE;
  }

  private static Optional<Integer> exactSteps(Training training) {
    boolean dropped = training.sparsification().rule() != Rule.NONE;
    if (!dropped || training.model() instanceof Model.Recorded) {
      return Optional.empty();
    }
    NewtonRun exact =
        new NewtonRun(training.withoutSparsification(), Circuits.NONE, Taking.CLASSICAL);
    try {
      NewtonRun.Outcome outcome = exact.run(List.of(), _ -> {}, Progress.SILENT);
      return outcome.ending() == NewtonRun.Ending.CONVERGED
          ? Optional.of(outcome.steps().size())
          : Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** {@return what the steps cost on each machine; of none, nothing} */
  static List<Total> totals(List<StepReport> steps) {
    List<Total> totals = new ArrayList<>();
    int machines = steps.isEmpty() ? 0 : steps.getFirst().decisions().size();
    for (int m = 0; m < machines; m++) {
      totals.add(total(steps, m));
    }
    return totals;
  }

  private static Total total(List<StepReport> steps, int machine) {
    boolean priced = steps.stream().allMatch(step -> step.quantum().isPresent());
    double classical = 0;
    double quantum = 0;
    double solution = 0;
    double bare = 0;
    double hybrid = 0;
    int wins = 0;
    for (StepReport step : steps) {
      Decision decision = step.decisions().get(machine);
      classical += decision.classicalSeconds();
      hybrid +=
          Math.min(decision.classicalSeconds(), decision.quantumSeconds().orElse(Double.MAX_VALUE));
      wins += decision.solver().equals(StepSolver.QUANTUM.word()) ? 1 : 0;
      if (step.quantum().isPresent()) {
        QuantumCost cost = step.quantum().get();
        double once = cost.layersOfSolution() * decision.layerSeconds();
        quantum += decision.quantumSeconds().orElseThrow();
        solution += once;
        bare += once * (1 - cost.loadingShare());
      }
    }
    return new Total(
        steps.getFirst().decisions().get(machine).machine(),
        classical,
        priced ? OptionalDouble.of(quantum) : OptionalDouble.empty(),
        priced ? OptionalDouble.of(solution) : OptionalDouble.empty(),
        priced ? OptionalDouble.of(bare) : OptionalDouble.empty(),
        hybrid,
        wins);
  }

  private static String sentence(
      Training training, NewtonRun.Outcome outcome, List<Total> totals, Optional<Integer> exact) {
    int steps = outcome.steps().size();
    String count = steps == 1 ? "1 step" : steps + " steps";
    String ended =
        switch (outcome.ending()) {
          case CONVERGED -> "Converged in " + count;
          case LIMIT -> "Took all " + count + " that were asked for";
          case STOPPED -> "Stopped after " + count;
        };
    String beside = exact.map(n -> " (exact Newton needs " + n + ")").orElse("");
    if (totals.isEmpty()) {
      return ended + beside + ".";
    }
    return ended + beside + "; " + winner(training, steps, totals.getFirst());
  }

  private static String winner(Training training, int steps, Total total) {
    String machine = training.hardware().name();
    String classical = Figures.duration(total.classicalSeconds());
    if (total.quantumSeconds().isEmpty()) {
      return "solving their systems classically takes " + classical + ".";
    }
    String quantum = Figures.duration(total.quantumSeconds().getAsDouble());
    String wins =
        total.quantumSteps() == 0
            ? "the classical solver wins all of them on "
            : total.quantumSteps() == steps
                ? "the quantum solver wins all of them on "
                : "the quantum solver wins " + total.quantumSteps() + " of them on ";
    return wins + machine + ": " + classical + " classically, " + quantum + " quantum.";
  }
}

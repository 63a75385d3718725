package org.hessq.learn.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.learn.cost.QuantumCosts;
import org.hessq.numeric.Norms;
import org.hessq.pipeline.CompileEngine;
import org.hessq.pipeline.Estimator;
import org.hessq.pipeline.Options;
import org.hessq.pipeline.Progress;
import org.hessq.pipeline.Rotations;
import org.hessq.pipeline.Solved;
import org.hessq.problem.Approach;
import org.hessq.problem.NormGuess;
import org.hessq.problem.training.Training;
import org.hessq.report.Report;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;

/**
 * The circuit of a step, or its estimate.
 *
 * <p>The norm of Δ is guessed from the step before: ‖Δ‖/‖g‖ changes slowly along a run, though ‖Δ‖
 * does not. The first step has nothing to guess from and takes a solver that needs no norm.
 */
final class CircuitMaker {
  private final Training training;
  private final Circuits circuits;

  /**
   * What was made.
   *
   * @param cost absent where no circuit was asked for, or none can be made
   */
  record Made(
      Optional<StepProblem> problem,
      Optional<Solved> solved,
      Optional<QuantumCost> cost,
      List<String> remarks) {}

  CircuitMaker(Training training, Circuits circuits) {
    this.training = training;
    this.circuits = circuits;
  }

  /**
   * {@return the circuit of a step}
   *
   * @param needed whether the step is to be taken from it
   * @throws Faults if it is needed and cannot be made
   */
  Made make(
      int step, StepSystem system, Optional<StepReport> before, boolean needed, Progress progress) {
    if (circuits == Circuits.NONE && !needed) {
      return new Made(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
    double[] gradient = system.local().gradient();
    OptionalDouble guess = guess(before, gradient);
    StepProblem problem =
        StepProblem.of(
            step,
            system.sparse().matrix(),
            gradient,
            training.epsilon(),
            approach(guess),
            training.readout(),
            training.target(),
            training.seed());
    Progress told = (stage, fraction) -> progress.show("step " + step + ": " + stage, fraction);
    try {
      return needed || circuits == Circuits.COMPILED
          ? compiled(problem, guess, told)
          : estimated(problem, guess);
    } catch (Faults impossible) {
      if (needed) {
        throw impossible;
      }
      List<String> why =
          impossible.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(d -> "there is no circuit: " + d.message())
              .toList();
      return new Made(Optional.of(problem), Optional.empty(), Optional.empty(), why);
    }
  }

  private static OptionalDouble guess(Optional<StepReport> before, double[] gradient) {
    return before
        .map(b -> OptionalDouble.of(b.taken().norm() / b.gradientNorm() * Norms.two(gradient)))
        .orElse(OptionalDouble.empty());
  }

  private static Approach approach(OptionalDouble guess) {
    NormGuess norm = guess.isPresent() ? new NormGuess.Given(guess.getAsDouble()) : NormGuess.NONE;
    return new Approach(norm, Optional.empty(), 1);
  }

  private Made compiled(StepProblem problem, OptionalDouble guess, Progress progress) {
    Solved solved = CompileEngine.solve(problem.problem(), Options.Effort.QUICK, progress);
    QuantumCost cost = QuantumCosts.of(solved.report(), training.readout(), guess);
    return new Made(Optional.of(problem), Optional.of(solved), Optional.of(cost), List.of());
  }

  private Made estimated(StepProblem problem, OptionalDouble guess) {
    Report report = Estimator.estimate(problem.problem(), Rotations.BY_LAW);
    QuantumCost cost = QuantumCosts.of(report, training.readout(), guess);
    return new Made(Optional.of(problem), Optional.empty(), Optional.of(cost), List.of());
  }
}

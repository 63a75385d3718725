package org.hessq.learn.cost;

import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.training.TrainingFacts;

/** What was asked for, as a report says it. */
public final class Asked {
  private Asked() {}

  /**
   * {@return the facts of a run}
   *
   * @param weights how many are known
   * @param circuits how far they were made, in a word
   */
  public static TrainingFacts facts(Training training, int weights, String circuits) {
    return new TrainingFacts(
        training.name(),
        training.file().substring(training.file().lastIndexOf('/') + 1),
        training.sha256(),
        training.model().word(),
        weights,
        training.sparsification().text(),
        training.damping(),
        training.stop(),
        training.epsilon(),
        training.hardware().name(),
        training.readout().word(),
        training.solvers().stream().map(StepSolver::word).toList(),
        training.flops(),
        circuits);
  }
}

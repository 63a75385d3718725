package org.hessq.report.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A training run: {@code training.json}.
 *
 * @param hessq the version that made it
 * @param training what was asked
 * @param verdict the outcome in one sentence
 * @param ended how it ended: {@code converged}, {@code limit} or {@code stopped}
 * @param because what stopped it; empty unless it was stopped by a fault
 * @param loss at the end
 * @param gradientNorm at the end, Euclidean
 * @param exactSteps that the same run takes with its Hessians as they are; empty where nothing is
 *     dropped or the model cannot say
 * @param steps that were taken
 * @param totals of all steps, one for each machine
 */
public record TrainingReport(
    String hessq,
    TrainingFacts training,
    String verdict,
    String ended,
    Optional<String> because,
    OptionalDouble loss,
    OptionalDouble gradientNorm,
    Optional<Integer> exactSteps,
    List<StepReport> steps,
    List<Total> totals) {
  public TrainingReport {
    steps = List.copyOf(steps);
    totals = List.copyOf(totals);
  }

  /**
   * What the whole run costs on one machine.
   *
   * @param machine its name
   * @param classicalSeconds with the cheapest classical solver in every step
   * @param quantumSeconds with the quantum solver in every step, loading and readout included;
   *     empty where a step has no quantum cost
   * @param withoutReadoutSeconds one solution prepared in every step
   * @param withoutLoadingSeconds likewise, without what the lookups of H and the preparation of g
   *     spend
   * @param hybridSeconds with the cheaper of both in every step
   * @param quantumSteps how many steps the quantum solver wins
   */
  public record Total(
      String machine,
      double classicalSeconds,
      OptionalDouble quantumSeconds,
      OptionalDouble withoutReadoutSeconds,
      OptionalDouble withoutLoadingSeconds,
      double hybridSeconds,
      int quantumSteps) {}
}

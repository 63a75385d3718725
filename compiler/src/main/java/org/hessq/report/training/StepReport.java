package org.hessq.report.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One Newton step: {@code step.json}.
 *
 * @param step from 0
 * @param sha256 of the run that it belongs to
 * @param part which weights, in words; empty for all
 * @param loss before the step
 * @param gradientNorm before the step
 * @param matrix that was solved with
 * @param classical candidates
 * @param quantum the cost of the circuit; empty where none was asked for
 * @param decisions one for each machine, that of the run first
 * @param taken how the step came about
 * @param remarks what the user should know
 * @param weights all of them after the step; empty where another program knows them
 */
public record StepReport(
    int step,
    String sha256,
    String part,
    OptionalDouble loss,
    double gradientNorm,
    StepMatrix matrix,
    List<ClassicalCost> classical,
    Optional<QuantumCost> quantum,
    List<Decision> decisions,
    Taken taken,
    List<String> remarks,
    List<Double> weights) {
  public StepReport {
    classical = List.copyOf(classical);
    decisions = List.copyOf(decisions);
    remarks = List.copyOf(remarks);
    weights = List.copyOf(weights);
  }

  /**
   * How a step came about.
   *
   * @param by {@code classical} or {@code quantum}: whose Δ was used
   * @param norm of Δ before the line search
   * @param slope ⟨g, Δ⟩
   * @param factor by which the line search shortened it
   * @param cosine with the exact Newton step; empty where that is too large to compute
   * @param error ‖Δ/‖Δ‖ − Δ′/‖Δ′‖‖ against the direct solution Δ′ of the same system; empty for a
   *     classical step
   * @param readings what was read of the state by interference, with its statistical error; empty
   *     unless that was asked for
   */
  public record Taken(
      String by,
      double norm,
      double slope,
      double factor,
      OptionalDouble cosine,
      OptionalDouble error,
      List<Reading> readings) {
    public Taken {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A number that was read of a state.
   *
   * @param observable {@code slope} or a component, as in {@code delta[3]}
   * @param value as the outcomes tell it
   * @param accuracy of that with probability 99 %
   * @param exact what the state has
   */
  public record Reading(String observable, double value, double accuracy, double exact) {}
}

package org.hessq.report.training;

import java.util.List;

/**
 * Newton steps of systems of any size, priced and not taken: {@code training.json} of a comparison.
 *
 * @param hessq the version that made it
 * @param training what was asked
 * @param verdict the outcome in one sentence
 * @param steps how many such steps a training run is taken to have
 * @param points one for each system
 */
public record ScaleReport(
    String hessq, TrainingFacts training, String verdict, int steps, List<ScalePoint> points) {
  public ScaleReport {
    points = List.copyOf(points);
  }
}

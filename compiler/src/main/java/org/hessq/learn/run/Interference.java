package org.hessq.learn.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hessq.numeric.Norms;
import org.hessq.problem.training.Readout;
import org.hessq.report.training.StepReport;

/**
 * Reads the slope and chosen components by Hadamard tests: an overlap o of two unit vectors gives 0
 * with probability (1 + o)/2, and ⌈2 ln(2/δ)/ε²⌉ outcomes tell it to ε with probability 1 − δ.
 *
 * @paper Hoeffding 1963, Theorem 1
 */
final class Interference {
  private static final double FAILURE = 0.01;

  private Interference() {}

  /**
   * {@return what is read of a step}
   *
   * @param delta the step, whose state is what is measured
   */
  static List<StepReport.Reading> read(
      Readout readout, double[] gradient, double[] delta, double epsilon, SplittableRandom random) {
    List<StepReport.Reading> readings = new ArrayList<>();
    double unit = Norms.two(gradient) * Norms.two(delta);
    readings.add(reading("slope", Norms.dot(gradient, delta), unit, epsilon, random));
    for (int index : readout.chosen().toArray()) {
      readings.add(
          reading("delta[" + index + "]", delta[index], Norms.two(delta), epsilon, random));
    }
    return readings;
  }

  private static StepReport.Reading reading(
      String what, double exact, double unit, double epsilon, SplittableRandom random) {
    double overlap = overlap(exact / unit, epsilon, random);
    return new StepReport.Reading(what, overlap * unit, epsilon * unit, exact);
  }

  /** {@return an overlap as so many outcomes tell it} */
  static double overlap(double exact, double epsilon, SplittableRandom random) {
    double outcomes = Math.ceil(2 * Math.log(2 / FAILURE) / (epsilon * epsilon));
    return 2 * Outcomes.binomial(outcomes, (1 + exact) / 2, random) / outcomes - 1;
  }
}

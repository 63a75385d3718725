package org.hessq.learn.run;

import java.util.Optional;
import org.hessq.pipeline.Solved;
import org.hessq.report.training.StepReport;

/**
 * A step that was taken.
 *
 * @param weights after it
 * @param problem that it came to; absent where no circuit was asked for
 * @param solved its circuit; absent unless compiled
 */
public record TakenStep(
    StepReport report, double[] weights, Optional<StepProblem> problem, Optional<Solved> solved) {}

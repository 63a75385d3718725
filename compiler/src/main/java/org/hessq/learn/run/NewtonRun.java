package org.hessq.learn.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.diagnostic.Faults;
import org.hessq.learn.model.LocalModel;
import org.hessq.learn.model.Trainee;
import org.hessq.learn.sparsify.Pattern;
import org.hessq.numeric.Norms;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.Training;
import org.hessq.report.training.StepReport;

/** A training run from its start, or from the last step that an earlier run has finished. */
public final class NewtonRun {
  private final Training training;
  private final Trainee model;
  private final Pattern pattern;
  private final StepTaker taker;

  /** Is told of every step as soon as it is taken. */
  @FunctionalInterface
  public interface Sink {
    /** Keeps a step. */
    void accept(TakenStep step) throws IOException;
  }

  /**
   * How a run ended.
   *
   * @param ending the reason
   * @param steps all that were taken, with those of earlier runs
   * @param loss at the end
   * @param gradientNorm at the end; empty where the next step could not be looked at
   * @param fault what stopped it
   */
  public record Outcome(
      Ending ending,
      List<StepReport> steps,
      OptionalDouble loss,
      OptionalDouble gradientNorm,
      Optional<Faults> fault) {}

  /** The reason. */
  public enum Ending {
    /** The gradient is as small as was asked for. */
    CONVERGED("converged"),
    /** All steps are taken. */
    LIMIT("limit"),
    /** A fault. */
    STOPPED("stopped");

    private final String word;

    Ending(String word) {
      this.word = word;
    }

    /** {@return the word in reports} */
    public String word() {
      return word;
    }
  }

  public NewtonRun(Training training, Circuits circuits, Taking taking) {
    this.training = training;
    this.model = Trainee.of(training.model());
    this.pattern = new Pattern(training.sparsification());
    this.taker = new StepTaker(training, model, circuits, taking);
  }

  /**
   * {@return how the run ended}
   *
   * @param earlier steps of an interrupted run of the same training, from 0 and without a gap
   * @throws IOException if {@code sink} does
   */
  public Outcome run(List<StepReport> earlier, Sink sink, Progress progress) throws IOException {
    List<StepReport> steps = new ArrayList<>(earlier);
    double[] weights = weights(steps);
    OptionalDouble gradientNorm = OptionalDouble.empty();
    int most = Math.min(training.steps(), model.mostSteps());
    try {
      primePattern(steps);
      while (true) {
        int step = steps.size();
        boolean past = step >= model.mostSteps();
        if (past) {
          return outcome(Ending.LIMIT, steps, weights, OptionalDouble.empty());
        }
        progress.show("step " + step, (double) step / most);
        LocalModel local = model.at(step, weights);
        gradientNorm = OptionalDouble.of(Norms.two(local.gradient()));
        if (gradientNorm.getAsDouble() < training.stop()) {
          return outcome(Ending.CONVERGED, steps, weights, gradientNorm);
        }
        if (step >= most) {
          return outcome(Ending.LIMIT, steps, weights, gradientNorm);
        }
        StepSystem system = StepSystem.of(step, local, training, pattern);
        TakenStep taken =
            taker.take(step, system, weights, Optional.ofNullable(last(steps)), progress);
        sink.accept(taken);
        steps.add(taken.report());
        weights = taken.weights();
      }
    } catch (Faults fault) {
      return new Outcome(Ending.STOPPED, steps, loss(weights), gradientNorm, Optional.of(fault));
    }
  }

  private Outcome outcome(
      Ending ending, List<StepReport> steps, double[] weights, OptionalDouble gradientNorm) {
    return new Outcome(ending, steps, loss(weights), gradientNorm, Optional.empty());
  }

  private OptionalDouble loss(double[] weights) {
    return model.loss(weights);
  }

  private static StepReport last(List<StepReport> steps) {
    return steps.isEmpty() ? null : steps.getLast();
  }

  private double[] weights(List<StepReport> earlier) {
    return earlier.isEmpty()
        ? model.start()
        : earlier.getLast().weights().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Groups of indices come from the first Hessian, whatever the step to go on with. */
  private void primePattern(List<StepReport> earlier) {
    boolean grouped =
        switch (training.sparsification().rule()) {
          case BLOCKS, TAPER -> true;
          case NONE, UNION, INTERSECTION, MATCHING -> false;
        };
    if (grouped && !earlier.isEmpty()) {
      pattern.applyTo(
          StepSystem.of(0, model.at(0, model.start()), training, new Pattern(Sparsification.NONE))
              .damped());
    }
  }
}

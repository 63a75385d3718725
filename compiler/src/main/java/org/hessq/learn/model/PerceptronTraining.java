package org.hessq.learn.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.problem.training.Model;

/** Newton steps on one layer of a perceptron, or on one after the other. */
public final class PerceptronTraining implements Trainee {
  private final Model.Perceptron model;
  private final Perceptron perceptron;

  public PerceptronTraining(Model.Perceptron model) {
    this.model = model;
    this.perceptron = new Perceptron(model);
    if (model.start().length() != perceptron.weights()) {
      throw new IllegalArgumentException(
          model.start().length() + " weights instead of " + perceptron.weights());
    }
  }

  /** {@return all weights after the warm-up} */
  @Override
  public double[] start() {
    double[] weights = model.start().toArray();
    for (int step = 0; step < model.warmUp().steps(); step++) {
      double[] gradient = perceptron.gradient(weights);
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= model.warmUp().rate() * gradient[i];
      }
    }
    return weights;
  }

  @Override
  public int mostSteps() {
    return Integer.MAX_VALUE;
  }

  @Override
  public OptionalDouble loss(double[] weights) {
    return OptionalDouble.of(perceptron.loss(weights));
  }

  @Override
  public LocalModel at(int step, double[] weights) {
    int layer = model.layer() == 0 ? 1 + step % perceptron.layers() : model.layer();
    int begin = perceptron.offset(layer);
    int end = perceptron.offset(layer + 1);
    boolean fisher = model.curvature() == Model.Curvature.FISHER;
    return new LocalModel(
        "layer " + layer,
        begin,
        Arrays.copyOfRange(perceptron.gradient(weights), begin, end),
        perceptron.curvature(weights, layer),
        fisher ? OptionalInt.of(model.features().rows()) : OptionalInt.empty(),
        fisher ? Optional.of(perceptron.sampleGradients(weights, layer)) : Optional.empty(),
        List.of());
  }
}

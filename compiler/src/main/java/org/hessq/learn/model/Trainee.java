package org.hessq.learn.model;

import java.util.OptionalDouble;
import org.hessq.problem.training.Model;

/** What a training run sees of its model. */
public interface Trainee {
  /**
   * {@return what a run sees of {@code model}}
   *
   * @throws IllegalArgumentException for systems that are priced and not solved
   */
  static Trainee of(Model model) {
    return switch (model) {
      case Model.Logistic logistic -> new LogisticRegression(logistic);
      case Model.Perceptron perceptron -> new PerceptronTraining(perceptron);
      case Model.Recorded(var files) -> new RecordedRun(files);
      case Model.Quadratic quadratic -> new QuadraticLoss(quadratic);
      case Model.Systems _ -> throw new IllegalArgumentException("systems have no steps");
    };
  }

  /** {@return the weights to begin with; none where the model does not know them} */
  double[] start();

  /** {@return how many steps there can be} */
  int mostSteps();

  /** {@return the loss at {@code weights}; none where the model does not know it} */
  OptionalDouble loss(double[] weights);

  /**
   * {@return the system of a step}
   *
   * @param step from 0
   * @throws org.hessq.diagnostic.Faults if its data are missing or wrong
   */
  LocalModel at(int step, double[] weights);
}

package org.hessq.problem.training;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalInt;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.VectorExpression;

/** Where gradients and Hessians come from. */
public sealed interface Model {
  /** {@return the word for it in the problem language and in reports} */
  String word();

  /**
   * Logistic regression without intercept: loss = mean of ln(1 + e^z) − y z, z = ⟨features, w⟩,
   * plus (ridge/2)|w|².
   *
   * @param features a row for each sample, as they enter the model
   * @param labels 0 or 1, one for each row
   * @param ridge not negative
   */
  record Logistic(SparseMatrix features, ImmutableDoubleArray labels, double ridge)
      implements Model {
    @Override
    public String word() {
      return "logistic";
    }
  }

  /**
   * A perceptron without biases whose last layer is linear.
   *
   * @param features a row for each sample
   * @param targets a row for each sample: values for squared loss, shares for cross-entropy
   * @param widths units of each layer, the inputs first
   * @param start all weights, layer after layer
   * @param layer the one that is trained, from 1; 0 takes one after the other in turn
   * @param warmUp what happens before the first Newton step
   */
  record Perceptron(
      SparseMatrix features,
      SparseMatrix targets,
      ImmutableIntArray widths,
      Activation activation,
      Loss loss,
      Curvature curvature,
      ImmutableDoubleArray start,
      int layer,
      WarmUp warmUp)
      implements Model {
    @Override
    public String word() {
      return "perceptron";
    }
  }

  /** What another program wrote down: a Hessian and a gradient for each step. */
  record Recorded(StepFiles files) implements Model {
    @Override
    public String word() {
      return "recorded";
    }
  }

  /**
   * The loss ½⟨w, A w⟩ − ⟨b, w⟩ of a matrix of the problem language, which one Newton step from 0
   * minimises.
   *
   * @param rank of A less its damping, where it is a mean of outer products of so many samples
   */
  record Quadratic(MatrixExpression hessian, VectorExpression minusGradient, OptionalInt rank)
      implements Model {
    @Override
    public String word() {
      return "quadratic";
    }
  }

  /** Losses of any size whose Newton steps are priced and not taken. */
  record Systems(List<Quadratic> systems) implements Model {
    public Systems {
      systems = List.copyOf(systems);
    }

    @Override
    public String word() {
      return "systems";
    }
  }

  /** What a hidden unit does with its sum. */
  enum Activation {
    TANH,
    RELU
  }

  /** How an output is compared with its target; the mean over the samples is the loss. */
  enum Loss {
    /** ½|z − y|². */
    SQUARED,
    /** −Σ y ln softmax(z). */
    CROSS_ENTROPY
  }

  /** Which matrix stands for the curvature of a layer. */
  enum Curvature {
    /** The Hessian. */
    EXACT,
    /** The Hessian without the second derivatives of the activation. */
    GAUSS_NEWTON,
    /** The mean of g gᵀ over the samples, of a rank of at most their number. */
    FISHER
  }

  /**
   * Steps of gradient descent on all layers.
   *
   * @param steps possibly 0
   * @param rate positive
   */
  record WarmUp(int steps, double rate) {
    /** None. */
    public static final WarmUp NONE = new WarmUp(0, 1);
  }
}

package org.hessq.learn.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;

/** Logistic regression with ridge; starts at w = 0. */
public final class LogisticRegression implements Trainee {
  private final SparseMatrix features;
  private final double[] labels;
  private final double ridge;

  public LogisticRegression(Model.Logistic model) {
    this.features = model.features();
    this.labels = model.labels().toArray();
    this.ridge = model.ridge();
  }

  @Override
  public double[] start() {
    return new double[features.columns()];
  }

  @Override
  public int mostSteps() {
    return Integer.MAX_VALUE;
  }

  @Override
  public OptionalDouble loss(double[] w) {
    double[] z = features.multiply(w);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += Math.max(z[i], 0) + Math.log1p(Math.exp(-Math.abs(z[i]))) - labels[i] * z[i];
    }
    return OptionalDouble.of(sum / z.length + ridge / 2 * Norms.dot(w, w));
  }

  @Override
  public LocalModel at(int step, double[] w) {
    double[] p = probabilities(w);
    double[] weight = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      weight[i] = p[i] * (1 - p[i]) / p.length;
    }
    return new LocalModel(
        "", 0, gradient(w), hessian(weight), OptionalInt.empty(), Optional.empty(), List.of());
  }

  /** {@return the gradient of the loss} */
  public double[] gradient(double[] w) {
    double[] residual = probabilities(w);
    for (int i = 0; i < residual.length; i++) {
      residual[i] = (residual[i] - labels[i]) / residual.length;
    }
    double[] gradient = features.multiplyTranspose(residual);
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] += ridge * w[j];
    }
    return gradient;
  }

  private double[] probabilities(double[] w) {
    double[] p = features.multiply(w);
    for (int i = 0; i < p.length; i++) {
      p[i] = 1 / (1 + Math.exp(-p[i]));
    }
    return p;
  }

  /** {@return the share of the labels that the sign of z tells} */
  public double accuracy(double[] w) {
    double[] z = features.multiply(w);
    int right = 0;
    for (int i = 0; i < z.length; i++) {
      right += (z[i] > 0) == (labels[i] > 0.5) ? 1 : 0;
    }
    return (double) right / z.length;
  }

  private SparseMatrix hessian(double[] weight) {
    double[][] sums = Outer.zeros(features.columns());
    for (int i = 0; i < weight.length; i++) {
      Outer.add(sums, weight[i], features, i);
    }
    for (int j = 0; j < sums.length; j++) {
      sums[j][j] += ridge;
    }
    return Outer.symmetric(sums);
  }
}

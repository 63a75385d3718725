package org.hessq.learn.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.training.Model;

/** The loss ½⟨w, A w⟩ − ⟨b, w⟩, which one Newton step minimises; starts at w = 0. */
final class QuadraticLoss implements Trainee {
  /** More entries than this are not written out. */
  private static final long LIMIT = 1L << 22;

  private final SparseMatrix matrix;
  private final double[] minusGradient;
  private final OptionalInt rank;

  QuadraticLoss(Model.Quadratic model) {
    MatrixExpression hessian = model.hessian();
    this.matrix = hessian.toSparse(LIMIT);
    this.rank = model.rank();
    this.minusGradient = model.minusGradient().toArray(LIMIT);
  }

  @Override
  public double[] start() {
    return new double[minusGradient.length];
  }

  @Override
  public int mostSteps() {
    return Integer.MAX_VALUE;
  }

  @Override
  public OptionalDouble loss(double[] w) {
    return OptionalDouble.of(Norms.dot(w, matrix.multiply(w)) / 2 - Norms.dot(minusGradient, w));
  }

  @Override
  public LocalModel at(int step, double[] w) {
    double[] gradient = matrix.multiply(w);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] -= minusGradient[i];
    }
    return new LocalModel("", 0, gradient, matrix, rank, Optional.empty(), List.of());
  }
}

package org.hessq.learn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.MatrixData;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.StepFiles;

/** Steps whose Hessians and gradients another program wrote; neither weights nor loss are known. */
final class RecordedRun implements Trainee {
  private final StepFiles files;

  RecordedRun(StepFiles files) {
    this.files = files;
  }

  @Override
  public double[] start() {
    return new double[0];
  }

  @Override
  public int mostSteps() {
    return files.steps();
  }

  @Override
  public OptionalDouble loss(double[] weights) {
    return OptionalDouble.empty();
  }

  @Override
  public LocalModel at(int step, double[] weights) {
    Checked<MatrixData> hessian = files.hessian(step);
    Checked<MatrixData> gradient = files.gradient(step);
    if (!hessian.isOk() || !gradient.isOk()) {
      List<Diagnostic> all = new ArrayList<>(hessian.diagnostics());
      all.addAll(gradient.diagnostics());
      throw new Faults(all);
    }
    SparseMatrix matrix = real(step, "Hessian", hessian.orThrow());
    SparseMatrix vector = real(step, "gradient", gradient.orThrow());
    if (vector.rows() == 1) {
      vector = vector.transpose();
    }
    if (!matrix.isSquare() || vector.columns() != 1 || vector.rows() != matrix.rows()) {
      throw StepFault.SHAPES.of(
          Span.of("step " + step),
          "the Hessian is %d × %d and the gradient %d × %d"
              .formatted(matrix.rows(), matrix.columns(), vector.rows(), vector.columns()));
    }
    double[] g = new double[vector.rows()];
    vector.forEach((i, _, value) -> g[i] = value);
    return symmetric(step, matrix, g);
  }

  private static SparseMatrix real(int step, String what, MatrixData data) {
    if (data.imaginary().isPresent()) {
      throw StepFault.COMPLEX.of(Span.of("step " + step), "the " + what + " is complex");
    }
    return data.real();
  }

  /**
   * Takes the mean with the transpose where a program's sums differ in the last bits, and says so.
   */
  private static LocalModel symmetric(int step, SparseMatrix matrix, double[] gradient) {
    if (matrix.isSymmetric()) {
      return new LocalModel(
          "", 0, gradient, matrix, OptionalInt.empty(), Optional.empty(), List.of());
    }
    SparseMatrix transpose = matrix.transpose();
    double difference = StepFault.largest(matrix.plus(transpose.scale(-1)));
    String message = "the Hessian differs from its transpose by " + difference + " in an entry";
    if (difference > StepFault.ASYMMETRY * StepFault.largest(matrix)) {
      throw StepFault.ASYMMETRIC.of(Span.of("step " + step), message);
    }
    SparseMatrix mean = matrix.plus(transpose).scale(0.5);
    String remark = message + "; their mean is used";
    return new LocalModel(
        "", 0, gradient, mean, OptionalInt.empty(), Optional.empty(), List.of(remark));
  }
}

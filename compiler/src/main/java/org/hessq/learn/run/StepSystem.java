package org.hessq.learn.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.diagnostic.Span;
import org.hessq.learn.classical.Measured;
import org.hessq.learn.condition.Condition;
import org.hessq.learn.cost.SystemSize;
import org.hessq.learn.model.LocalModel;
import org.hessq.learn.model.StepFault;
import org.hessq.learn.sparsify.Pattern;
import org.hessq.learn.sparsify.SparseHessian;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.Training;
import org.hessq.report.training.StepMatrix;

/**
 * The system of a step: damped, made sparse, repaired, and what is known of it.
 *
 * @param local what the model says
 * @param damped H + λI before anything was dropped
 * @param sparse what is solved with
 * @param condition of {@code sparse}
 * @param exact of {@code damped}
 */
record StepSystem(
    LocalModel local,
    SparseMatrix damped,
    SparseHessian sparse,
    Condition condition,
    Condition exact,
    double damping) {

  /**
   * {@return the system of a step}
   *
   * @throws org.hessq.diagnostic.Faults if it is singular
   */
  static StepSystem of(int step, LocalModel local, Training training, Pattern pattern) {
    SparseMatrix damped =
        training.damping() == 0 ? local.hessian() : local.hessian().shift(training.damping());
    double damping = training.damping();
    StepFault.requireComponents("step " + step, training.readout(), local.gradient().length);
    if (training.floor().isPresent()) {
      double smallest = DenseMatrix.eigenvalues(damped)[0];
      double more = Math.max(0, training.floor().getAsDouble() - smallest);
      damped = more == 0 ? damped : damped.shift(more);
      damping += more;
    }
    Sparsification how = training.sparsification();
    SparseHessian sparse = SparseHessian.of(damped, pattern, how.repair());
    OptionalDouble floor =
        local.rank().isPresent() && damping > 0 && how.rule() == Sparsification.Rule.NONE
            ? OptionalDouble.of(damping)
            : OptionalDouble.empty();
    Condition condition = Condition.of(sparse.matrix(), floor);
    if (condition.number().isEmpty() && DenseMatrix.fits(sparse.matrix())) {
      throw StepFault.SINGULAR.of(
          Span.of("step " + step), "the matrix of step " + step + " is singular");
    }
    Condition exact = sparse.matrix() == damped ? condition : Condition.of(damped, floor);
    return new StepSystem(local, damped, sparse, condition, exact, damping);
  }

  SystemSize size(Training training) {
    boolean whole = training.sparsification().rule() == Sparsification.Rule.NONE;
    return new SystemSize(
        sparse.matrix().rows(),
        sparse.matrix().nonZeros(),
        condition.number(),
        condition.definite().isPresent(),
        whole && damping > 0 ? local.rank() : OptionalInt.empty(),
        training.epsilon());
  }

  /** {@return the system that is solved for −Δ} */
  Measured.System solvable(Training training) {
    boolean whole = training.sparsification().rule() == Sparsification.Rule.NONE;
    return new Measured.System(
        sparse.matrix(),
        local.gradient(),
        whole && damping > 0 ? local.factor() : Optional.empty(),
        damping,
        training.epsilon());
  }

  StepMatrix facts() {
    return new StepMatrix(
        sparse.matrix().rows(),
        sparse.matrix().nonZeros(),
        sparse.sparsity(),
        sparse.shift(),
        condition.smallest(),
        condition.largest(),
        condition.number(),
        condition.is().name().toLowerCase(java.util.Locale.ROOT),
        exact.number(),
        condition.definite(),
        condition.how());
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>(local.remarks());
    if (condition.definite().isEmpty()) {
      remarks.add(
          "the matrix is not proven to be positive definite; its smallest eigenvalue is "
              + condition.smallest());
    }
    return remarks;
  }
}

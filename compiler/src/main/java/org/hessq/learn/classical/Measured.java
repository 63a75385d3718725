package org.hessq.learn.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.StepSolver;
import org.hessq.report.training.ClassicalCost;

/**
 * Priced solvers that were run on the system of a step.
 *
 * @param costs with what was counted in the run
 * @param woodbury that solution; absent where it was not priced, or V is not known
 */
public record Measured(List<ClassicalCost> costs, Optional<Woodbury.Result> woodbury) {
  public Measured {
    costs = List.copyOf(costs);
  }

  /**
   * A system A x = b.
   *
   * @param matrix A, symmetric
   * @param b not zero
   * @param factor V with A = VᵀV + δI, where that is known
   * @param damping δ; positive where {@code factor} is known
   * @param epsilon relative residual at which an iteration ends
   */
  public record System(
      SparseMatrix matrix,
      double[] b,
      Optional<SparseMatrix> factor,
      double damping,
      double epsilon) {}

  /** {@return conjugate gradients and Woodbury's identity as they ran, the others as they are} */
  public static Measured of(List<ClassicalCost> priced, System system) {
    List<ClassicalCost> costs = new ArrayList<>();
    Optional<Woodbury.Result> woodbury = Optional.empty();
    for (ClassicalCost cost : priced) {
      if (cost.solver().equals(StepSolver.CONJUGATE_GRADIENTS.word())) {
        costs.add(gradients(cost, system));
      } else if (cost.solver().equals(StepSolver.WOODBURY.word()) && system.factor().isPresent()) {
        Woodbury.Result result =
            Woodbury.solve(system.factor().get(), system.damping(), system.b());
        woodbury = Optional.of(result);
        costs.add(cost.measured(OptionalDouble.of(cost.operations()), result.residual(), ""));
      } else {
        costs.add(cost);
      }
    }
    return new Measured(costs, woodbury);
  }

  private static ClassicalCost gradients(ClassicalCost cost, System system) {
    int most = 10 * system.b().length;
    ConjugateGradients.Result result =
        ConjugateGradients.solve(system.matrix(), system.b(), system.epsilon(), most);
    return cost.measured(
        OptionalDouble.of(2.0 * result.products() * system.matrix().nonZeros()),
        result.residual(),
        "; measured " + result.products());
  }
}

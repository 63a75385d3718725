package org.hessq.learn.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.problem.training.StepSolver;
import org.hessq.report.training.ClassicalCost;

/** Operation counts of classical solvers; dense factorisations make no use of zeros. */
public final class ClassicalCosts {
  private ClassicalCosts() {}

  /**
   * {@return the cost of each of {@code solvers} that can solve the system; LU if none of them can}
   *
   * @param flops operations in a second
   */
  public static List<ClassicalCost> of(List<StepSolver> solvers, SystemSize size, double flops) {
    List<ClassicalCost> costs = new ArrayList<>();
    for (StepSolver solver : solvers) {
      operations(solver, size)
          .ifPresent(
              count ->
                  costs.add(
                      ClassicalCost.of(
                          solver.word(), count.operations, count.operations / flops, count.why)));
    }
    return costs.isEmpty() ? of(List.of(StepSolver.LU), size, flops) : costs;
  }

  private record Count(double operations, String why) {}

  private static Optional<Count> operations(StepSolver solver, SystemSize size) {
    double n = size.dimension();
    return switch (solver) {
      case CHOLESKY ->
          size.definite()
              ? Optional.of(new Count(n * n * n / 3 + 2 * n * n, "N^3/3 + 2 N^2"))
              : Optional.empty();
      case LU -> Optional.of(new Count(2 * n * n * n / 3 + 2 * n * n, "2 N^3/3 + 2 N^2"));
      case CONJUGATE_GRADIENTS ->
          size.definite() && size.conditionNumber().isPresent()
              ? Optional.of(conjugateGradients(size))
              : Optional.empty();
      case WOODBURY ->
          size.rank().isPresent() && size.rank().getAsInt() < n
              ? Optional.of(woodbury(n, size.rank().getAsInt()))
              : Optional.empty();
      case QUANTUM -> Optional.empty();
    };
  }

  private static Count conjugateGradients(SystemSize size) {
    double products = products(size.conditionNumber().getAsDouble(), size.epsilon());
    return new Count(
        products * 2 * size.nonzeros(),
        "at most " + (long) products + " products with " + (long) size.nonzeros() + " entries");
  }

  /** {@return the most products with the matrix that conjugate gradients need, (√κ/2) ln(2/ε)} */
  public static double products(double kappa, double epsilon) {
    return Math.ceil(Math.sqrt(kappa) / 2 * Math.log(2 / epsilon));
  }

  private static Count woodbury(double n, double rank) {
    double operations = n * rank * rank + rank * rank * rank / 3 + 4 * n * rank;
    return new Count(operations, "N B^2 + B^3/3 + 4 N B with B = " + (long) rank + " samples");
  }
}

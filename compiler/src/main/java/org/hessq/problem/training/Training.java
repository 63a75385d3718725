package org.hessq.problem.training;

import java.util.List;
import java.util.OptionalDouble;
import org.hessq.problem.Target;

/**
 * A training run by Newton's method.
 *
 * @param name the file's name without folder and extension
 * @param file the file's name as the user gave it
 * @param sha256 of the text and of every data file that was read with it; 64 hexadecimal digits
 * @param damping λ, added to every diagonal entry of the Hessian; not negative
 * @param floor the least eigenvalue after damping: the shift max(0, floor − λ_min) is added too
 * @param stop the gradient norm at which the run ends
 * @param steps the most steps
 * @param solvers the candidates, in the order of the text, without repetition
 * @param epsilon accuracy of the direction of a step, in (0, 1)
 * @param hardware whose times decide
 * @param flops classical floating-point operations in a second
 * @param target of the circuits
 * @param seed of every random choice
 */
public record Training(
    String name,
    String file,
    String sha256,
    Model model,
    double damping,
    OptionalDouble floor,
    Sparsification sparsification,
    double stop,
    int steps,
    List<StepSolver> solvers,
    double epsilon,
    Hardware hardware,
    double flops,
    Readout readout,
    Target target,
    long seed) {
  public Training {
    solvers = List.copyOf(solvers);
    if (!(epsilon > 0 && epsilon < 1) || damping < 0 || steps < 0 || !(flops > 0)) {
      throw new IllegalArgumentException(
          "epsilon " + epsilon + ", damping " + damping + ", steps " + steps + ", flops " + flops);
    }
  }

  /** {@return this run with another limit of steps} */
  public Training withSteps(int most) {
    return changed(sparsification, most);
  }

  /** {@return this run with every Hessian as it is} */
  public Training withoutSparsification() {
    return changed(Sparsification.NONE, steps);
  }

  private Training changed(Sparsification how, int most) {
    return new Training(
        name, file, sha256, model, damping, floor, how, stop, most, solvers, epsilon, hardware,
        flops, readout, target, seed);
  }
}

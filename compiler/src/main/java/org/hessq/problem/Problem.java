package org.hessq.problem;

import java.util.List;

/**
 * A checked request.
 *
 * @param name the problem file's name without folder and extension
 * @param file the problem file's name as the user gave it
 * @param sha256 of the problem text and then of every data file in the order of reading; 64
 *     hexadecimal digits
 * @param matrix A; square when the task is to solve
 * @param epsilon the accuracy asked for, in (0, 1): for solve, of the normalised solution in
 *     Euclidean norm; for encode, of the block in spectral norm relative to α
 * @param approach how the system is to be solved; {@link Approach#FREE} for encode
 * @param observables in the order of the text; empty for encode
 * @param seed of every random choice
 */
public record Problem(
    String name,
    String file,
    String sha256,
    Task task,
    MatrixExpression matrix,
    double epsilon,
    Bounds bounds,
    Approach approach,
    List<Observable> observables,
    Target target,
    long seed) {
  public Problem {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon outside (0, 1): " + epsilon);
    }
    if (task instanceof Task.Solve(var rightHandSide, _)
        && (!matrix.isSquare() || rightHandSide.dimension() != matrix.rows())) {
      throw new IllegalArgumentException("shapes do not fit");
    }
    observables = List.copyOf(observables);
  }

  /** A problem that any solver may solve, with the norm computed. */
  public Problem(
      String name,
      String file,
      String sha256,
      Task task,
      MatrixExpression matrix,
      double epsilon,
      Bounds bounds,
      List<Observable> observables,
      Target target,
      long seed) {
    this(
        name,
        file,
        sha256,
        task,
        matrix,
        epsilon,
        bounds,
        Approach.FREE,
        observables,
        target,
        seed);
  }

  /** {@return the same problem with other observables} */
  public Problem reporting(List<Observable> others) {
    return new Problem(
        name, file, sha256, task, matrix, epsilon, bounds, approach, others, target, seed);
  }

  /** {@return the same problem, solved another way} */
  public Problem with(Approach other) {
    return new Problem(
        name, file, sha256, task, matrix, epsilon, bounds, other, observables, target, seed);
  }

  /**
   * {@return the right-hand side b of A x = b}
   *
   * @throws IllegalStateException if the task is not to solve
   */
  public VectorExpression rightHandSide() {
    return switch (task) {
      case Task.Solve(var rightHandSide, _) -> rightHandSide;
      case Task.Encode _ -> throw new IllegalStateException("an encoding has no right-hand side");
    };
  }
}

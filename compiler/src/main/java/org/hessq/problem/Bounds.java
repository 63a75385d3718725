package org.hessq.problem;

import java.util.OptionalDouble;

/**
 * What the user vouches for; each is absent unless written.
 *
 * @param conditionNumber at least σ_max/σ_min, so at least 1
 * @param sigmaMin at most the smallest singular value, positive
 * @param sigmaMax at least the largest singular value, positive
 * @param solutionNormAtLeast at most the Euclidean norm of the solution, positive
 * @param solutionNormAtMost at least the Euclidean norm of the solution, positive
 */
public record Bounds(
    OptionalDouble conditionNumber,
    OptionalDouble sigmaMin,
    OptionalDouble sigmaMax,
    OptionalDouble solutionNormAtLeast,
    OptionalDouble solutionNormAtMost) {
  /** The user vouches for nothing. */
  public static final Bounds NONE =
      new Bounds(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
}

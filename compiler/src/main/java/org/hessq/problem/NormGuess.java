package org.hessq.problem;

/** Where a solver takes its guess of the solution's norm from. */
public sealed interface NormGuess {
  /** The compiler solves the problem classically, which is as hard as the problem. */
  NormGuess COMPUTED = new Computed();

  /** Nothing is guessed: only solvers that need no norm are considered. */
  NormGuess NONE = new None();

  /** The compiler solves the problem classically. */
  record Computed() implements NormGuess {}

  /**
   * The user guesses, for example from the previous iterate of Newton's method. A guess that is
   * wrong by a factor r succeeds with probability 4r²/(1 + r²)².
   *
   * @param norm of the solution, Euclidean, positive
   */
  record Given(double norm) implements NormGuess {
    public Given {
      if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the norm of a solution is positive, not " + norm);
      }
    }
  }

  /** Nothing is guessed. */
  record None() implements NormGuess {}
}

package org.hessq.plan;

import org.hessq.problem.Solver;

/**
 * One of the random guesses.
 *
 * @param round whose circuit is built
 * @param mean over all guesses
 * @param cost the T gates of a round on average, where the projection is only run after a
 *     reflection that succeeds; and the mean success of a round
 */
record GuessingPoint(
    Basics basics,
    GuessingRounds rounds,
    GuessingRounds.Round round,
    GuessingRounds.Mean mean,
    PlanCost cost)
    implements SolvePoint {
  @Override
  public int degree() {
    return 2 * (rounds.reflectionEll() + rounds.projectionEll());
  }

  @Override
  public double expectedDegree() {
    return 2 * (rounds.reflectionEll() + mean.reflection() * rounds.projectionEll());
  }

  @Override
  public Solver solver() {
    return Solver.RANDOM_GUESSES;
  }

  @Override
  public double stateError() {
    return round.stateError();
  }
}

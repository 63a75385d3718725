package org.hessq.simulate.choice;

import org.hessq.simulate.Need;

/**
 * One way to simulate.
 *
 * @param wanted what it gives: drawn outcomes where probabilities are asked for and found to be too
 *     many
 * @param terms the most non-zero amplitudes or terms, where these are what is kept
 * @param operations the most changes of an amplitude, term or word; {@link Long#MAX_VALUE} on a
 *     simulator that was asked for by name
 * @param need the forecast, at most; operations are 0 where the steps are not known
 * @param why it suffices if it does, and what was passed over
 * @param otherwise what more memory would do, for people; empty if nothing
 */
public record Choice(
    Simulator simulator,
    Arithmetic arithmetic,
    Task.Wanted wanted,
    int terms,
    long operations,
    Need need,
    String why,
    String otherwise) {
  Choice because(String reason) {
    return new Choice(simulator, arithmetic, wanted, terms, operations, need, reason, otherwise);
  }

  Choice otherwise(String memory) {
    return new Choice(simulator, arithmetic, wanted, terms, operations, need, why, memory);
  }
}

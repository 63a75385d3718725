package org.hessq.numeric;

/** Where a number about a matrix comes from. */
public enum Certainty {
  /** By a backward-stable or converged computation; the interval allows for its error estimate. */
  COMPUTED,
  /** Between proven bounds. */
  BOUNDED,
  /** Stated by the user. */
  GIVEN,
  /** Nothing is known beyond what the interval trivially says. */
  UNKNOWN
}

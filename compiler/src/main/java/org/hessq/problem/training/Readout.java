package org.hessq.problem.training;

/** What is read out of the state of a quantum step. */
public enum Readout {
  /** All components with their signs: N/ε² runs. */
  ALL("all"),
  /** The slope ⟨g, Δ⟩ alone, by interference: a number of runs that N has no part in. */
  SLOPE("slope");

  private final String word;

  Readout(String word) {
    this.word = word;
  }

  /** {@return the word for it in the problem language and in reports} */
  public String word() {
    return word;
  }
}

package org.hessq.learn.run;

/** How far a step's circuit is made. */
public enum Circuits {
  /** Planned, synthesised, emitted, read back, judged and counted. */
  COMPILED("compiled"),
  /** Estimated by formula. */
  ESTIMATED("estimated"),
  /** Not at all: classical costs alone. */
  NONE("none");

  private final String word;

  Circuits(String word) {
    this.word = word;
  }

  /** {@return the word in reports} */
  public String word() {
    return word;
  }
}

package org.hessq.problem;

/** The algorithms for linear systems. */
public enum Solver {
  /** Kernel reflection with a norm guess. */
  KERNEL_REFLECTION("kernel-reflection"),
  /** Kernel projection from the right-hand side, which needs no norm. */
  KERNEL_PROJECTION("kernel-projection"),
  /** Kernel reflections at random norm guesses and a projection, until both succeed. */
  RANDOM_GUESSES("random-guesses"),
  /** A polynomial for 1/x with amplitude amplification. */
  INVERSION("inversion");

  private final String word;

  Solver(String word) {
    this.word = word;
  }

  /** {@return the name in reports and files} */
  public String word() {
    return word;
  }

  /** {@return the name in the problem language, where a hyphen is a minus sign} */
  public String spelling() {
    return word.replace('-', '_');
  }
}

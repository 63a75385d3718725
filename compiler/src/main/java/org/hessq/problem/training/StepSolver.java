package org.hessq.problem.training;

/** A way to solve the system of a Newton step. */
public enum StepSolver {
  CHOLESKY("cholesky"),
  LU("lu"),
  CONJUGATE_GRADIENTS("cg"),
  WOODBURY("woodbury"),
  QUANTUM("quantum");

  private final String word;

  StepSolver(String word) {
    this.word = word;
  }

  /** {@return the word for it in the problem language and in reports} */
  public String word() {
    return word;
  }
}

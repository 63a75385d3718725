package org.hessq.simulate;

/** A routine used an operation where its premise does not hold, or left scratch dirty. */
public final class PremiseException extends RuntimeException {
  private final String routine;
  private final int qubit;

  /**
   * @param routine the name of the smallest routine in which it shows
   * @param qubit of the outermost routine, or -1
   */
  public PremiseException(String routine, int qubit, String what) {
    super(routine + ": " + what);
    this.routine = routine;
    this.qubit = qubit;
  }

  /** {@return the qubit of the outermost routine that is wrong, or -1} */
  public int qubit() {
    return qubit;
  }

  public String routine() {
    return routine;
  }
}

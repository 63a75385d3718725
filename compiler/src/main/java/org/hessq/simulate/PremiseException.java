package org.hessq.simulate;

/** A routine used an operation where its premise does not hold, or left scratch dirty. */
public final class PremiseException extends RuntimeException {
  private final String routine;

  /**
   * @param routine the name of the smallest routine in which it shows
   */
  public PremiseException(String routine, String what) {
    super(routine + ": " + what);
    this.routine = routine;
  }

  public String routine() {
    return routine;
  }
}

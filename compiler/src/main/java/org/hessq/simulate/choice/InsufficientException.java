package org.hessq.simulate.choice;

/** A way to simulate that was tried has not sufficed. */
public final class InsufficientException extends RuntimeException {
  private final boolean tooLarge;
  private final RuntimeException fault;

  /**
   * @param reason for people
   * @param tooLarge whether its memory was too small, so that it would be so again
   * @param fault to be thrown if there is no other way
   */
  public InsufficientException(String reason, boolean tooLarge, RuntimeException fault) {
    super(reason);
    this.tooLarge = tooLarge;
    this.fault = fault;
  }

  boolean tooLarge() {
    return tooLarge;
  }

  RuntimeException fault() {
    return fault;
  }
}

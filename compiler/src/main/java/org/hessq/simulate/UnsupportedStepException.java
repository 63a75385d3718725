package org.hessq.simulate;

/** A simulator met a step outside its domain; the message says which. */
public final class UnsupportedStepException extends RuntimeException {
  public UnsupportedStepException(String message) {
    super(message);
  }
}

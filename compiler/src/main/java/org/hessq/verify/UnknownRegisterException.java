package org.hessq.verify;

/** A comparison was asked for by a register that the circuits do not have in that way. */
public final class UnknownRegisterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** A register and what is wrong with it, in words for the user. */
  public UnknownRegisterException(String message) {
    super(message);
  }
}

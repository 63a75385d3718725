package org.hessq.simulate.choice;

/** No simulator can do what is asked for; the message has the number that would be needed. */
public final class RefusedException extends RuntimeException {
  private final Limit limit;
  private final String help;

  /** What is too small. */
  public enum Limit {
    /** The Java heap, or what a simulator can hold at all. */
    MEMORY,
    /** The operations that are taken on unasked. */
    OPERATIONS,
    /** The simulator does not do this. */
    ABILITY
  }

  RefusedException(Limit limit, String message, String help) {
    super(message);
    this.limit = limit;
    this.help = help;
  }

  public Limit limit() {
    return limit;
  }

  /** {@return what the user can do} */
  public String help() {
    return help;
  }
}

package org.hessq.cli;

/** The exit codes of the command line, which other programs rely on. */
final class Exit {
  /** Done, perhaps with a check that was too large or only sampled. */
  static final int FINE = 0;

  /** The user's input is wrong. */
  static final int INPUT = 1;

  /** Verification failed. */
  static final int DIFFERS = 2;

  /** A bug of hessq. */
  static final int BUG = 3;

  /** The command line itself is wrong. */
  static final int USAGE = 64;

  private Exit() {}
}

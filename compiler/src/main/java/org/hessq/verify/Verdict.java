package org.hessq.verify;

/** What one check comes to. */
public sealed interface Verdict {
  /** Compared in full; {@code error ≤ tolerance}. */
  record Agrees(double error, double tolerance) implements Verdict {}

  /**
   * A difference.
   *
   * @param smallest the smallest routine or term that is wrong, and where
   */
  record Differs(String smallest, double error, double tolerance) implements Verdict {}

  /**
   * Only sampled, and no difference seen.
   *
   * @param confidence that a difference on at least 1 % of the inputs would have been seen
   */
  record NotRefuted(long samples, double confidence) implements Verdict {}

  /** Not compared: it would have needed {@code needed}, the limit is {@code limit}. */
  record TooLarge(double needed, double limit) implements Verdict {}

  /** {@return Agrees or Differs, by size} */
  static Verdict of(String smallest, double error, double tolerance) {
    return error <= tolerance
        ? new Agrees(error, tolerance)
        : new Differs(smallest, error, tolerance);
  }

  /** {@return the verdict on {@code samples} samples without a difference} */
  static Verdict sampled(long samples) {
    return new NotRefuted(samples, 1 - Math.pow(0.99, samples));
  }

  /** {@return 0 for the strongest to 3 for the worst} */
  default int severity() {
    return switch (this) {
      case Agrees _ -> 0;
      case NotRefuted _ -> 1;
      case TooLarge _ -> 2;
      case Differs _ -> 3;
    };
  }

  /** {@return the word in a certificate} */
  default String word() {
    return switch (this) {
      case Agrees _ -> "agrees";
      case NotRefuted _ -> "not-refuted";
      case TooLarge _ -> "too-large";
      case Differs _ -> "differs";
    };
  }
}

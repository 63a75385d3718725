package org.hessq.pipeline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Verification;
import org.hessq.verify.Certificate;
import org.hessq.verify.Verdict;

/** The referee's verdicts as a report writes them. */
public final class Verdicts {
  private Verdicts() {}

  /** {@return {@code certificate} as part of a report} */
  public static Verification of(Certificate certificate) {
    return Verification.of(certificate.checks().stream().map(Verdicts::check).toList());
  }

  private static Check check(org.hessq.verify.Check check) {
    return switch (check.verdict()) {
      case Verdict.Agrees(var error, var tolerance) ->
          new Check(
              check.name(),
              Outcome.AGREES,
              OptionalDouble.of(error),
              OptionalDouble.of(tolerance),
              check.scope(),
              Optional.empty());
      case Verdict.Differs(var smallest, var error, var tolerance) ->
          new Check(
              check.name(),
              Outcome.DIFFERS,
              finite(error),
              finite(tolerance),
              check.scope(),
              Optional.of(smallest));
      case Verdict.NotRefuted(var samples, var confidence) ->
          new Check(
              check.name(),
              Outcome.NOT_REFUTED,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              check.scope() + "; " + samples + " samples, confidence " + confidence,
              Optional.empty());
      case Verdict.TooLarge(var needed, var limit) ->
          new Check(
              check.name(),
              Outcome.TOO_LARGE,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              check.scope() + "; needs " + needed + ", the limit is " + limit,
              Optional.empty());
    };
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}

package org.hessq.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One check of the referee.
 *
 * @param name of the check
 * @param verdict its outcome
 * @param error the largest seen; empty where nothing was measured
 * @param tolerance what was allowed; empty where the comparison is exact
 * @param scope what was compared, for example {@code all 64 columns}, or the limit that was met
 * @param culprit the smallest routine or term that is wrong
 */
public record Check(
    String name,
    Outcome verdict,
    OptionalDouble error,
    OptionalDouble tolerance,
    String scope,
    Optional<String> culprit) {}

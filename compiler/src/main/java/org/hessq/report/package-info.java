/**
 * What hessq found out about a problem, as records, and its renderings.
 *
 * <p>{@link org.hessq.report.Report} mirrors {@code report.json} key by key and in its order; the
 * file is a contract: keys may be added, never renamed. Nothing is computed here but layout: a
 * stage hands in every number. {@link org.hessq.report.Json} writes and reads it, {@link
 * org.hessq.report.Summary} is the text for a terminal, and {@code org.hessq.report.page} is the
 * page {@code report.html}.
 *
 * <p>Conventions: counts are exact integers of any size; what does not apply or is not known is an
 * empty {@code Optional} and {@code null} in the file; every {@code double} is finite, which the
 * writer checks. Errors are spectral-norm errors of operators and 2-norm errors of states. Paths
 * are relative to the report. The same report gives the same bytes.
 */
package org.hessq.report;

/**
 * What came of a training run, as records: {@code training.json} and one {@code step.json} for each
 * step, key by key and in their order.
 *
 * <p>Times are counts at a stated speed, in seconds; nothing is measured. What does not apply is an
 * empty {@code Optional} and {@code null} in the file.
 */
package org.hessq.report.training;

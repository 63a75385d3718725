/**
 * Runs of a circuit for {@code hessq simulate}: what it comes to, and what is drawn from it.
 *
 * <p>The simulators themselves are in {@code org.hessq.simulate}, the rules by which one is chosen,
 * and its limits, in {@code org.hessq.simulate.choice}.
 *
 * <pre>{@code
 * Workload work = Workload.of(program.circuit().main(), shots);
 * Attempts.first(
 *     Choices.of(work.task(), Wish.NONE),
 *     choice -> new Runner(file, work, choice).counts(shots, seed, progress));
 * }</pre>
 */
package org.hessq.cli.run;

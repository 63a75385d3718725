/**
 * Runs of a circuit for {@code hessq simulate}: which simulator, within which limits, and what is
 * drawn from it.
 *
 * <p>The simulators themselves are in {@code org.hessq.simulate}; the limits here are on amplitudes
 * and their updates, never on time, so that a circuit is refused on every machine or on none.
 *
 * <pre>{@code
 * Workload work = Workload.of(program.circuit().main(), shots);
 * Choice choice = Choice.of(work);
 * }</pre>
 */
package org.hessq.cli.run;

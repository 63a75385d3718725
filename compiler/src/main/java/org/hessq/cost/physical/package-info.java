/**
 * What logical counts cost on error-corrected machines: code distance, physical qubits, run time,
 * factories of T states.
 *
 * <p>Two models: the planar layout model with 15-to-1 factories (arXiv:2211.07629) on eight preset
 * machines, and a surface code with one factory that turns eight T states into a CCZ and that into
 * two T (arXiv:1812.01238). A machine that cannot keep the error budget with a distance of at most
 * 50 and three rounds of distillation is {@link
 * org.hessq.cost.physical.PhysicalEstimate.Unreachable unreachable}; it gets no numbers.
 *
 * <p>Conventions: times in seconds; error budgets are probabilities of failure of the whole run;
 * counts of any size, real figures as doubles. The formulas' constants are fits and simulations of
 * the sources, so every figure is numerical and not proven.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var counts = LogicalCounts.of(qubits, measurements, tCount, toffoliCount);
 * Physical.estimates(counts, 1e-3);      // nine machines
 * }</pre>
 */
package org.hessq.cost.physical;

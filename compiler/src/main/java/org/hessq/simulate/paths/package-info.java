/**
 * Clifford+T circuits as sums over paths, for expectation values without rounding.
 *
 * <p>{@link org.hessq.simulate.paths.PathExpectations} is what one uses; {@link
 * org.hessq.simulate.paths.PathState} takes the gates, {@link
 * org.hessq.simulate.paths.QuadraticForm} has the phases of the Clifford part, {@link
 * org.hessq.simulate.paths.GaussianSum} adds them up. What this is not: a way to amplitudes or
 * outcomes, or a judge of whether two circuits are equal.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>ω = e^{iπ/4}. Constant factors of the state are dropped: its norm is 1.
 *   <li>Sets of bits stand for their parity. Equations over bits are kept in echelon form.
 *   <li>Time grows as 2^y for the y in {@link org.hessq.simulate.paths.PathExpectations}, which is
 *       known before it is spent.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * PathExpectations sums = PathExpectations.of(routine, new Gadgets());
 * DOmega z = sums.of(new int[0], new int[] {0}, 1 << 24); // ⟨Z⟩ of qubit 0
 * }
 */
package org.hessq.simulate.paths;

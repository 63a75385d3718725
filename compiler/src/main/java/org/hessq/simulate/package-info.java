/**
 * What circuits do: amplitudes, permutations and stabiliser states.
 *
 * <p>Four accounts that check each other on their common domain: {@link
 * org.hessq.simulate.DenseState} holds all amplitudes, {@link org.hessq.simulate.SparseState} the
 * non-zero ones, in doubles or exactly, {@link org.hessq.simulate.Tableau} stabilisers, {@link
 * org.hessq.simulate.Planes} one bit plane per qubit over many basis states at once. {@link
 * org.hessq.simulate.PauliExpectations} follows observables instead of states, {@link
 * org.hessq.simulate.paths} adds up paths, exactly, and {@link org.hessq.simulate.noisy} follows
 * many runs under noise. Which of them is taken says {@link org.hessq.simulate.choice}. {@link
 * org.hessq.simulate.WholeRun} joins the first and the last to run whole solvers. Nothing here
 * knows an encoding, a solver or a file.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Qubit k is bit k of a basis index; amplitudes are pairs of doubles.
 *   <li>A simulator is a {@link org.hessq.simulate.StepSink}; {@link org.hessq.simulate.Walk} feeds
 *       it the primitive steps of a routine and keeps the classical bits.
 *   <li>What a run needs is forecast as a {@link org.hessq.simulate.Need} before it begins.
 *   <li>Outcomes are drawn from a generator with an explicit seed.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var state = new DenseState(routine.width(), 1);
 * Walk.of(routine, new Gadgets(), state);
 * double probability = state.probability(0);
 * }</pre>
 */
package org.hessq.simulate;

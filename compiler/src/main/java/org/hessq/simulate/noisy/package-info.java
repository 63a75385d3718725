/**
 * Runs of Clifford circuits with Pauli noise, thousands at once.
 *
 * <p>{@link org.hessq.simulate.noisy.Frames} follows, for 64 runs a word, which Pauli each run has
 * more than a run without noise, and which bits of its record are therefore turned round; {@link
 * org.hessq.simulate.noisy.Reference} makes one run without noise on a tableau. What it is not: a
 * decoder.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Run k is bit k modulo 64 of word k / 64 of a plane.
 *   <li>A detector's plane says in which runs it differs from a run without noise.
 *   <li>A seed gives the same runs on any number of threads.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * Samples samples = Frames.sample(circuit, 10_000, 1);
 * samples.detectorCount(0); // runs in which the first detector fired
 * }
 */
package org.hessq.simulate.noisy;

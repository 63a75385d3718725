/**
 * The parts of the dense simulator: amplitudes in chunks, the loops over them, and the Clifford
 * frame that keeps most gates away from them.
 *
 * <p>The state of n ≤ 31 qubits is ω·C|ψ⟩: {@link org.hessq.simulate.dense.Frame} holds the
 * Clifford operator C and the phase ω, {@link org.hessq.simulate.dense.Chunks} the 2^n amplitudes
 * of ψ. A Clifford gate changes C alone. Any other gate is a product of rotations about Paulis;
 * conjugated by C, each becomes a rotation of ψ, which waits in {@link
 * org.hessq.simulate.dense.Rotations} until ψ is read. Rotations about the same axis that meet
 * there become one.
 *
 * <p>A waiting rotation exp(-iθP/2) is done without its factor cos(θ/2), which is taken over all of
 * them into one number; |θ| ≤ π/4, since the rest is Clifford. So each costs one multiplication and
 * one addition for each real number. What this is not: a simulator of its own; {@link
 * org.hessq.simulate.DenseState} is.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>A Pauli is i^p X^x Z^z with bit masks x and z; qubit k is bit k.
 *   <li>A chunk is 2^10 amplitudes (all of them in a smaller state): their real parts, then their
 *       imaginary parts. The low bits of an index are its place in the chunk.
 *   <li>Plain loops and the Vector API do the same operations on the same numbers, so that the
 *       amplitudes are the same bit by bit, on any number of threads.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * Frame frame = new Frame(2);
 * frame.hadamard(0);
 * frame.controlledX(0, 1);
 * frame.z(1); // X₀: the state after both gates is ±1 under Z₁ where ψ is ±1 under X₀
 * }
 */
package org.hessq.simulate.dense;

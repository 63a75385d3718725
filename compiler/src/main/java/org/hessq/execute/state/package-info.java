/**
 * The quantum memory of a running program: one small interface over the simulators of {@code
 * org.hessq.simulate}.
 *
 * <p>A {@link org.hessq.execute.state.Backend} turns, measures and projects numbered qubits that
 * begin in |0⟩; qubit k is bit k of a basis index. The dense and the sparse one keep the global
 * phase of what they apply; the tableau has no amplitudes.
 */
package org.hessq.execute.state;

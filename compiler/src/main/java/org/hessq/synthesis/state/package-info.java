/**
 * Preparation of vectors from |0…0⟩: by a tree of rotations, or by lookup of angles that are added
 * to a phase gradient.
 *
 * <p>Vectors are given entry by entry and normalised here; where they come from is not known here.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Register {@code system} has n qubits for a vector of length 2^n, entry j at the state whose
 *       qubits spell j, least significant first.
 *   <li>Vectors are prepared up to a global phase.
 *   <li>A phase gradient of b bits is Σ_k e^{2πik/2^b}|k⟩/√2^(b-1) over the b-1 low bits k; the top
 *       bit would be |−⟩ and is not kept.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Routine b = RotationTree.real("b", new double[] {1, 1, 0, -1}, 1e-6);
 * builder.call(b, system);
 * builder.call(b.adjoint(), system);
 * }</pre>
 */
package org.hessq.synthesis.state;

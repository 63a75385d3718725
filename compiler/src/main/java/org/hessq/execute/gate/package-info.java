/**
 * Gates as matrices with their exact phases: the standard library, modifiers, powers.
 *
 * <p>Every unitary operation becomes {@link org.hessq.execute.gate.Turn}s: a 2×2 matrix on one
 * qubit, where others are 1, or a phase of everything.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>U(θ,φ,λ) = e^{iθ/2}·[[c, -e^{iλ}s], [e^{iφ}s, e^{i(φ+λ)}c]] with c = cos θ/2, s = sin θ/2;
 *       {@code cu} has no such prefactor, as in the library's file; {@code CX} is {@code cx}.
 *   <li>Of several modifiers the one next to the gate applies first; a fractional power takes
 *       eigenphases in (-π, π].
 * </ul>
 */
package org.hessq.execute.gate;

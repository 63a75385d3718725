/**
 * Circuits as sums over paths: what a circuit makes of basis states, with one Boolean variable for
 * each input and each Hadamard gate, and the rules that take variables away again.
 *
 * <p>Not a simulator: inputs stay symbols, so that an answer holds for all of them, and its cost
 * depends on how far the sum reduces, not on the number of qubits.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>A state is Σ_y ω^{P(x,y)} e^{iΘ(x,y)} |v(x,y)⟩ up to its norm, with ω = e^{iπ/4}: P has
 *       coefficients modulo 8 on products of variables, Θ is a sum of angles times Boolean
 *       polynomials, and v has one Boolean polynomial for each qubit.
 *   <li>A Boolean polynomial is a XOR of products; the empty product is 1.
 *   <li>The outcome of a measurement that the state leaves open is a variable that is not summed
 *       over: the result is one Kraus operator for each of its values.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Optional<Verdict> verdict = new PathSums(one, data, two, otherData).verdict();
 * }</pre>
 *
 * <p>@paper Amy 2018, arXiv:1805.06908: the sums, and the rules elimination, HH and ω of its Figure
 * 2
 */
package org.hessq.verify.pathsum;

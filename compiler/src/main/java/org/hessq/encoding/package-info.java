/**
 * Representation 2: terms that denote block-encodings.
 *
 * <p>A term says which matrix it encodes (through its leaves' integers), with which α and how many
 * ancillas; it knows no gates. The block of every leaf is an integer matrix over a power of two, so
 * that circuit and term are compared as integers: <b>α · ⟨0^a|U|0^a⟩ = A</b> with A_ij = unit ·
 * integer_ij and α = 2^bits · unit.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>{@code U|0^a⟩|i⟩ = Σ_j |0^a⟩|j⟩ A_ji/α + …}: columns go in, rows come out; indices count
 *       from 0.
 *   <li>The system register has {@code qubits()} qubits; ancillas begin and are post-selected in
 *       |0…0⟩.
 *   <li>The ancilla register of a leaf is, least significant first: the uniform register w of
 *       {@code bits} qubits, then one reject qubit, then (shift sums) one overflow qubit for each
 *       axis that is not periodic.
 * </ul>
 */
package org.hessq.encoding;

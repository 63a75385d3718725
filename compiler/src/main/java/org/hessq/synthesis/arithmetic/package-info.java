/**
 * Reversible arithmetic and table lookup from temporary ANDs: unary iteration, lookup and its
 * measured uncomputation, adders, comparators, controlled swaps, flags.
 *
 * <p>Every factory makes a new {@link org.hessq.circuit.Routine} with its function on bits ({@link
 * org.hessq.circuit.ClassicalAction}); whoever uses one twice keeps it. Costs are stated in {@code
 * org.hessq.formula.arithmetic}, independently of this code. Rotations and vectors are not here.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Registers hold unsigned integers, least significant qubit first.
 *   <li>Flags are XORed onto, data of a lookup too: such routines are their own adjoints. Where a
 *       register must be clean, the routine says so.
 *   <li>An AND is one {@link org.hessq.circuit.Operation.And}: four T. {@link
 *       org.hessq.circuit.Operation.UnAnd} is free in the adaptive profile and four T in the
 *       unitary one.
 *   <li>Rows of a table that do not exist are never addressed; circuits do anything there.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var table = Table.of(3, 5, 1, 7, 2, 6);                       // 5 words of 3 bits
 * var pair = Lookup.of("prices", Address.rows(3, 5), table, Control.NONE, Profile.ADAPTIVE);
 * builder.call(pair, index, price);                             // 3 ANDs
 * builder.call(pair.adjoint(), index, price);                   // 2 ANDs, measures price
 * }</pre>
 */
package org.hessq.synthesis.arithmetic;

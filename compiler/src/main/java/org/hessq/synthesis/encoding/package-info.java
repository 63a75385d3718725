/**
 * Circuits for block-encoding terms.
 *
 * <p>Each term becomes a pair of routines, U and U†, with registers {@code system}, {@code branch}
 * (augmented terms only), {@code ancilla} and scratch. Ancilla layout and conventions are those of
 * {@code org.hessq.encoding}. Leaves have the form H · (permutation with signs) · H with Hadamards
 * on the uniform register alone, so that a referee can read their block off as integers.
 */
package org.hessq.synthesis.encoding;

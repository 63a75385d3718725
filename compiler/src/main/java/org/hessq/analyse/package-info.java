/**
 * The matrix of a problem to its structure, norms, spectrum or bounds: {@link
 * org.hessq.analyse.Analysis}.
 *
 * <p>Every number says where it comes from ({@link org.hessq.numeric.Certainty}). Closed forms come
 * first: tridiagonal Toeplitz matrices, circulants, diagonals, multiples of the identity, Kronecker
 * products and sums of what is known; then dense decompositions of small parts, then Lanczos
 * recurrences, and bounds where nothing else is possible. A lower bound of the smallest singular
 * value that cannot be had is {@link org.hessq.numeric.Certainty#UNKNOWN}, never a guess.
 *
 * <p>It changes no matrix: nothing is symmetrised, and Aᵀ A is never formed. It knows nothing of
 * encodings and their normalisation.
 *
 * <p>Example:
 *
 * <pre>{@code
 * var laplacian = Banded.tridiagonal(1L << 40, -1, 2, -1);
 * Analysis analysis = Analysis.of(laplacian);
 * analysis.sigmaMin();          // 8.16e-24, computed
 * analysis.conditionNumber();   // 4.9e23, computed
 * analysis.definiteness();      // POSITIVE_DEFINITE
 * }</pre>
 */
package org.hessq.analyse;

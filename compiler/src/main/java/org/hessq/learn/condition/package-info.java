/**
 * Definiteness and condition number of the matrix of a Newton step, each with what it rests on.
 *
 * <p>A lower end of the spectrum is proven by a Cholesky factorisation that succeeds, never by a
 * Lanczos value, which approaches it slowly and from above, and never by a determinant.
 */
package org.hessq.learn.condition;

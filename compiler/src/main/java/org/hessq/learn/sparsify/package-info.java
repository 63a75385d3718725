/**
 * Hessians with fewer entries: which stay, and what is done so that the step still descends.
 *
 * <p>Every pattern is symmetric and has the diagonal. Blocks and tapers keep a positive definite
 * matrix positive definite and never raise its condition number (interlacing; the Schur product
 * theorem); no other rule with 0/1 weights does, and in practice they destroy it more often than
 * not. The true number of non-zeros in a row, not the k that was asked for, is what an encoding
 * pays for.
 */
package org.hessq.learn.sparsify;

/**
 * Classical solvers of a step's system that are run and not only priced: their counts stand beside
 * the bounds that decide, and where one of them is the cheapest the step is its solution.
 *
 * <p>Each says how far it got: the relative residual ‖A x − b‖/‖b‖, Euclidean, computed anew from
 * its solution.
 *
 * {@snippet :
 * SparseMatrix samples = SparseMatrix.ofDense(new double[][] {{1, 2, 0}}); // one of three weights
 * Woodbury.solve(samples, 0.1, new double[] {1, 0, 0}); // (samplesᵀ samples + 0.1 I)^-1 b
 * }
 */
package org.hessq.learn.classical;

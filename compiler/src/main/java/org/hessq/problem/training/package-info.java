/**
 * What the user asked to be trained, checked: a model with its data, and how each Newton step is to
 * be damped, made sparse, solved, priced and judged.
 *
 * <p>A {@link org.hessq.problem.training.Training} is no {@link org.hessq.problem.Problem}: every
 * step of its run becomes one. Weights of a layer are listed row by row, so that entry (i, j) of a
 * layer with c inputs has the index i·c + j.
 */
package org.hessq.problem.training;

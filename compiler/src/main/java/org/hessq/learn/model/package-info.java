/**
 * Models that are trained: loss, gradient and Hessian of weights.
 *
 * <p>Everything is dense and meant for a few thousand weights. Derivatives are formulas, not
 * differences; a Hessian is symmetric to the last bit. Weights of a layer are listed row by row.
 */
package org.hessq.learn.model;

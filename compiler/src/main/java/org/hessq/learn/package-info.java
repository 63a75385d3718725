/**
 * Learning systems that solve one problem after the other: a training run whose Newton steps are
 * given to a classical or to a quantum solver, whichever is cheaper.
 *
 * <p>The way of a step: {@link org.hessq.learn.model.Trainee} gives gradient and Hessian, {@code
 * sparsify} makes the Hessian sparse, {@code condition} proves what it can about it, {@code cost}
 * prices every solver, {@code run} decides, takes the step, checks that it descends and searches
 * along it. What came of it is a record of {@code org.hessq.report.training}.
 *
 * <p>It knows no circuits: a step becomes a {@link org.hessq.problem.Problem}, and {@link
 * org.hessq.pipeline.Engine} says what that costs.
 *
 * <p>Conventions: a step solves (H + damping) Δ = −g; the loss along it is searched by halving
 * until Armijo's condition with 1e-4 holds. Costs are counts; a time is a count at a stated speed.
 */
package org.hessq.learn;

/**
 * Costs of a Newton step: classical candidates by operation counts, the quantum one from the report
 * on its circuit, both as times at a stated speed, and the decision that follows.
 *
 * <p>Where a choice had to be made it favours the quantum side: a layer of T gates costs one gate
 * time and Clifford gates nothing, routing and distillation are free, the classical side reads its
 * matrix from memory at no more than the stated operations. A quantum step that loses here loses.
 */
package org.hessq.learn.cost;

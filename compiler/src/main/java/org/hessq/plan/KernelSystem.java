package org.hessq.plan;

/** The map GᵀG of a system whose kernel is wanted, and the vector that it is applied to. */
interface KernelSystem {
  /** {@return the vector at the start, of norm 1} */
  double[] start();

  /** {@return GᵀG v} */
  double[] apply(double[] v);
}

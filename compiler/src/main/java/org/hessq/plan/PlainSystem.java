package org.hessq.plan;

import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;

/**
 * The map GᵀG of the kernel projection without a norm guess: G = (1 − b̂b̂ᵀ)B with B = A/α, whose
 * kernel is B^{-1} b̂.
 *
 * @param block B, square
 * @param rightHandSide b̂, of norm 1
 * @param start of norm 1
 */
record PlainSystem(LinearOperator block, double[] rightHandSide, double[] start)
    implements KernelSystem {

  @Override
  public double[] apply(double[] v) {
    double[] image = block.multiply(v);
    double overlap = Norms.dot(rightHandSide, image);
    for (int i = 0; i < image.length; i++) {
      image[i] -= overlap * rightHandSide[i];
    }
    return block.multiplyTranspose(image);
  }
}

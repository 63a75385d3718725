package org.hessq.plan;

import java.util.Arrays;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;

/**
 * The map GᵀG of the kernel reflection for one norm guess, on vectors of both branches.
 *
 * <p>G = (1 − b'b'ᵀ)(B ⊕ I/t) with B = A/α and b' = (b̂, b̂)/√2; its kernel holds (x,
 * t·b̂)/√(|x|²+t²) with x = B^{-1} b̂. Source: arXiv:2406.12086, Section 4, with the second
 * branch's unit vector replaced by b̂.
 */
final class AugmentedSystem implements KernelSystem {
  private final LinearOperator block;
  private final double[] rightHandSide;
  private final double inverseGuess;

  /**
   * @param block B, square
   * @param rightHandSide b̂, of norm 1
   * @param inverseGuess 1/t in (0, 1]
   */
  AugmentedSystem(LinearOperator block, double[] rightHandSide, double inverseGuess) {
    this.block = block;
    this.rightHandSide = rightHandSide;
    this.inverseGuess = inverseGuess;
  }

  /** {@return the start vector (0, b̂)} */
  @Override
  public double[] start() {
    int n = rightHandSide.length;
    double[] start = new double[2 * n];
    System.arraycopy(rightHandSide, 0, start, n, n);
    return start;
  }

  @Override
  public double[] apply(double[] v) {
    int n = rightHandSide.length;
    double[] upper = block.multiply(Arrays.copyOf(v, n));
    double[] lower = new double[n];
    for (int i = 0; i < n; i++) {
      lower[i] = v[n + i] * inverseGuess;
    }
    double overlap = 0.5 * (Norms.dot(rightHandSide, upper) + Norms.dot(rightHandSide, lower));
    for (int i = 0; i < n; i++) {
      upper[i] -= overlap * rightHandSide[i];
      lower[i] -= overlap * rightHandSide[i];
    }
    double[] back = block.multiplyTranspose(upper);
    double[] result = new double[2 * n];
    System.arraycopy(back, 0, result, 0, n);
    for (int i = 0; i < n; i++) {
      result[n + i] = lower[i] * inverseGuess;
    }
    return result;
  }
}

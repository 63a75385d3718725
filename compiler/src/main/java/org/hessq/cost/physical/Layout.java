package org.hessq.cost.physical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Logical qubits on a plane with room for routing, gates one after another.
 *
 * @param qubits 2Q + ⌈√(8Q)⌉ + 1
 * @param depth logical cycles
 * @param tStates that are used up
 * @param tPerRotation T states of one rotation
 * @param errorEach largest logical error of a qubit in a cycle
 * @paper Beverland et al. 2022, arXiv:2211.07629, Section III and Appendix D; 0.53 lg(1/e) + 4.86 T
 *     for a rotation from arXiv:2203.10064
 */
record Layout(
    BigInteger qubits,
    BigInteger depth,
    BigInteger tStates,
    BigInteger tPerRotation,
    double errorEach) {
  private static final BigInteger THREE = BigInteger.valueOf(3);

  /** {@return the layout}; a third of the budget each for logical errors, T states, rotations */
  static Layout of(LogicalCounts counts, double errorBudget) {
    BigInteger eight = counts.qubits().shiftLeft(3);
    BigInteger root = eight.sqrt();
    if (root.multiply(root).compareTo(eight) < 0) {
      root = root.add(BigInteger.ONE);
    }
    BigInteger qubits = counts.qubits().shiftLeft(1).add(root).add(BigInteger.ONE);
    BigInteger each = tPerRotation(counts.rotations(), errorBudget / 3);
    BigInteger depth =
        counts
            .measurements()
            .add(counts.rotations())
            .add(counts.tGates())
            .add(THREE.multiply(counts.toffolis()))
            .add(each.multiply(counts.rotationDepth()));
    depth = depth.max(BigInteger.ONE);
    BigInteger tStates =
        counts.tGates().add(counts.toffolis().shiftLeft(2)).add(each.multiply(counts.rotations()));
    double errorEach = errorBudget / 3 / qubits.multiply(depth).doubleValue();
    return new Layout(qubits, depth, tStates, each, errorEach);
  }

  private static BigInteger tPerRotation(BigInteger rotations, double share) {
    if (rotations.signum() == 0) {
      return BigInteger.ZERO;
    }
    double bits = Math.log(rotations.doubleValue() / share) / Math.log(2);
    return BigDecimal.valueOf(Math.max(1, 0.53 * bits + 4.86))
        .setScale(0, RoundingMode.CEILING)
        .toBigIntegerExact();
  }
}

package org.hessq.cost.physical;

import java.math.BigInteger;

/**
 * What a run needs before error correction; all at least 0, and qubits at least 1.
 *
 * @param qubits at the peak
 * @param measurements of one qubit each
 * @param rotations that are not synthesised, by arbitrary angles
 * @param rotationDepth layers of rotations, at most {@code rotations}
 * @param tGates outside of Toffolis
 * @param toffolis Toffolis and temporary ANDs
 */
public record LogicalCounts(
    BigInteger qubits,
    BigInteger measurements,
    BigInteger rotations,
    BigInteger rotationDepth,
    BigInteger tGates,
    BigInteger toffolis) {
  public LogicalCounts {
    if (qubits.signum() < 1
        || measurements.signum() < 0
        || rotations.signum() < 0
        || rotationDepth.signum() < 0
        || rotationDepth.compareTo(rotations) > 0
        || tGates.signum() < 0
        || toffolis.signum() < 0) {
      throw new IllegalArgumentException(
          "qubits "
              + qubits
              + ", measurements "
              + measurements
              + ", rotations "
              + rotations
              + " to depth "
              + rotationDepth
              + ", T "
              + tGates
              + ", Toffoli "
              + toffolis);
    }
  }

  /**
   * {@return the counts of a circuit in Clifford+T whose temporary ANDs cost four T each}
   *
   * @param tCount every T, those of the ANDs too
   * @param ands temporary ANDs, at most a quarter of {@code tCount}
   */
  public static LogicalCounts of(
      BigInteger qubits, BigInteger measurements, BigInteger tCount, BigInteger ands) {
    return new LogicalCounts(
        qubits,
        measurements,
        BigInteger.ZERO,
        BigInteger.ZERO,
        tCount.subtract(ands.shiftLeft(2)),
        ands);
  }
}

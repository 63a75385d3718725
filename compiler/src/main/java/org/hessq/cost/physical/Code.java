package org.hessq.cost.physical;

import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * An error-correcting code: logical error a·(p/p*)^((d+1)/2) for each qubit and cycle.
 *
 * @paper Beverland et al. 2022, arXiv:2211.07629, Eq. 4 and Section IV.B
 */
enum Code {
  /** The surface code with gates. */
  SURFACE("surface", 0.03, 0.01),
  /** The surface code by joint measurements. */
  MAJORANA_SURFACE("surface", 0.08, 0.0015),
  /** The Floquet code by joint measurements. */
  FLOQUET("floquet", 0.07, 0.01);

  static final int LARGEST_DISTANCE = 50;

  private final String word;
  private final double prefactor;
  private final double threshold;

  Code(String word, double prefactor, double threshold) {
    this.word = word;
    this.prefactor = prefactor;
    this.threshold = threshold;
  }

  String word() {
    return word;
  }

  /** {@return the probability of a logical error of one qubit in one cycle} */
  double logicalError(double physicalError, int distance) {
    return prefactor * Math.pow(physicalError / threshold, (distance + 1) / 2.0);
  }

  /** {@return the least odd distance whose logical error is {@code wanted}, if it is at most 50} */
  OptionalInt distance(double physicalError, double wanted) {
    double exact = 2 * Math.log(prefactor / wanted) / Math.log(threshold / physicalError) - 1;
    double odd = 2 * Math.ceil((Math.max(exact, 1) - 1) / 2) + 1;
    return odd <= LARGEST_DISTANCE ? OptionalInt.of((int) odd) : OptionalInt.empty();
  }

  /** {@return physical qubits of a logical one} */
  BigInteger qubits(int distance) {
    long d = distance;
    return BigInteger.valueOf(
        switch (this) {
          case SURFACE, MAJORANA_SURFACE -> 2 * d * d;
          case FLOQUET -> 4 * d * d + 8 * (d - 1);
        });
  }

  /** {@return seconds of a logical cycle} */
  double cycleSeconds(Machine machine, int distance) {
    return distance
        * switch (this) {
          case SURFACE -> 4 * machine.gateSeconds() + 2 * machine.measurementSeconds();
          case MAJORANA_SURFACE -> 20 * machine.measurementSeconds();
          case FLOQUET -> 3 * machine.measurementSeconds();
        };
  }
}

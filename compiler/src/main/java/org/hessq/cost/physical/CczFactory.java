package org.hessq.cost.physical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A factory that distils eight T states to a CCZ state, and where T gates are wanted that to a pair
 * of T states by catalysis, in a surface code of error 0.1·(p/0.01)^((d+1)/2).
 *
 * @param d1 distance of the first level
 * @param d2 distance of the second level
 * @paper Gidney and Fowler 2019, arXiv:1812.01238, Sections 3 and 4
 */
record CczFactory(int d1, int d2) {
  private static final BigDecimal CYCLES_EACH = new BigDecimal("5.5");

  /** {@return the logical error of one tile in one round of distance {@code d}} */
  static double logicalError(double p, int d) {
    return 0.1 * Math.pow(p / 0.01, (d + 1) / 2.0);
  }

  /** {@return the error of a T state before distillation} */
  double injectedError(double p) {
    return p + 100 * logicalError(p, d1 / 2);
  }

  /** {@return the error of a T state of the first level} */
  double firstLevelError(double p) {
    return 1100 * logicalError(p, d1) + 35 * Math.pow(injectedError(p), 3);
  }

  /** {@return the error of a CCZ state, or of a pair of T states} */
  double outputError(double p) {
    return 1000 * logicalError(p, d2) + 28 * Math.pow(firstLevelError(p), 2);
  }

  /** {@return physical qubits} */
  long footprint() {
    return 6L * 64 * d1 * d1 + 64L * d2 * d2;
  }

  /** {@return CCZ states that {@code tGates} and {@code toffolis} use up} */
  static BigInteger states(BigInteger tGates, BigInteger toffolis) {
    return toffolis.add(pairs(tGates));
  }

  private static BigInteger pairs(BigInteger tGates) {
    return tGates.add(BigInteger.ONE).shiftRight(1);
  }

  /** {@return surface-code cycles until all states are made} */
  BigInteger cycles(BigInteger tGates, BigInteger toffolis) {
    return CYCLES_EACH
        .multiply(new BigDecimal(states(tGates, toffolis)))
        .add(new BigDecimal(pairs(tGates)))
        .multiply(BigDecimal.valueOf(Math.max(2 * d1 + 1, d2)))
        .setScale(0, RoundingMode.CEILING)
        .toBigIntegerExact();
  }
}

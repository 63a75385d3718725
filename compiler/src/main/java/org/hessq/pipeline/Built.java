package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.signal.PhaseFactors;

/**
 * What an estimate found by building something; each part is empty where nothing was built.
 *
 * @param phases of the polynomial
 * @param tCount counted, words and all
 * @param cliffords Clifford gates of one run
 * @param depth T-depth of one run
 */
record Built(
    Optional<PhaseFactors> phases,
    Optional<BigInteger> tCount,
    Optional<BigInteger> cliffords,
    Optional<CircuitModel.Depth> depth) {
  static final Built NOTHING = without(Optional.empty());

  /** {@return that no circuit was built} */
  static Built without(Optional<PhaseFactors> phases) {
    return new Built(phases, Optional.empty(), Optional.empty(), Optional.empty());
  }
}

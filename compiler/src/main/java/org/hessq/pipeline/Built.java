package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.signal.PhaseFactors;

/**
 * What an estimate found by building something; each part is empty where nothing was built.
 *
 * @param phases of each polynomial, in the order of the circuit
 * @param tCount counted, words and all
 * @param cliffords Clifford gates of one run
 * @param depth T-depth of one run
 */
record Built(
    List<PhaseFactors> phases,
    Optional<BigInteger> tCount,
    Optional<BigInteger> cliffords,
    Optional<CircuitModel.Depth> depth) {
  static final Built NOTHING = without(List.of());

  Built {
    phases = List.copyOf(phases);
  }

  /** {@return that no circuit was built} */
  static Built without(List<PhaseFactors> phases) {
    return new Built(phases, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** {@return the largest distance of a polynomial from what its phases give} */
  double residual() {
    return phases.stream().mapToDouble(PhaseFactors::residual).max().orElse(0);
  }

  /** {@return a bound of what all residuals come to in one attempt} */
  double phaseError() {
    return phases.stream().mapToDouble(p -> (p.degree() + 1) * p.residual()).sum();
  }
}

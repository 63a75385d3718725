package org.hessq.execute.state;

import java.util.Optional;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.dense.Precision;

/** The amplitudes of a state of norm 1 by increasing basis index. */
public interface Amplitudes {
  /** {@return how many are listed; some may be 0} */
  long size();

  /** {@return whether {@code qubit} is 1 in the basis state of place {@code k}} */
  boolean bit(long k, int qubit);

  /** {@return the real part at place {@code k}} */
  double re(long k);

  /** {@return the imaginary part at place {@code k}} */
  double im(long k);

  /** {@return the squared modulus at place {@code k}} */
  default double probability(long k) {
    return re(k) * re(k) + im(k) * im(k);
  }

  /** {@return the modulus up to which an amplitude is what rounding leaves of a 0} */
  default double rounding() {
    return SparseState.DROPPED;
  }

  /** {@return that modulus for a dense state} */
  static double rounding(Precision precision) {
    return switch (precision) {
      case DOUBLE -> SparseState.DROPPED;
      case SINGLE -> 1e-6;
    };
  }

  /** {@return the amplitude at place {@code k} in closed form, where it is not rounded} */
  default Optional<String> exact(long k) {
    return Optional.empty();
  }
}

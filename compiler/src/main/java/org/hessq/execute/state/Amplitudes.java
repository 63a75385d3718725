package org.hessq.execute.state;

/** The amplitudes of a state of norm 1 by increasing basis index. */
public interface Amplitudes {
  /** {@return how many are listed; some may be 0} */
  int size();

  /** {@return whether {@code qubit} is 1 in the basis state of place {@code k}} */
  boolean bit(int k, int qubit);

  /** {@return the real part at place {@code k}} */
  double re(int k);

  /** {@return the imaginary part at place {@code k}} */
  double im(int k);

  /** {@return the squared modulus at place {@code k}} */
  default double probability(int k) {
    return re(k) * re(k) + im(k) * im(k);
  }
}

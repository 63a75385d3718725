package org.hessq.simulate;

/**
 * One amplitude per term of a {@link SparseState}, without the phases that {@link TermPlanes}
 * keeps: a number over √2^{@link #rootTwos}.
 */
sealed interface Amplitudes permits FloatAmplitudes, RingAmplitudes {
  double re(int term);

  double im(int term);

  /** {@return the squared modulus} */
  double probability(int term);

  /** {@return the exponent of the common denominator √2^k} */
  int rootTwos();

  /** Multiplies everything by √2^{-k}. */
  void divideByRootTwos(int k);

  /** Multiplies one amplitude by e^{iπ/4·eighths}, {@code eighths} in 0..7. */
  void turn(int term, int eighths);

  /** {@return whether term k + half has the amplitude of term k, for all k below half} */
  boolean halvesAgree(int half);

  /** Appends the amplitudes of the terms below {@code size} that {@code chosen} marks once more. */
  void append(long[] chosen, int size, int count);

  /** Keeps the amplitudes below {@code size} that {@code chosen} marks, in their order. */
  void keep(long[] chosen, int size);

  /**
   * Applies a Hadamard gate to the pair of amplitudes of {@code zero} and {@code one}, but for the
   * factor 1/√2.
   */
  void combine(int zero, int one);

  /** Makes one amplitude 0. */
  void clear(int term);

  /** {@return whether the amplitude is 0, up to what rounding leaves} */
  boolean isZero(int term);
}

package org.hessq.problem;

/**
 * Upper bounds of three norms of a matrix, from its structure alone.
 *
 * <p>They are the norms themselves, up to rounding, for every kind but sums whose terms overlap and
 * diagonals whose entries are too many to look at; the spectral norm is at most {@code sqrt(one ·
 * infinity)}.
 *
 * @param one largest absolute column sum
 * @param infinity largest absolute row sum
 * @param max largest absolute value of an entry
 */
public record NormBounds(double one, double infinity, double max) {
  /** {@return an upper bound of the spectral norm} */
  public double spectral() {
    return Math.sqrt(one) * Math.sqrt(infinity);
  }

  NormBounds times(NormBounds other) {
    return new NormBounds(one * other.one, infinity * other.infinity, max * other.max);
  }

  NormBounds plus(NormBounds other) {
    return new NormBounds(one + other.one, infinity + other.infinity, max + other.max);
  }

  NormBounds times(double factor) {
    return new NormBounds(one * factor, infinity * factor, max * factor);
  }

  NormBounds transposed() {
    return new NormBounds(infinity, one, max);
  }
}

package org.hessq.problem;

import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** Norms of vectors whose entries are few enough to look at. */
final class Enumeration {
  /** The most entries that are looked at for a norm: some tens of milliseconds. */
  static final long LIMIT = 1L << 22;

  private Enumeration() {}

  static boolean isFeasible(VectorExpression vector) {
    return vector.dimension() <= LIMIT;
  }

  /** {@return the largest absolute value of all entries} */
  static double largest(VectorExpression vector) {
    return LongStream.range(0, vector.dimension())
        .mapToDouble(i -> vector.entry(i).abs())
        .max()
        .orElseThrow();
  }

  /**
   * {@return the Euclidean norm from all entries, scaled so that squares neither overflow nor
   * vanish}
   */
  static OptionalDouble norm(VectorExpression vector) {
    if (!isFeasible(vector)) {
      return OptionalDouble.empty();
    }
    double largest = largest(vector);
    if (largest == 0 || !Double.isFinite(largest)) {
      return OptionalDouble.of(largest);
    }
    double squares =
        LongStream.range(0, vector.dimension())
            .mapToDouble(i -> vector.entry(i).abs() / largest)
            .map(a -> a * a)
            .sum();
    return OptionalDouble.of(largest * Math.sqrt(squares));
  }
}

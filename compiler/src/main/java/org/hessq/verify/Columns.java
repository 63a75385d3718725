package org.hessq.verify;

import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Which columns of a block are compared. */
final class Columns {
  /** Columns of a matrix that is too large to compare in full. */
  private static final int SAMPLED = 64;

  private Columns() {}

  /** {@return all columns of a block on {@code width} qubits} */
  static long[] all(int width) {
    return LongStream.range(0, 1L << width).toArray();
  }

  /** {@return the first and last columns, powers of two, and random ones} */
  static long[] sample(int width, long seed) {
    TreeSet<Long> indices = new TreeSet<>();
    long last = (1L << width) - 1;
    SplittableRandom random = new SplittableRandom(seed);
    for (int bit = 0; bit < width; bit++) {
      indices.add(1L << bit);
    }
    indices.add(0L);
    indices.add(last);
    while (indices.size() < Math.min(SAMPLED + width, last)) {
      indices.add(random.nextLong() & last);
    }
    return indices.stream().mapToLong(Long::longValue).toArray();
  }
}

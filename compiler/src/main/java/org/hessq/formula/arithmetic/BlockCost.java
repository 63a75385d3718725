package org.hessq.formula.arithmetic;

/**
 * What one block costs.
 *
 * @param ands temporary ANDs that it computes, four T each
 * @param unAnds temporary ANDs that it takes away: in the adaptive profile a measurement each and
 *     no T, in the unitary profile four T
 * @param measurements measurements besides those
 * @param scratch most clean qubits that it needs at any time
 */
public record BlockCost(long ands, long unAnds, long measurements, int scratch) {
  /** The cost of nothing, and of Clifford gates. */
  public static final BlockCost FREE = new BlockCost(0, 0, 0, 0);

  /** {@return a block that takes away every AND that it makes} */
  static BlockCost balanced(long ands, int scratch) {
    return new BlockCost(ands, ands, 0, scratch);
  }

  /** {@return this block, then that one} */
  public BlockCost then(BlockCost next) {
    return new BlockCost(
        Math.addExact(ands, next.ands),
        Math.addExact(unAnds, next.unAnds),
        Math.addExact(measurements, next.measurements),
        Math.max(scratch, next.scratch));
  }

  /** {@return this block {@code count} times} */
  public BlockCost times(long count) {
    return new BlockCost(
        Math.multiplyExact(ands, count),
        Math.multiplyExact(unAnds, count),
        Math.multiplyExact(measurements, count),
        scratch);
  }

  /**
   * {@return the reversed block}
   *
   * @throws IllegalStateException if it measures
   */
  public BlockCost reversed() {
    if (measurements > 0) {
      throw new IllegalStateException("a block that measures cannot be reversed");
    }
    return new BlockCost(unAnds, ands, 0, scratch);
  }

  /** {@return the T-count where ANDs are taken away by measurement} */
  public long adaptiveT() {
    return Math.multiplyExact(4, ands);
  }

  /** {@return the T-count where nothing is measured} */
  public long unitaryT() {
    return Math.multiplyExact(4, Math.addExact(ands, unAnds));
  }

  /** {@return all measurements where ANDs are taken away by measurement} */
  public long adaptiveMeasurements() {
    return Math.addExact(measurements, unAnds);
  }
}

package org.hessq.formula.arithmetic;

/**
 * Costs of table lookups with 0 or 1 controls. The scratch of a load and of its unload are stated
 * apart; a pair of routines needs the larger.
 *
 * @paper Babbush et al. 2018, arXiv:1805.03662; Low, Kliuchnikov, Schaeffer 2018, arXiv:1812.00954;
 *     Berry et al. 2019, arXiv:1902.02134.
 */
public final class LookupCost {
  /** Most low bits that a fix-up turns into one-hot form; past that no table profits. */
  private static final int MOST_HOT_BITS = 20;

  private LookupCost() {}

  /** {@return unary iteration over the rows: L-2 ANDs, with a control L-1} */
  public static BlockCost unaryIteration(TableShape shape, int controls) {
    long ands = Math.max(shape.count() - 2 + controls, 0);
    int scratch = Math.max(shape.depth() + shape.rowBits() - 1 + controls, 0);
    return BlockCost.balanced(ands, scratch);
  }

  /** {@return lookup of one word, also its undoing without measurement} */
  public static BlockCost load(TableShape shape, int controls) {
    return unaryIteration(shape, controls);
  }

  /** {@return undoing a lookup by measuring the word} */
  public static BlockCost unload(TableShape shape, int controls) {
    BlockCost fixup = fixup(shape, 0, controls);
    int lowBits = shape.rows() > 1 ? shape.rowBits() : shape.depth();
    for (int k = 1; k <= Math.min(lowBits, MOST_HOT_BITS); k++) {
      BlockCost candidate = fixup(shape, k, controls);
      if (candidate.ands() < fixup.ands()) {
        fixup = candidate;
      }
    }
    return new BlockCost(fixup.ands(), fixup.unAnds(), shape.word(), fixup.scratch());
  }

  private static BlockCost fixup(TableShape shape, int k, int controls) {
    if (k == 0) {
      return unaryIteration(shape, controls);
    }
    TableShape blocks = shape.rows() > 1 ? shape.blocks(k) : shape.merged(k);
    BlockCost iteration = unaryIteration(blocks, controls);
    BlockCost hot = ArithmeticCost.oneHot(k);
    return BlockCost.balanced(hot.ands() + iteration.ands(), hot.scratch() + iteration.scratch());
  }

  /** {@return lookup of 2^k words at once and the choice of one, whose products stay} */
  public static BlockCost selectSwapLoad(TableShape shape, int k, int controls) {
    BlockCost choice = new BlockCost(shape.word() * ((1L << k) - 1), 0, 0, 0);
    return unaryIteration(shape.blocks(k), controls).then(choice);
  }

  /** {@return undoing {@link #selectSwapLoad} by measuring all 2^k words} */
  public static BlockCost selectSwapUnload(TableShape shape, int k, int controls) {
    BlockCost choice = new BlockCost(0, shape.word() * ((1L << k) - 1), 0, 0);
    return choice.then(unload(shape.blocks(k), controls));
  }
}

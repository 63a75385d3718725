package org.hessq.simulate;

import java.util.ArrayList;
import java.util.List;

/** A product of unitary matrices on disjoint sets of positions. */
final class TensorLayer {
  /** Products of so few qubits cost no more than their factors do one by one. */
  private static final int SMALL = 3;

  /** The Frobenius norm below which a difference from the identity is rounding. */
  static final double ROUNDING = 1e-12;

  private final List<Block> blocks = new ArrayList<>();

  /**
   * A matrix.
   *
   * @param mask its positions, the least of which is its first qubit
   */
  record Block(int mask, SmallMatrix matrix) {
    /** {@return the places of its positions among those in {@code wider}} */
    int[] within(int wider) {
      return places(Integer.compress(mask, wider));
    }
  }

  /** {@return the positions in {@code mask}, ascending} */
  static int[] places(int mask) {
    int[] places = new int[Integer.bitCount(mask)];
    for (int k = 0, rest = mask; rest != 0; rest &= rest - 1) {
      places[k++] = Integer.numberOfTrailingZeros(rest);
    }
    return places;
  }

  /** {@return the positions as a mask} */
  static int mask(int[] positions) {
    int mask = 0;
    for (int position : positions) {
      mask |= 1 << position;
    }
    return mask;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** {@return the matrices that meet positions in {@code mask}} */
  List<Block> meeting(int mask) {
    return blocks.stream().filter(block -> (block.mask & mask) != 0).toList();
  }

  /** Removes and returns the matrices that meet positions in {@code mask}. */
  List<Block> take(int mask) {
    List<Block> taken = meeting(mask);
    blocks.removeAll(taken);
    return taken;
  }

  /**
   * Does {@code matrix} after all others. What it meets becomes one matrix with it; one that is the
   * identity up to {@link #ROUNDING} is left out.
   *
   * @return false, with nothing done, if that would have more than {@link #SMALL} qubits and more
   *     than its largest factor
   */
  boolean then(SmallMatrix matrix, int[] positions) {
    int all = mask(positions);
    List<Block> met = meeting(all);
    int largest = Math.max(SMALL, positions.length);
    for (Block block : met) {
      all |= block.mask;
      largest = Math.max(largest, Integer.bitCount(block.mask));
    }
    if (Integer.bitCount(all) > largest) {
      return false;
    }
    blocks.removeAll(met);
    SmallMatrix product = SmallMatrix.identity(Integer.bitCount(all));
    for (Block block : met) {
      product = product.then(block.matrix, block.within(all));
    }
    int[] within = new int[positions.length];
    for (int k = 0; k < within.length; k++) {
      within[k] = Integer.bitCount(all & (1 << positions[k]) - 1);
    }
    product = product.then(matrix, within);
    if (product.distanceFromIdentity() > ROUNDING) {
      blocks.add(new Block(all, product));
    }
    return true;
  }
}

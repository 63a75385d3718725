package org.hessq.encoding;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * One class of a {@link ClassSum}: a permutation with an entry, a threshold and a sign for each
 * column.
 *
 * @param start first value of the uniform register that belongs to the class
 * @param size how many values belong to it, at least 1
 * @param target target[i] is the row that column i goes to; a permutation of 0…2^n−1
 * @param threshold threshold[i] in 0…size; the entry at (target[i], i) has the magnitude
 *     unit·threshold[i]
 * @param negative whether that entry is negative, 0 or 1
 */
public record PermutationClass(
    long start,
    long size,
    ImmutableIntArray target,
    ImmutableLongArray threshold,
    ImmutableIntArray negative) {
  public PermutationClass {
    int dimension = target.length();
    if (threshold.length() != dimension || negative.length() != dimension || size < 1) {
      throw new IllegalArgumentException("lengths differ, or the class is empty");
    }
    boolean[] hit = new boolean[dimension];
    for (int i = 0; i < dimension; i++) {
      if (hit[target.get(i)]) {
        throw new IllegalArgumentException("row " + target.get(i) + " is hit twice");
      }
      hit[target.get(i)] = true;
      if (threshold.get(i) < 0 || threshold.get(i) > size) {
        throw new IllegalArgumentException(threshold.get(i) + " is outside 0.." + size);
      }
    }
  }

  /**
   * {@return whether the class, with its entries, is symmetric: it swaps pairs and fixes the rest}
   */
  public boolean isInvolution() {
    for (int i = 0; i < target.length(); i++) {
      int j = target.get(i);
      if (target.get(j) != i
          || threshold.get(j) != threshold.get(i)
          || negative.get(j) != negative.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the class of the transposed matrix} */
  public PermutationClass transposed() {
    int dimension = target.length();
    int[] back = new int[dimension];
    long[] thresholds = new long[dimension];
    int[] signs = new int[dimension];
    for (int i = 0; i < dimension; i++) {
      int j = target.get(i);
      back[j] = i;
      thresholds[j] = threshold.get(i);
      signs[j] = negative.get(i);
    }
    return new PermutationClass(
        start,
        size,
        ImmutableIntArray.copyOf(back),
        ImmutableLongArray.copyOf(thresholds),
        ImmutableIntArray.copyOf(signs));
  }
}

package org.hessq.learn.sparsify;

import java.util.Arrays;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Sparsification;

/**
 * A weight in 0..1 for each entry: which entries stay, and how much of them.
 *
 * <p>Blocks and tapers group the indices by the first Hessian that they see and keep the groups, so
 * that a run has one pattern; the other rules look at each Hessian anew.
 */
public final class Pattern {
  private final Sparsification sparsification;
  private int[] order = {};
  private int[] group = {};

  public Pattern(Sparsification sparsification) {
    this.sparsification = sparsification;
  }

  /** {@return the entries of {@code hessian} that stay, weighted} */
  public SparseMatrix applyTo(SparseMatrix hessian) {
    int k = sparsification.size();
    return switch (sparsification.rule()) {
      case NONE -> hessian;
      case UNION -> masked(hessian, LargestEntries.union(hessian, k));
      case INTERSECTION -> masked(hessian, LargestEntries.intersection(hessian, k));
      case MATCHING -> masked(hessian, Matching.of(hessian, k));
      case BLOCKS -> {
        group(hessian, k);
        yield masked(hessian, (i, j) -> group[i] == group[j]);
      }
      case TAPER -> {
        group(hessian, Integer.MAX_VALUE);
        yield tapered(hessian, k);
      }
    };
  }

  /** Which entries stay. */
  @FunctionalInterface
  interface Mask {
    boolean keeps(int row, int column);
  }

  private static SparseMatrix masked(SparseMatrix hessian, Mask mask) {
    SparseMatrix.Builder kept = SparseMatrix.builder(hessian.rows(), hessian.columns());
    hessian.forEach(
        (i, j, value) -> {
          if (i == j || mask.keeps(i, j)) {
            kept.add(i, j, value);
          }
        });
    return kept.build();
  }

  private SparseMatrix tapered(SparseMatrix hessian, int width) {
    int[] place = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      place[order[at]] = at;
    }
    SparseMatrix.Builder kept = SparseMatrix.builder(hessian.rows(), hessian.columns());
    hessian.forEach(
        (i, j, value) -> {
          double weight = 1 - (double) Math.abs(place[i] - place[j]) / width;
          if (weight > 0) {
            kept.add(i, j, value * weight);
          }
        });
    return kept.build();
  }

  private void group(SparseMatrix hessian, int size) {
    if (order.length == hessian.rows()) {
      return;
    }
    int[][] groups = Grouping.of(hessian, size);
    order = Arrays.stream(groups).flatMapToInt(Arrays::stream).toArray();
    group = new int[order.length];
    for (int g = 0; g < groups.length; g++) {
      for (int i : groups[g]) {
        group[i] = g;
      }
    }
  }
}

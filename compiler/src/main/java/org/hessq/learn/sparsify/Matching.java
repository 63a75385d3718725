package org.hessq.learn.sparsify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hessq.numeric.SparseMatrix;

/**
 * A greedy b-matching: pairs in the order of decreasing |H_ij|, of equal ones the first by (i, j),
 * each accepted while both rows have less than k−1 entries beside the diagonal.
 */
final class Matching {
  private Matching() {}

  private record Pair(int i, int j, double size) {}

  static Pattern.Mask of(SparseMatrix matrix, int k) {
    List<Pair> pairs = new ArrayList<>();
    matrix.forEach(
        (i, j, value) -> {
          if (i < j && value != 0) {
            pairs.add(new Pair(i, j, Math.abs(value)));
          }
        });
    pairs.sort(Comparator.comparingDouble(Pair::size).reversed());
    int n = matrix.rows();
    int[] taken = new int[n];
    boolean[][] kept = new boolean[n][n];
    for (Pair pair : pairs) {
      if (taken[pair.i] < k - 1 && taken[pair.j] < k - 1) {
        kept[pair.i][pair.j] = true;
        taken[pair.i]++;
        taken[pair.j]++;
      }
    }
    return (i, j) -> kept[Math.min(i, j)][Math.max(i, j)];
  }
}

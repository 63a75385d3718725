package org.hessq.learn.sparsify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hessq.numeric.SparseMatrix;

/**
 * Groups of indices that belong together: a greedy hierarchical matching. Each round pairs the
 * groups of the last one in the order of Σ|H_ij| between them, largest first, of equal ones the
 * first; a group that finds no partner goes on alone.
 */
final class Grouping {
  private Grouping() {}

  private record Pair(int first, int second, double weight) {}

  /**
   * {@return groups of at most {@code size} indices, each in the order of its making}
   *
   * @param size rounded down to a power of two
   */
  static int[][] of(SparseMatrix matrix, int size) {
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      groups.add(new int[] {i});
    }
    for (long reached = 2; reached <= size && groups.size() > 1; reached *= 2) {
      groups = paired(matrix, groups);
    }
    return groups.toArray(int[][]::new);
  }

  private static List<int[]> paired(SparseMatrix matrix, List<int[]> groups) {
    boolean[] used = new boolean[groups.size()];
    List<int[]> next = new ArrayList<>();
    for (Pair pair : pairs(matrix, groups)) {
      if (!used[pair.first] && !used[pair.second]) {
        used[pair.first] = true;
        used[pair.second] = true;
        next.add(joined(groups.get(pair.first), groups.get(pair.second)));
      }
    }
    for (int g = 0; g < used.length; g++) {
      if (!used[g]) {
        next.add(groups.get(g));
      }
    }
    return next;
  }

  private static List<Pair> pairs(SparseMatrix matrix, List<int[]> groups) {
    int[] group = new int[matrix.rows()];
    for (int g = 0; g < groups.size(); g++) {
      for (int i : groups.get(g)) {
        group[i] = g;
      }
    }
    double[][] weight = new double[groups.size()][groups.size()];
    matrix.forEach((i, j, value) -> weight[group[i]][group[j]] += Math.abs(value));
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        pairs.add(new Pair(a, b, weight[a][b]));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::weight).reversed());
    return pairs;
  }

  private static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

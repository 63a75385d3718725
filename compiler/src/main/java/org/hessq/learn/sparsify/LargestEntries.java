package org.hessq.learn.sparsify;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hessq.numeric.SparseMatrix;

/** The largest entries of each row beside the diagonal; of equal ones the first. */
public final class LargestEntries {
  private LargestEntries() {}

  static Pattern.Mask union(SparseMatrix matrix, int k) {
    boolean[][] chosen = chosen(matrix, k);
    return (i, j) -> chosen[i][j] || chosen[j][i];
  }

  static Pattern.Mask intersection(SparseMatrix matrix, int k) {
    boolean[][] chosen = chosen(matrix, k);
    return (i, j) -> chosen[i][j] && chosen[j][i];
  }

  /** {@return for each row which entries are the diagonal or among the k−1 largest others} */
  public static boolean[][] chosen(SparseMatrix matrix, int k) {
    int n = matrix.rows();
    boolean[][] chosen = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      int row = i;
      chosen[i][i] = true;
      IntStream.range(matrix.start(i), matrix.start(i + 1))
          .filter(at -> matrix.column(at) != row)
          .boxed()
          .sorted(Comparator.comparingDouble(at -> -Math.abs(matrix.value(at))))
          .limit(k - 1L)
          .forEach(at -> chosen[row][matrix.column(at)] = true);
    }
    return chosen;
  }
}

package org.hessq.learn.published;

import org.hessq.learn.sparsify.LargestEntries;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * The published pruning: each row keeps its diagonal and its k−1 largest other entries, whatever
 * the other rows do.
 *
 * @param matrix in general not symmetric
 * @param asymmetric entries whose mirror image was dropped
 * @param largestColumn most non-zeros in a column
 * @param difference largest |P − Pᵀ| of an entry
 */
public record RowWisePruning(
    SparseMatrix matrix, int asymmetric, int largestColumn, double difference) {
  /** {@return what the published pruning makes of {@code symmetric}} */
  public static RowWisePruning of(SparseMatrix symmetric, int k) {
    boolean[][] chosen = LargestEntries.chosen(symmetric, k);
    SparseMatrix.Builder kept = SparseMatrix.builder(symmetric.rows(), symmetric.columns());
    int[] asymmetric = new int[1];
    symmetric.forEach(
        (i, j, value) -> {
          if (chosen[i][j]) {
            kept.add(i, j, value);
            asymmetric[0] += chosen[j][i] ? 0 : 1;
          }
        });
    SparseMatrix pruned = kept.build();
    double difference = Norms.of(pruned.plus(pruned.transpose().scale(-1))).max();
    return new RowWisePruning(pruned, asymmetric[0], pruned.columnSparsity(), difference);
  }
}

package org.hessq.numeric;

import java.util.Arrays;

/** A growing list of (row, column, value), in order of arrival. */
final class Triplets {
  private int[] rows = new int[16];
  private int[] columns = new int[16];
  private double[] values = new double[16];
  private int size;

  void add(int row, int column, double value) {
    if (size == values.length) {
      int grown =
          Math.max(Math.addExact(size, 1), (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
      rows = Arrays.copyOf(rows, grown);
      columns = Arrays.copyOf(columns, grown);
      values = Arrays.copyOf(values, grown);
    }
    rows[size] = row;
    columns[size] = column;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int row(int index) {
    return rows[index];
  }

  int column(int index) {
    return columns[index];
  }

  double value(int index) {
    return values[index];
  }

  boolean samePlace(int left, int right) {
    return rows[left] == rows[right] && columns[left] == columns[right];
  }

  /**
   * {@return the indices sorted by row, then column, then arrival}
   *
   * @param height more than every row
   * @param width more than every column
   */
  int[] order(int height, int width) {
    int[] arrival = new int[size];
    Arrays.setAll(arrival, k -> k);
    return stableSort(stableSort(arrival, columns, width), rows, height);
  }

  private static int[] stableSort(int[] indices, int[] keys, int bound) {
    int[] next = new int[bound + 1];
    for (int index : indices) {
      next[keys[index] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[indices.length];
    for (int index : indices) {
      sorted[next[keys[index]]++] = index;
    }
    return sorted;
  }
}

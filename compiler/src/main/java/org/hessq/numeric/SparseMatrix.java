package org.hessq.numeric;

import java.util.Arrays;

/**
 * An immutable real matrix in compressed sparse rows.
 *
 * <p>Entries of a row are sorted by column, there are no duplicates, every value is finite, and
 * zeros are not stored: two matrices with equal entries are equal.
 */
public final class SparseMatrix implements LinearOperator {
  /** The most rows or columns; the row index of this many rows takes 64 MiB. */
  public static final int MAX_DIMENSION = 1 << 24;

  private final int columns;
  private final int[] starts;
  private final int[] columnOf;
  private final double[] values;

  private SparseMatrix(int columns, int[] starts, int[] columnOf, double[] values) {
    this.columns = columns;
    this.starts = starts;
    this.columnOf = columnOf;
    this.values = values;
  }

  /** Receives one stored entry. */
  @FunctionalInterface
  public interface EntryConsumer {
    void accept(int row, int column, double value);
  }

  /** Collects entries in any order. */
  public static final class Builder {
    private final int rows;
    private final int columns;
    private final Triplets triplets = new Triplets();

    private Builder(int rows, int columns) {
      if (rows < 0 || columns < 0 || rows > MAX_DIMENSION || columns > MAX_DIMENSION) {
        throw new IllegalArgumentException(
            rows + " x " + columns + " is outside 0.." + MAX_DIMENSION);
      }
      this.rows = rows;
      this.columns = columns;
    }

    /**
     * Sets one entry, which must not be set again; a zero counts as set.
     *
     * @throws IllegalArgumentException outside the matrix, or not finite
     */
    public Builder add(int row, int column, double value) {
      if (row < 0 || row >= rows || column < 0 || column >= columns) {
        throw new IllegalArgumentException(
            "(" + row + ", " + column + ") is outside " + rows + " x " + columns);
      }
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("(" + row + ", " + column + ") is " + value);
      }
      triplets.add(row, column, value);
      return this;
    }

    /**
     * {@return the matrix}
     *
     * @throws IllegalArgumentException if an entry was set twice
     */
    public SparseMatrix build() {
      return of(rows, columns, triplets);
    }
  }

  /** {@return a builder of a matrix that has no entries yet} */
  public static Builder builder(int rows, int columns) {
    return new Builder(rows, columns);
  }

  /**
   * {@return the matrix with {@code values[k]} at ({@code rowOf[k]}, {@code columnOf[k]})}
   *
   * @throws IllegalArgumentException lengths differ, an index is outside, a value is not finite, a
   *     place is named twice
   */
  public static SparseMatrix of(
      int rows, int columns, int[] rowOf, int[] columnOf, double[] values) {
    if (rowOf.length != values.length || columnOf.length != values.length) {
      throw new IllegalArgumentException(
          "lengths " + rowOf.length + ", " + columnOf.length + ", " + values.length + " differ");
    }
    Builder builder = builder(rows, columns);
    for (int k = 0; k < values.length; k++) {
      builder.add(rowOf[k], columnOf[k], values[k]);
    }
    return builder.build();
  }

  /**
   * {@return the matrix with these rows}
   *
   * @throws IllegalArgumentException rows of different length, or a value that is not finite
   */
  public static SparseMatrix ofDense(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Builder builder = builder(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " entries");
      }
      for (int j = 0; j < columns; j++) {
        builder.add(i, j, rows[i][j]);
      }
    }
    return builder.build();
  }

  /** {@return the square matrix with {@code values} on its diagonal} */
  public static SparseMatrix diagonal(double... values) {
    Builder builder = builder(values.length, values.length);
    for (int i = 0; i < values.length; i++) {
      builder.add(i, i, values[i]);
    }
    return builder.build();
  }

  /** {@return the identity of the given dimension} */
  public static SparseMatrix identity(int dimension) {
    double[] ones = new double[dimension];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }

  static SparseMatrix of(int rows, int columns, Triplets triplets) {
    int[] order = triplets.order(rows, columns);
    int[] starts = new int[rows + 1];
    int[] columnOf = new int[order.length];
    double[] values = new double[order.length];
    int size = 0;
    for (int k = 0; k < order.length; k++) {
      int entry = order[k];
      if (k > 0 && triplets.samePlace(order[k - 1], entry)) {
        throw new IllegalArgumentException(
            "(" + triplets.row(entry) + ", " + triplets.column(entry) + ") is set twice");
      }
      if (triplets.value(entry) != 0) {
        columnOf[size] = triplets.column(entry);
        values[size++] = triplets.value(entry);
        starts[triplets.row(entry) + 1] = size;
      }
    }
    for (int i = 0; i < rows; i++) {
      starts[i + 1] = Math.max(starts[i + 1], starts[i]);
    }
    return new SparseMatrix(
        columns, starts, Arrays.copyOf(columnOf, size), Arrays.copyOf(values, size));
  }

  @Override
  public int rows() {
    return starts.length - 1;
  }

  @Override
  public int columns() {
    return columns;
  }

  /** {@return whether there are as many rows as columns} */
  public boolean isSquare() {
    return rows() == columns;
  }

  /** {@return the number of entries that are not zero} */
  public int nonZeros() {
    return values.length;
  }

  /**
   * {@return the index of the first stored entry of {@code row}; its last is before {@code
   * start(row + 1)}}
   */
  public int start(int row) {
    return starts[row];
  }

  /** {@return the column of the stored entry with this index} */
  public int column(int index) {
    return columnOf[index];
  }

  /** {@return the value of the stored entry with this index} */
  public double value(int index) {
    return values[index];
  }

  /** {@return the entry at (row, column)} */
  public double get(int row, int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(column);
    }
    int found = Arrays.binarySearch(columnOf, starts[row], starts[row + 1], column);
    return found < 0 ? 0 : values[found];
  }

  /** Visits the stored entries by row, then by column. */
  public void forEach(EntryConsumer consumer) {
    for (int i = 0; i < rows(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        consumer.accept(i, columnOf[k], values[k]);
      }
    }
  }

  /** {@return the most non-zeros of a row} */
  public int rowSparsity() {
    int most = 0;
    for (int i = 0; i < rows(); i++) {
      most = Math.max(most, starts[i + 1] - starts[i]);
    }
    return most;
  }

  /** {@return the most non-zeros of a column} */
  public int columnSparsity() {
    int[] counts = new int[columns];
    for (int column : columnOf) {
      counts[column]++;
    }
    return Arrays.stream(counts).max().orElse(0);
  }

  @Override
  public double[] multiply(double[] x) {
    requireLength(x, columns);
    double[] y = new double[rows()];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        sum += values[k] * x[columnOf[k]];
      }
      y[i] = sum;
    }
    return y;
  }

  @Override
  public double[] multiplyTranspose(double[] x) {
    requireLength(x, rows());
    double[] y = new double[columns];
    for (int i = 0; i < x.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        y[columnOf[k]] += values[k] * x[i];
      }
    }
    return y;
  }

  private static void requireLength(double[] x, int length) {
    if (x.length != length) {
      throw new IllegalArgumentException("length " + x.length + " instead of " + length);
    }
  }

  /** {@return the transpose} */
  public SparseMatrix transpose() {
    int[] next = new int[columns + 1];
    for (int column : columnOf) {
      next[column + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] transposedStarts = next.clone();
    int[] rowOf = new int[values.length];
    double[] moved = new double[values.length];
    for (int i = 0; i < rows(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int place = next[columnOf[k]]++;
        rowOf[place] = i;
        moved[place] = values[k];
      }
    }
    return new SparseMatrix(rows(), transposedStarts, rowOf, moved);
  }

  /** {@return whether the matrix equals its transpose, bit for bit} */
  public boolean isSymmetric() {
    return isSquare() && equals(transpose());
  }

  /**
   * {@return the sum, each entry rounded once}
   *
   * @throws IllegalArgumentException if the shapes differ or an entry overflows
   */
  public SparseMatrix plus(SparseMatrix other) {
    if (rows() != other.rows() || columns != other.columns) {
      throw new IllegalArgumentException(
          rows() + " x " + columns + " plus " + other.rows() + " x " + other.columns);
    }
    Builder sum = builder(rows(), columns);
    for (int i = 0; i < rows(); i++) {
      int left = starts[i];
      int right = other.starts[i];
      while (left < starts[i + 1] || right < other.starts[i + 1]) {
        int leftColumn = left < starts[i + 1] ? columnOf[left] : columns;
        int rightColumn = right < other.starts[i + 1] ? other.columnOf[right] : columns;
        double value = 0;
        if (leftColumn <= rightColumn) {
          value += values[left++];
        }
        if (rightColumn <= leftColumn) {
          value += other.values[right++];
        }
        sum.add(i, Math.min(leftColumn, rightColumn), value);
      }
    }
    return sum.build();
  }

  /**
   * {@return {@code factor} times this matrix, each entry rounded once}
   *
   * @throws IllegalArgumentException if an entry overflows
   */
  public SparseMatrix scale(double factor) {
    Builder scaled = builder(rows(), columns);
    forEach((i, j, value) -> scaled.add(i, j, factor * value));
    return scaled.build();
  }

  /**
   * {@return this matrix plus {@code constant} times the identity, each entry rounded once}
   *
   * @throws IllegalArgumentException if the matrix is not square or an entry overflows
   */
  public SparseMatrix shift(double constant) {
    return plus(identity(rows()).scale(constant));
  }

  /**
   * {@return all entries by rows}
   *
   * @throws IllegalArgumentException if there are more than {@code limit} of them
   */
  public double[][] toDense(long limit) {
    if ((long) rows() * columns > limit) {
      throw new IllegalArgumentException(
          rows() + " x " + columns + " has more than " + limit + " entries");
    }
    double[][] dense = new double[rows()][columns];
    forEach((i, j, value) -> dense[i][j] = value);
    return dense;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseMatrix that
        && columns == that.columns
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(columnOf, that.columnOf)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns + Arrays.hashCode(columnOf)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows() + " x " + columns + " with " + values.length + " non-zeros";
  }
}

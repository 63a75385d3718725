package org.hessq.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hessq.numeric.SparseMatrix;

/**
 * The entries of a square matrix, split into classes with at most one entry in each row and column.
 *
 * <p>For a symmetric matrix each class is symmetric too (a matching of the pattern's graph, with
 * loops), so that it extends to an involution. α is no less than the sum of the class maxima, so
 * that heavy entries should share classes.
 *
 * @param classes for each class its entries
 */
record Colouring(int dimension, Shape shape, List<List<Entry>> classes) {

  /** Whether classes are involutions. */
  enum Shape {
    SYMMETRIC,
    GENERAL
  }

  /** One entry; in a symmetric colouring it stands for its mirror image too, and row ≤ column. */
  record Entry(int row, int column, double value) {
    double magnitude() {
      return Math.abs(value);
    }
  }

  /** From the largest magnitude down, then by row and column. */
  static final Comparator<Entry> HEAVY_FIRST =
      Comparator.comparingDouble(Entry::magnitude)
          .reversed()
          .thenComparingInt(Entry::row)
          .thenComparingInt(Entry::column);

  /** Where a symmetric matrix' diagonal goes. */
  enum Diagonal {
    /** Into the classes of the other entries, as loops. */
    SHARED,
    /** Into a class of its own. */
    SEPARATE
  }

  /** {@return the largest magnitude in class {@code c}} */
  double maximum(int c) {
    return classes.get(c).stream().mapToDouble(Entry::magnitude).max().orElse(0);
  }

  /** {@return the sum of the classes' largest magnitudes, below which α cannot fall} */
  double sumOfMaxima() {
    double sum = 0;
    for (int c = 0; c < classes.size(); c++) {
      sum += maximum(c);
    }
    return sum;
  }

  /**
   * {@return a colouring of {@code matrix}, symmetric if the matrix is: entries are taken from the
   * heaviest down and each gets the lowest free class}
   */
  static Colouring of(SparseMatrix matrix, Diagonal diagonal) {
    boolean symmetric = matrix.isSymmetric();
    List<Entry> entries = new ArrayList<>();
    matrix.forEach(
        (row, column, value) -> {
          if (value != 0 && (!symmetric || row <= column)) {
            entries.add(new Entry(row, column, value));
          }
        });
    entries.sort(HEAVY_FIRST);
    return symmetric
        ? symmetric(matrix.rows(), entries, diagonal)
        : general(matrix.rows(), entries);
  }

  private static Colouring symmetric(int dimension, List<Entry> entries, Diagonal diagonal) {
    List<List<Entry>> classes = new ArrayList<>();
    BitSet[] used = sets(dimension);
    List<Entry> loops = new ArrayList<>();
    for (Entry entry : entries) {
      if (diagonal == Diagonal.SEPARATE && entry.row() == entry.column()) {
        loops.add(entry);
      } else {
        put(classes, entry, used[entry.row()], used[entry.column()]);
      }
    }
    if (!loops.isEmpty()) {
      classes.add(loops);
    }
    return new Colouring(dimension, Shape.SYMMETRIC, classes);
  }

  private static Colouring general(int dimension, List<Entry> entries) {
    List<List<Entry>> classes = new ArrayList<>();
    BitSet[] rows = sets(dimension);
    BitSet[] columns = sets(dimension);
    for (Entry entry : entries) {
      put(classes, entry, rows[entry.row()], columns[entry.column()]);
    }
    return new Colouring(dimension, Shape.GENERAL, classes);
  }

  private static void put(List<List<Entry>> classes, Entry entry, BitSet one, BitSet other) {
    int colour = one.nextClearBit(0);
    while (other.get(colour)) {
      colour = one.nextClearBit(other.nextClearBit(colour));
    }
    if (colour == classes.size()) {
      classes.add(new ArrayList<>());
    }
    classes.get(colour).add(entry);
    one.set(colour);
    other.set(colour);
  }

  private static BitSet[] sets(int count) {
    BitSet[] sets = new BitSet[count];
    for (int k = 0; k < count; k++) {
      sets[k] = new BitSet();
    }
    return sets;
  }
}

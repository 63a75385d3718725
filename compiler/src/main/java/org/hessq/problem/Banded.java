package org.hessq.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.complex.Complex;

/**
 * A real square matrix that is constant along its diagonals (Toeplitz), and around the corner if
 * periodic (circulant).
 *
 * <p>Diagonal k holds the entries (i, i + k): k &gt; 0 is above the main diagonal, as in SciPy's
 * {@code diags}. With a periodic boundary the column is i + k modulo the dimension, and k is kept
 * in −dimension/2 &lt; k ≤ dimension/2.
 *
 * @param rows the dimension
 * @param diagonals value by diagonal, sorted, without zeros; for an open boundary |k| &lt; rows
 * @param boundary what happens where i + k leaves the index range
 */
public record Banded(long rows, SortedMap<Long, Double> diagonals, Boundary boundary)
    implements MatrixExpression {
  public Banded {
    Dimensions.check(rows);
    TreeMap<Long, Double> kept = new TreeMap<>();
    for (Map.Entry<Long, Double> diagonal : diagonals.entrySet()) {
      Dimensions.checkFinite(diagonal.getValue());
      long k = boundary.normalise(diagonal.getKey(), rows);
      if (boundary == Boundary.OPEN && Math.abs(k) >= rows) {
        throw new IllegalArgumentException("diagonal " + k + " is outside " + rows + " rows");
      }
      kept.merge(k, diagonal.getValue(), Double::sum);
    }
    kept.values().removeIf(value -> value == 0);
    diagonals = Collections.unmodifiableSortedMap(kept);
  }

  /** {@return the matrix with three diagonals: below, on and above the main one} */
  public static Banded tridiagonal(long rows, double lower, double main, double upper) {
    TreeMap<Long, Double> diagonals = new TreeMap<>(Map.of(0L, main));
    if (rows > 1) {
      diagonals.put(-1L, lower);
      diagonals.put(1L, upper);
    }
    return new Banded(rows, diagonals, Boundary.OPEN);
  }

  /** {@return the matrix that is constant along its diagonals} */
  public static Banded toeplitz(long rows, SortedMap<Long, Double> diagonals) {
    return new Banded(rows, diagonals, Boundary.OPEN);
  }

  /** {@return the matrix that is constant along its diagonals, which go on at the other side} */
  public static Banded circulant(long rows, SortedMap<Long, Double> diagonals) {
    return new Banded(rows, diagonals, Boundary.PERIODIC);
  }

  @Override
  public long columns() {
    return rows;
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public Complex entry(long row, long column) {
    Dimensions.checkEntry(this, row, column);
    return new Complex(diagonals.getOrDefault(boundary.normalise(column - row, rows), 0.0));
  }

  @Override
  public List<Entry> row(long row) {
    Dimensions.checkRow(this, row);
    List<Entry> entries = new ArrayList<>(diagonals.size());
    diagonals.forEach(
        (k, value) -> {
          long column = boundary == Boundary.PERIODIC ? Math.floorMod(row + k, rows) : row + k;
          if (column >= 0 && column < rows) {
            entries.add(new Entry(row, column, value, 0));
          }
        });
    entries.sort(Comparator.comparingLong(Entry::column));
    return List.copyOf(entries);
  }

  @Override
  public long rowSparsityAtMost() {
    return (long) largestRow(_ -> 1);
  }

  @Override
  public long columnSparsityAtMost() {
    return rowSparsityAtMost();
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return diagonals.keySet().stream()
        .map(k -> BigInteger.valueOf(boundary == Boundary.PERIODIC ? rows : rows - Math.abs(k)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * The column sums are the row sums in the opposite order: row i meets the diagonals of column
   * rows − 1 − i.
   */
  @Override
  public NormBounds normBounds() {
    double sum = largestRow(k -> Math.abs(diagonals.get(k)));
    double max = diagonals.values().stream().mapToDouble(Math::abs).max().orElse(0);
    return new NormBounds(sum, sum, max);
  }

  /**
   * The largest sum of weights over the diagonals of one row.
   *
   * <p>A row i meets diagonal k ≤ 0 from i = −k on and k &gt; 0 up to i = rows − 1 − k, so a
   * largest row is among these.
   */
  private double largestRow(LongToDoubleFunction weight) {
    if (boundary == Boundary.PERIODIC) {
      return diagonals.keySet().stream().mapToDouble(weight::applyAsDouble).sum();
    }
    double largest = 0;
    for (long edge : diagonals.keySet()) {
      long row = edge <= 0 ? -edge : rows - 1 - edge;
      double sum = 0;
      for (long k : diagonals.subMap(-row, rows - row).keySet()) {
        sum += weight.applyAsDouble(k);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  @Override
  public Symmetry symmetry() {
    return diagonals.equals(transpose().diagonals) ? Symmetry.SYMMETRIC : Symmetry.NEITHER;
  }

  @Override
  public Banded transpose() {
    TreeMap<Long, Double> mirrored = new TreeMap<>();
    diagonals.forEach((k, value) -> mirrored.put(-k, value));
    return new Banded(rows, mirrored, boundary);
  }

  @Override
  public Banded conjugate() {
    return this;
  }

  @Override
  public Optional<Stencil> toStencil() {
    int width = Dimensions.exponent(rows);
    if (width < 1) {
      return Optional.empty();
    }
    List<Stencil.Term> terms = new ArrayList<>();
    diagonals.forEach((k, value) -> terms.add(new Stencil.Term(value, List.of(-k))));
    return Optional.of(new Stencil(List.of(new Stencil.Axis(width, boundary)), terms));
  }
}

package org.hessq.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A real square matrix with constant coefficients as a sum of shifts of the axes of an index.
 *
 * <p>The index is cut into axes, each a register of qubits; axis 0 is the least significant one. A
 * term with coefficient c and shifts (s_0, s_1, …) maps the basis state of column j to c times that
 * of the row whose axis values are j_a + s_a: <b>row = column + shift</b> on each axis. On a
 * periodic axis the sum is taken modulo its size; on an open one a term has no entry where the sum
 * leaves the range. (A diagonal k of {@link Banded} is therefore the shift −k.)
 *
 * <p>Example: {@code kroneckersum(T, T)} with T = tridiagonal(4, −1, 2, −1) has two open axes of
 * width 2 and the terms 4·(0, 0), −1·(±1, 0) and −1·(0, ±1).
 *
 * @param axes from the least to the most significant
 * @param terms with distinct shifts, ordered by the shift of the most significant axis first, none
 *     zero
 */
public record Stencil(List<Axis> axes, List<Term> terms) {
  /**
   * A register of an index.
   *
   * @param width number of qubits, at least 1; the size of the axis is 2^width
   * @param boundary what happens at its ends
   */
  public record Axis(int width, Boundary boundary) {
    public Axis {
      if (width < 1 || width > 60) {
        throw new IllegalArgumentException("width outside 1..60: " + width);
      }
    }

    /** {@return 2^width} */
    public long size() {
      return 1L << width;
    }
  }

  /**
   * A shift of every axis with its coefficient.
   *
   * @param shifts one for each axis; for an open axis of size L in −(L−1)..L−1, for a periodic one
   *     in (−L/2, L/2]
   */
  public record Term(double coefficient, List<Long> shifts) {
    public Term {
      Dimensions.checkFinite(coefficient);
      shifts = List.copyOf(shifts);
    }

    /** {@return whether the term is a multiple of the identity} */
    public boolean isDiagonal() {
      return shifts.stream().allMatch(s -> s == 0);
    }
  }

  /** Normalises the shifts, adds up equal terms and drops those without entries. */
  public Stencil {
    axes = List.copyOf(axes);
    Map<List<Long>, Double> sums = new TreeMap<>(Stencil::compareShifts);
    for (Term term : terms) {
      normalise(term.shifts(), axes).ifPresent(s -> sums.merge(s, term.coefficient(), Double::sum));
    }
    sums.values().removeIf(value -> value == 0);
    List<Term> kept = new ArrayList<>();
    sums.forEach((shifts, value) -> kept.add(new Term(value, shifts)));
    terms = List.copyOf(kept);
  }

  /**
   * {@return the identity on a power of two of at least 2 as one open axis, or nothing for another
   * dimension}
   */
  static Optional<Stencil> identity(long dimension) {
    int width = Dimensions.exponent(dimension);
    return width < 1
        ? Optional.empty()
        : Optional.of(
            new Stencil(
                List.of(new Axis(width, Boundary.OPEN)), List.of(new Term(1, List.of(0L)))));
  }

  private static Optional<List<Long>> normalise(List<Long> shifts, List<Axis> axes) {
    if (shifts.size() != axes.size()) {
      throw new IllegalArgumentException(shifts.size() + " shifts for " + axes.size() + " axes");
    }
    List<Long> result = new ArrayList<>();
    for (int a = 0; a < axes.size(); a++) {
      long size = axes.get(a).size();
      long shift = axes.get(a).boundary().normalise(shifts.get(a), size);
      if (Math.abs(shift) >= size) {
        return Optional.empty();
      }
      result.add(shift);
    }
    return Optional.of(List.copyOf(result));
  }

  private static int compareShifts(List<Long> left, List<Long> right) {
    for (int a = left.size() - 1; a >= 0; a--) {
      int order = Long.compare(left.get(a), right.get(a));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** {@return the number of qubits of an index} */
  public int qubits() {
    return axes.stream().mapToInt(Axis::width).sum();
  }

  /** {@return the dimension 2^qubits} */
  public long dimension() {
    return 1L << qubits();
  }

  /** {@return the sum of the absolute coefficients, at least the spectral norm} */
  public double absoluteSum() {
    return terms.stream().mapToDouble(t -> Math.abs(t.coefficient())).sum();
  }

  /** {@return the exact number of non-zero entries} */
  public BigInteger nonZeros() {
    return terms.stream().map(this::nonZeros).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** {@return the exact number of entries of one term} */
  public BigInteger nonZeros(Term term) {
    BigInteger count = BigInteger.ONE;
    for (int a = 0; a < axes.size(); a++) {
      long lost = axes.get(a).boundary() == Boundary.OPEN ? Math.abs(term.shifts().get(a)) : 0;
      count = count.multiply(BigInteger.valueOf(axes.get(a).size() - lost));
    }
    return count;
  }

  /** {@return the entry at ({@code row}, {@code column})} */
  public double entry(long row, long column) {
    for (Term term : terms) {
      if (target(term, column) == row) {
        return term.coefficient();
      }
    }
    return 0;
  }

  /** {@return the row that {@code term} maps {@code column} to, or −1 where it has no entry} */
  public long target(Term term, long column) {
    long row = 0;
    int position = 0;
    for (int a = 0; a < axes.size(); a++) {
      Axis axis = axes.get(a);
      long mask = axis.size() - 1;
      long moved = ((column >>> position) & mask) + term.shifts().get(a);
      if (axis.boundary() == Boundary.OPEN && (moved < 0 || moved > mask)) {
        return -1;
      }
      row |= (moved & mask) << position;
      position += axis.width();
    }
    return row;
  }

  /** {@return whether the matrix is symmetric} */
  public boolean isSymmetric() {
    return equals(transpose());
  }

  /** {@return the transposed matrix} */
  public Stencil transpose() {
    return new Stencil(
        axes,
        terms.stream()
            .map(t -> new Term(t.coefficient(), t.shifts().stream().map(s -> -s).toList()))
            .toList());
  }

  /** {@return this matrix times {@code factor}} */
  public Stencil times(double factor) {
    return new Stencil(
        axes, terms.stream().map(t -> new Term(t.coefficient() * factor, t.shifts())).toList());
  }

  /** {@return the Kronecker product with this as the more significant factor} */
  public Stencil kronecker(Stencil right) {
    List<Axis> joined = new ArrayList<>(right.axes);
    joined.addAll(axes);
    List<Term> products = new ArrayList<>();
    for (Term l : terms) {
      for (Term r : right.terms) {
        List<Long> shifts = new ArrayList<>(r.shifts());
        shifts.addAll(l.shifts());
        products.add(new Term(l.coefficient() * r.coefficient(), shifts));
      }
    }
    return new Stencil(joined, products);
  }

  /** {@return the sum, if both can be written on the same axes} */
  public Optional<Stencil> plus(Stencil other) {
    return Axes.common(this, other)
        .map(
            axes -> {
              List<Term> both = new ArrayList<>(Axes.rewrite(this, axes));
              both.addAll(Axes.rewrite(other, axes));
              return new Stencil(axes, both);
            });
  }
}

package org.hessq.encoding;

import com.google.common.primitives.ImmutableLongArray;
import java.util.List;

/**
 * A matrix with constant diagonals on a grid: Toeplitz, circulant, banded, Kronecker sums of these.
 *
 * <p>The index is a point of a grid whose axes take the system qubits in order, axis 0 least
 * significant. Term k sends column i to row i + offset_k (per axis, modulo the axis' size where it
 * is periodic; entries that would leave the grid are zero). Term k owns {@code weight_k}
 * consecutive values of the uniform register, in order from 0; the rest are rejected. 2^bits times
 * the block is exactly the integer matrix of signed weights; α = 2^bits · unit.
 *
 * @param bits m in 1…62
 * @param unit the value of one step, > 0
 */
public record ShiftSum(List<Axis> axes, int bits, double unit, List<Term> terms) implements Leaf {

  /**
   * One direction of the grid.
   *
   * @param qubits its size is 2^qubits
   */
  public record Axis(int qubits, Boundary boundary) {
    public Axis {
      if (qubits < 1 || qubits > 62) {
        throw new IllegalArgumentException("axis of " + qubits + " qubits");
      }
    }
  }

  /** What lies beyond the ends of an axis. */
  public enum Boundary {
    /** The other end. */
    PERIODIC,
    /** Nothing: entries that would leave the axis are zero. */
    OPEN
  }

  /**
   * One diagonal.
   *
   * @param weight its magnitude in units, ≥ 1
   * @param negative whether it is negative
   * @param offsets row minus column, along each axis
   */
  public record Term(long weight, boolean negative, ImmutableLongArray offsets) {}

  public ShiftSum {
    axes = List.copyOf(axes);
    terms = List.copyOf(terms);
    if (bits < 1 || bits > 62 || !(unit > 0) || !Double.isFinite(unit)) {
      throw new IllegalArgumentException("bits " + bits + ", unit " + unit);
    }
    long total = 0;
    for (Term term : terms) {
      if (term.weight() < 1 || term.offsets().length() != axes.size()) {
        throw new IllegalArgumentException("not a term of this grid: " + term);
      }
      for (int a = 0; a < axes.size(); a++) {
        if (Math.abs(term.offsets().get(a)) >= 1L << axes.get(a).qubits()) {
          throw new IllegalArgumentException(
              "offset " + term.offsets().get(a) + " leaves its axis");
        }
      }
      total = Math.addExact(total, term.weight());
    }
    if (total > 1L << bits) {
      throw new IllegalArgumentException(total + " values in " + bits + " bits");
    }
  }

  @Override
  public int qubits() {
    return axes.stream().mapToInt(Axis::qubits).sum();
  }

  @Override
  public int ancillas() {
    return bits + 1 + openAxes();
  }

  /** {@return how many axes are not periodic; each has an overflow ancilla} */
  public int openAxes() {
    return (int) axes.stream().filter(a -> a.boundary() == Boundary.OPEN).count();
  }

  /** {@return how many values of the uniform register are kept} */
  public long keptValues() {
    return terms.stream().mapToLong(Term::weight).sum();
  }

  /** {@return the encoding of the transposed matrix, whose circuit is this one's inverse} */
  public ShiftSum transposed() {
    return new ShiftSum(
        axes,
        bits,
        unit,
        terms.stream()
            .map(
                t ->
                    new Term(
                        t.weight(),
                        t.negative(),
                        ImmutableLongArray.copyOf(t.offsets().stream().map(o -> -o))))
            .toList());
  }
}

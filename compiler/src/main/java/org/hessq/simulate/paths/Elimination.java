package org.hessq.simulate.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Linear equations over bits, in reduced echelon form. */
final class Elimination {
  /** The left sides; the pivot of each is in no other. */
  private final List<BitSet> rows = new ArrayList<>();

  private final List<Integer> pivots = new ArrayList<>();

  int rank() {
    return rows.size();
  }

  /** {@return the pivot column of row {@code k}} */
  int pivot(int k) {
    return pivots.get(k);
  }

  /** {@return the row that has the pivot; not to be changed} */
  BitSet row(int k) {
    return rows.get(k);
  }

  /** Adds a row, unless it depends on those that are here. */
  void add(BitSet row) {
    BitSet rest = residual(row);
    int pivot = rest.nextSetBit(0);
    if (pivot >= 0) {
      for (BitSet other : rows) {
        if (other.get(pivot)) {
          other.xor(rest);
        }
      }
      rows.add(rest);
      pivots.add(pivot);
    }
  }

  /** {@return {@code vector} less the rows that clear its pivots} */
  BitSet residual(BitSet vector) {
    BitSet rest = (BitSet) vector.clone();
    for (int k = 0; k < rows.size(); k++) {
      if (vector.get(pivots.get(k))) {
        rest.xor(rows.get(k));
      }
    }
    return rest;
  }

  /** {@return the columns below {@code columns} that are no pivots} */
  BitSet free(int columns) {
    BitSet free = new BitSet();
    free.set(0, columns);
    pivots.forEach(free::clear);
    return free;
  }

  /** {@return vectors that span those that every row is orthogonal to} */
  List<BitSet> kernel(int columns) {
    List<BitSet> kernel = new ArrayList<>();
    free(columns).stream()
        .forEach(
            column -> {
              BitSet vector = new BitSet();
              vector.set(column);
              for (int k = 0; k < rows.size(); k++) {
                vector.set(pivots.get(k), rows.get(k).get(column));
              }
              kernel.add(vector);
            });
    return kernel;
  }

  /**
   * {@return a vector below {@code columns} whose product with each row, cut off there, is the
   * row's bit at {@code columns}; empty if there is none}
   */
  Optional<BitSet> solution(int columns) {
    BitSet solution = new BitSet();
    for (int k = 0; k < rows.size(); k++) {
      if (pivots.get(k) >= columns) {
        return Optional.empty();
      }
      solution.set(pivots.get(k), rows.get(k).get(columns));
    }
    return Optional.of(solution);
  }
}

package org.hessq.numeric;

import java.util.Arrays;
import java.util.Optional;
import org.hessq.numeric.MatrixData.Symmetry;

/**
 * Entries as a file lists them, before duplicates are excluded and a stored triangle is mirrored.
 */
final class EntryList {
  private final int rows;
  private final int columns;
  private final Triplets real = new Triplets();
  private final Triplets imaginary = new Triplets();
  private int[] lines = new int[16];

  EntryList(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** Adds an entry of the given line (or, in binary files, of the given number). */
  void add(int row, int column, double re, double im, int line) {
    if (real.size() == lines.length) {
      lines = Arrays.copyOf(lines, 2 * lines.length);
    }
    lines[real.size()] = line;
    real.add(row, column, re);
    imaginary.add(row, column, im);
  }

  int size() {
    return real.size();
  }

  /** Notes a fault for every place that is named twice, at the later line if {@code textual}. */
  void requireDistinct(FaultLog log, boolean textual) {
    int[] order = real.order(rows, columns);
    for (int k = 1; k < order.length; k++) {
      if (real.samePlace(order[k - 1], order[k])) {
        int row = real.row(order[k]);
        int column = real.column(order[k]);
        if (textual) {
          log.add(
              MatrixFault.DUPLICATE,
              lines[order[k]],
              "entry ("
                  + (row + 1)
                  + ", "
                  + (column + 1)
                  + ") is already on line "
                  + lines[order[k - 1]]);
        } else {
          log.add(MatrixFault.DUPLICATE, "entry (" + row + ", " + column + ") is given twice");
        }
      }
    }
  }

  /** {@return the matrix with both triangles} */
  MatrixData toMatrix(Symmetry declared, boolean complex) {
    return new MatrixData(
        mirrored(real, declared == Symmetry.SKEW_SYMMETRIC ? -1 : 1, declared),
        complex
            ? Optional.of(mirrored(imaginary, declared == Symmetry.SYMMETRIC ? 1 : -1, declared))
            : Optional.empty(),
        declared);
  }

  private SparseMatrix mirrored(Triplets stored, int sign, Symmetry declared) {
    if (declared == Symmetry.GENERAL) {
      return SparseMatrix.of(rows, columns, stored);
    }
    Triplets both = new Triplets();
    for (int k = 0; k < stored.size(); k++) {
      int i = stored.row(k);
      int j = stored.column(k);
      both.add(i, j, stored.value(k));
      if (i != j) {
        both.add(j, i, sign * stored.value(k));
      }
    }
    return SparseMatrix.of(rows, columns, both);
  }
}

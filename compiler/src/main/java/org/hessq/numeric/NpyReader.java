package org.hessq.numeric;

import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.numeric.MatrixData.Symmetry;

/**
 * Reads arrays that {@code numpy.save} wrote: versions 1 to 3, both byte orders, C and Fortran
 * order.
 *
 * <p>Two axes are a matrix, one axis is a column, a scalar is 1 × 1.
 */
public final class NpyReader {
  private NpyReader() {}

  /** {@return the matrix in {@code bytes}, or every fault found; {@code name} is for messages} */
  public static Checked<MatrixData> read(String name, byte[] bytes) {
    FaultLog log = new FaultLog(name);
    Optional<MatrixData> data =
        NpyArray.parse("the array", bytes, log).flatMap(array -> matrix(array, log));
    return log.result(data::orElseThrow);
  }

  /** {@return the array as a matrix, or nothing and a fault} */
  static Optional<MatrixData> matrix(NpyArray array, FaultLog log) {
    long[] shape = array.shape();
    if (array.isText()) {
      log.add(MatrixFault.ELEMENT_TYPE, array.label() + " holds text");
      return Optional.empty();
    }
    if (shape.length > 2) {
      log.add(MatrixFault.SHAPE, array.label() + " has " + shape.length + " axes");
      return Optional.empty();
    }
    long rows = shape.length > 0 ? shape[0] : 1;
    long columns = shape.length > 1 ? shape[1] : 1;
    if (!isDimension(rows) || !isDimension(columns)) {
      log.add(MatrixFault.DIMENSION, array.label() + " is " + rows + " x " + columns);
      return Optional.empty();
    }
    EntryList entries = new EntryList((int) rows, (int) columns);
    for (int i = 0; i < rows && !log.isFull(); i++) {
      for (int j = 0; j < columns; j++) {
        int index = (int) (array.fortran() ? i + j * rows : i * columns + j);
        add(array, index, i, j, entries, log);
      }
    }
    return log.isEmpty()
        ? Optional.of(entries.toMatrix(Symmetry.GENERAL, array.isComplex()))
        : Optional.empty();
  }

  static boolean isDimension(long size) {
    return 1 <= size && size <= SparseMatrix.MAX_DIMENSION;
  }

  /** Puts the element at {@code index} at (i, j), or notes a fault. */
  static void add(NpyArray array, int index, int i, int j, EntryList entries, FaultLog log) {
    double re = array.re(index);
    double im = array.im(index);
    String entry = array.label() + " has at (" + i + ", " + j + ") ";
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      log.add(MatrixFault.NOT_FINITE, entry + (Double.isFinite(re) ? im : re));
    } else if (!array.isExact(index)) {
      log.add(MatrixFault.NOT_REPRESENTABLE, entry + "an integer beyond 2^53");
    } else if (re != 0 || im != 0) {
      entries.add(i, j, re, im, 0);
    }
  }
}

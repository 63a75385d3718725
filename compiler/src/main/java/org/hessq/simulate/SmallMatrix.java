package org.hessq.simulate;

import java.util.Arrays;
import org.hessq.circuit.Routine;

/** The unitary matrix of a routine of a few qubits without measurements. */
public final class SmallMatrix {
  /** Columns of amplitudes handled together, so that the inner loops run over plain arrays. */
  private static final int LANES = 64;

  private final int qubits;
  private final double[][] columns;

  private SmallMatrix(int qubits, double[][] columns) {
    this.qubits = qubits;
    this.columns = columns;
  }

  /** {@return the matrix of {@code routine}} */
  public static SmallMatrix of(Routine routine, Gadgets gadgets) {
    int dimension = 1 << routine.width();
    double[][] columns = new double[dimension][];
    for (int k = 0; k < dimension; k++) {
      DenseState state = new DenseState(routine.width(), 0);
      state.setBasis(k);
      Walk.of(routine, gadgets, state);
      columns[k] = state.interleaved();
    }
    return new SmallMatrix(routine.width(), columns);
  }

  /**
   * {@return the matrix with the given columns}
   *
   * @param columns 2^qubits of them, each {@code re, im, re, im, …}
   */
  public static SmallMatrix ofColumns(double[][] columns) {
    int qubits = Integer.numberOfTrailingZeros(columns.length);
    for (double[] column : columns) {
      if (columns.length != 1 << qubits || column.length != 2 << qubits) {
        throw new IllegalArgumentException("not a square matrix of a power of two");
      }
    }
    return new SmallMatrix(qubits, columns);
  }

  public int qubits() {
    return qubits;
  }

  public double re(int row, int column) {
    return columns[column][2 * row];
  }

  public double im(int row, int column) {
    return columns[column][2 * row + 1];
  }

  Unitary2 unitary2() {
    return new Unitary2(
        re(0, 0), im(0, 0), re(0, 1), im(0, 1), re(1, 0), im(1, 0), re(1, 1), im(1, 1));
  }

  /** Applies the matrix to {@code positions}, its least significant qubit first. */
  void apply(double[] re, double[] im, int live, int[] positions) {
    int dimension = 1 << qubits;
    int[] offsets = new int[dimension];
    for (int k = 0; k < dimension; k++) {
      for (int q = 0; q < qubits; q++) {
        offsets[k] |= (k >>> q & 1) << positions[q];
      }
    }
    int[] sorted = positions.clone();
    Arrays.sort(sorted);
    int groups = 1 << live - qubits;
    int lanes = Math.min(LANES, groups);
    Parallel.ranges(
        groups / lanes,
        (from, to) -> {
          int[] starts = new int[lanes];
          double[][] inRe = new double[dimension][lanes];
          double[][] inIm = new double[dimension][lanes];
          double[] outRe = new double[lanes];
          double[] outIm = new double[lanes];
          for (int group = from; group < to; group++) {
            for (int lane = 0; lane < lanes; lane++) {
              int start = group * lanes + lane;
              for (int position : sorted) {
                start = WalshHadamard.insert(start, position);
              }
              starts[lane] = start;
            }
            if (!gather(re, im, offsets, starts, inRe, inIm)) {
              continue;
            }
            for (int row = 0; row < dimension; row++) {
              Arrays.fill(outRe, 0);
              Arrays.fill(outIm, 0);
              for (int column = 0; column < dimension; column++) {
                addProduct(
                    re(row, column), im(row, column), inRe[column], inIm[column], outRe, outIm);
              }
              for (int lane = 0; lane < lanes; lane++) {
                re[starts[lane] + offsets[row]] = outRe[lane];
                im[starts[lane] + offsets[row]] = outIm[lane];
              }
            }
          }
        });
  }

  /** {@return whether anything gathered is not 0} */
  private static boolean gather(
      double[] re, double[] im, int[] offsets, int[] starts, double[][] inRe, double[][] inIm) {
    boolean any = false;
    for (int k = 0; k < offsets.length; k++) {
      for (int lane = 0; lane < starts.length; lane++) {
        inRe[k][lane] = re[starts[lane] + offsets[k]];
        inIm[k][lane] = im[starts[lane] + offsets[k]];
        any |= inRe[k][lane] != 0 || inIm[k][lane] != 0;
      }
    }
    return any;
  }

  private static void addProduct(
      double ur, double ui, double[] inRe, double[] inIm, double[] outRe, double[] outIm) {
    for (int lane = 0; lane < outRe.length; lane++) {
      outRe[lane] += ur * inRe[lane] - ui * inIm[lane];
      outIm[lane] += ur * inIm[lane] + ui * inRe[lane];
    }
  }
}

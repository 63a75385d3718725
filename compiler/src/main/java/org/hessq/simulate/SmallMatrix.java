package org.hessq.simulate;

import java.util.Arrays;
import org.hessq.circuit.Routine;

/** The unitary matrix of a routine of a few qubits without measurements. */
public final class SmallMatrix {
  /** Columns of amplitudes handled together, so that the inner loops run over plain arrays. */
  private static final int LANES = 64;

  /** Multiplications that are worth a second thread. */
  private static final long PARALLEL_WORK = 1 << 16;

  private final int qubits;
  private final boolean real;
  private final double[] re;
  private final double[] im;

  private SmallMatrix(int qubits, double[][] columns) {
    this.qubits = qubits;
    int dimension = 1 << qubits;
    re = new double[dimension * dimension];
    im = new double[dimension * dimension];
    boolean onlyReal = true;
    for (int column = 0; column < dimension; column++) {
      for (int row = 0; row < dimension; row++) {
        re[column * dimension + row] = columns[column][2 * row];
        im[column * dimension + row] = columns[column][2 * row + 1];
        onlyReal &= columns[column][2 * row + 1] == 0;
      }
    }
    real = onlyReal;
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

  /** {@return the matrix of one qubit} */
  static SmallMatrix of(Unitary2 u) {
    return ofColumns(
        new double[][] {
          {u.re00(), u.im00(), u.re10(), u.im10()}, {u.re01(), u.im01(), u.re11(), u.im11()}
        });
  }

  static SmallMatrix identity(int qubits) {
    double[][] columns = new double[1 << qubits][2 << qubits];
    for (int k = 0; k < columns.length; k++) {
      columns[k][2 * k] = 1;
    }
    return new SmallMatrix(qubits, columns);
  }

  /** {@return the product that does this and then {@code next} on {@code positions} of it} */
  SmallMatrix then(SmallMatrix next, int[] positions) {
    // The columns, one after another, are amplitudes of twice as many qubits.
    double[] productRe = re.clone();
    double[] productIm = im.clone();
    next.apply(productRe, productIm, 2 * qubits, positions);
    int dimension = 1 << qubits;
    double[][] columns = new double[dimension][2 * dimension];
    for (int k = 0; k < dimension * dimension; k++) {
      columns[k >>> qubits][2 * (k & dimension - 1)] = productRe[k];
      columns[k >>> qubits][2 * (k & dimension - 1) + 1] = productIm[k];
    }
    return new SmallMatrix(qubits, columns);
  }

  SmallMatrix adjoint() {
    int dimension = 1 << qubits;
    double[][] columns = new double[dimension][2 * dimension];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        columns[row][2 * column] = re(row, column);
        columns[row][2 * column + 1] = -im(row, column);
      }
    }
    return new SmallMatrix(qubits, columns);
  }

  /** {@return the Frobenius norm of what is left after taking the identity away} */
  double distanceFromIdentity() {
    double square = 0;
    for (int row = 0; row < 1 << qubits; row++) {
      for (int column = 0; column < 1 << qubits; column++) {
        double x = re(row, column) - (row == column ? 1 : 0);
        square += x * x + im(row, column) * im(row, column);
      }
    }
    return Math.sqrt(square);
  }

  public int qubits() {
    return qubits;
  }

  public double re(int row, int column) {
    return re[(column << qubits) + row];
  }

  public double im(int row, int column) {
    return im[(column << qubits) + row];
  }

  Unitary2 unitary2() {
    return new Unitary2(
        re(0, 0), im(0, 0), re(0, 1), im(0, 1), re(1, 0), im(1, 0), re(1, 1), im(1, 1));
  }

  /** Applies the matrix to {@code positions}, its least significant qubit first. */
  void apply(double[] stateRe, double[] stateIm, int live, int[] positions) {
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
    boolean lanes = groups >= LANES;
    int items = lanes ? groups / LANES : groups;
    Parallel.Range work =
        lanes
            ? (from, to) -> overLanes(stateRe, stateIm, offsets, sorted, from, to)
            : (from, to) -> overRows(stateRe, stateIm, offsets, sorted, from, to);
    if ((long) groups << 2 * qubits < PARALLEL_WORK) {
      work.over(0, items);
    } else {
      Parallel.ranges(items, work);
    }
  }

  private static int start(int group, int[] sorted) {
    int start = group;
    for (int position : sorted) {
      start = WalshHadamard.insert(start, position);
    }
    return start;
  }

  /** Few vectors: the inner loop runs over the rows of a column. */
  private void overRows(
      double[] stateRe, double[] stateIm, int[] offsets, int[] sorted, int from, int to) {
    int dimension = offsets.length;
    double[] outRe = new double[dimension];
    double[] outIm = new double[dimension];
    for (int group = from; group < to; group++) {
      int start = start(group, sorted);
      Arrays.fill(outRe, 0);
      Arrays.fill(outIm, 0);
      boolean any = false;
      for (int column = 0; column < dimension; column++) {
        double inRe = stateRe[start + offsets[column]];
        double inIm = stateIm[start + offsets[column]];
        if (inRe != 0 || inIm != 0) {
          any = true;
          addColumn(column * dimension, inRe, inIm, outRe, outIm);
        }
      }
      for (int row = 0; row < dimension && any; row++) {
        stateRe[start + offsets[row]] = outRe[row];
        stateIm[start + offsets[row]] = outIm[row];
      }
    }
  }

  private void addColumn(int first, double inRe, double inIm, double[] outRe, double[] outIm) {
    addScaled(re, first, inRe, outRe);
    addScaled(re, first, inIm, outIm);
    if (!real) {
      addScaled(im, first, -inIm, outRe);
      addScaled(im, first, inRe, outIm);
    }
  }

  private static void addScaled(double[] column, int first, double factor, double[] out) {
    if (factor != 0) {
      for (int row = 0; row < out.length; row++) {
        out[row] += column[first + row] * factor;
      }
    }
  }

  /** Many vectors: the inner loop runs over {@link #LANES} of them. */
  private void overLanes(
      double[] stateRe, double[] stateIm, int[] offsets, int[] sorted, int from, int to) {
    int dimension = offsets.length;
    int[] starts = new int[LANES];
    double[][] inRe = new double[dimension][LANES];
    double[][] inIm = new double[dimension][LANES];
    double[] outRe = new double[LANES];
    double[] outIm = new double[LANES];
    for (int item = from; item < to; item++) {
      for (int lane = 0; lane < LANES; lane++) {
        starts[lane] = start(item * LANES + lane, sorted);
      }
      if (!gather(stateRe, stateIm, offsets, starts, inRe, inIm)) {
        continue;
      }
      for (int row = 0; row < dimension; row++) {
        Arrays.fill(outRe, 0);
        Arrays.fill(outIm, 0);
        addProducts(row, inRe, inIm, outRe, outIm);
        for (int lane = 0; lane < LANES; lane++) {
          stateRe[starts[lane] + offsets[row]] = outRe[lane];
          stateIm[starts[lane] + offsets[row]] = outIm[lane];
        }
      }
    }
  }

  /** Two columns at a time: the sums are loaded and stored half as often. */
  private void addProducts(
      int row, double[][] inRe, double[][] inIm, double[] outRe, double[] outIm) {
    for (int column = 0; column < inRe.length; column += 2) {
      int at = (column << qubits) + row;
      int next = at + (1 << qubits);
      add(re[at], inRe[column], re[next], inRe[column + 1], outRe);
      add(re[at], inIm[column], re[next], inIm[column + 1], outIm);
      if (!real) {
        add(-im[at], inIm[column], -im[next], inIm[column + 1], outRe);
        add(im[at], inRe[column], im[next], inRe[column + 1], outIm);
      }
    }
  }

  private static void add(double a, double[] x, double b, double[] y, double[] out) {
    for (int lane = 0; lane < LANES; lane++) {
      out[lane] += a * x[lane] + b * y[lane];
    }
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
}

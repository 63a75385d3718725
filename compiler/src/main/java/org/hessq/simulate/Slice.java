package org.hessq.simulate;

import org.hessq.circuit.GateKind;

/**
 * The amplitudes of L·φ inside a cube of basis states, and what steps inside the cube add to φ.
 *
 * <p>With v the row of L's part on the fixed positions that belongs to the cube, and U its part on
 * the free ones, the slice is U·⟨v̄|φ⟩; a change of it by δ changes φ by v̄ ⊗ U†δ. Matrices that
 * come to L later do not change that.
 */
final class Slice {
  private static final int RUN = 11;

  private SparsePermutation.Cube cube;
  private final int free;
  private final double[] rowRe;
  private final double[] rowIm;
  private final boolean real;
  private final boolean along;
  private final int run;
  private final boolean[] used;
  private final double[] nowRe;
  private final double[] nowIm;
  private final double[] addedRe;
  private final double[] addedIm;
  private boolean current = true;

  /**
   * @param cube each matrix of {@code layer} is on its fixed positions or on the others
   */
  Slice(LiveState state, TensorLayer layer, SparsePermutation.Cube cube) {
    this.cube = cube;
    free = (1 << state.live()) - 1 & ~cube.fixed();
    int size = 1 << Integer.bitCount(free);
    rowRe = new double[1 << Integer.bitCount(cube.fixed())];
    rowIm = new double[rowRe.length];
    nowRe = new double[size];
    nowIm = new double[size];
    addedRe = new double[size];
    addedIm = new double[size];
    real = row(layer);
    along = (cube.fixed() & 1) != 0;
    int other = along ? free : cube.fixed();
    run = Math.min(RUN, Integer.numberOfTrailingZeros(other | 1 << state.live()));
    int together = along ? run : 0;
    used = new boolean[rowRe.length >>> together];
    for (int m = 0; m < rowRe.length; m++) {
      used[m >>> together] |= rowRe[m] != 0 || rowIm[m] != 0;
    }
    contract(state.re(), state.im());
    for (TensorLayer.Block block : layer.meeting(free)) {
      block.matrix().apply(nowRe, nowIm, Integer.bitCount(free), block.within(free));
    }
  }

  SparsePermutation.Cube cube() {
    return cube;
  }

  /** {@return whether the amplitudes are those of the present state} */
  boolean isCurrent() {
    return current;
  }

  /**
   * Follows a matrix on free positions, and a NOT on a fixed one, which changes the cube; any other
   * leaves the amplitudes behind.
   */
  void apply(SmallMatrix matrix, int[] positions) {
    int mask = TensorLayer.mask(positions);
    if (positions.length == 1
        && (mask & cube.fixed()) != 0
        && matrix.unitary2().isNear(GateKind.X, TensorLayer.ROUNDING)) {
      cube = new SparsePermutation.Cube(cube.fixed(), cube.value() ^ mask);
      return;
    }
    current &= (mask & cube.fixed()) == 0;
    if (current) {
      int[] within = new int[positions.length];
      for (int k = 0; k < within.length; k++) {
        within[k] = Integer.bitCount(free & (1 << positions[k]) - 1);
      }
      matrix.apply(nowRe, nowIm, Integer.bitCount(free), within);
    }
  }

  /**
   * Applies a permutation that does nothing outside of the cube.
   *
   * @param layer L now
   */
  void permute(SparsePermutation table, TensorLayer layer) {
    double[] changeRe = nowRe.clone();
    double[] changeIm = nowIm.clone();
    table.apply(nowRe, nowIm, cube.fixed());
    for (int f = 0; f < nowRe.length; f++) {
      changeRe[f] = nowRe[f] - changeRe[f];
      changeIm[f] = nowIm[f] - changeIm[f];
    }
    for (TensorLayer.Block block : layer.meeting(free)) {
      block
          .matrix()
          .adjoint()
          .apply(changeRe, changeIm, Integer.bitCount(free), block.within(free));
    }
    for (int f = 0; f < nowRe.length; f++) {
      addedRe[f] += changeRe[f];
      addedIm[f] += changeIm[f];
    }
  }

  /** Writes the row v; returns whether it is real. */
  private boolean row(TensorLayer layer) {
    int fixed = cube.fixed();
    int bare = fixed;
    for (TensorLayer.Block block : layer.meeting(fixed)) {
      bare &= ~block.mask();
    }
    for (int m = 0; m < rowRe.length; m++) {
      rowRe[m] = ((Integer.expand(m, fixed) ^ cube.value()) & bare) == 0 ? 1 : 0;
    }
    boolean onlyReal = true;
    for (TensorLayer.Block block : layer.meeting(fixed)) {
      SmallMatrix matrix = block.matrix();
      int within = Integer.compress(block.mask(), fixed);
      int chosen = Integer.compress(cube.value(), block.mask());
      for (int m = 0; m < rowRe.length; m++) {
        int column = Integer.compress(m, within);
        double x = matrix.re(chosen, column);
        double y = matrix.im(chosen, column);
        double product = rowRe[m] * x - rowIm[m] * y;
        rowIm[m] = rowRe[m] * y + rowIm[m] * x;
        rowRe[m] = product;
        onlyReal &= rowIm[m] == 0;
      }
    }
    return onlyReal;
  }

  /** Work on the 2^run indices from {@code start}, which have entries from f and from m. */
  @FunctionalInterface
  private interface Run {
    void of(int start, int f, int m);
  }

  /** Covers the indices where v is not 0; runs of one f, or of one range of them, in one thread. */
  private void runs(Run work) {
    int fRun = along ? 0 : run;
    int mRun = along ? run : 0;
    Parallel.ranges(
        nowRe.length >>> fRun,
        (from, to) -> {
          for (int f = from << fRun; f < to << fRun; f += 1 << fRun) {
            int base = Integer.expand(f, free);
            for (int m = 0; m < rowRe.length; m += 1 << mRun) {
              if (used[m >>> mRun]) {
                work.of(base | Integer.expand(m, cube.fixed()), f, m);
              }
            }
          }
        });
  }

  private void contract(double[] re, double[] im) {
    int size = 1 << run;
    runs(
        (start, f, m) -> {
          if (along) {
            nowRe[f] += dot(rowRe, m, re, start, size);
            nowIm[f] += dot(rowRe, m, im, start, size);
            if (!real) {
              nowRe[f] -= dot(rowIm, m, im, start, size);
              nowIm[f] += dot(rowIm, m, re, start, size);
            }
          } else {
            multiplyAdd(rowRe[m], re, start, -rowIm[m], im, start, nowRe, f, size);
            multiplyAdd(rowRe[m], im, start, rowIm[m], re, start, nowIm, f, size);
          }
        });
  }

  /** Changes φ by what the steps inside the cube have added. */
  void fold(LiveState state) {
    double[] re = state.re();
    double[] im = state.im();
    int size = 1 << run;
    runs(
        (start, f, m) -> {
          if (along) {
            double x = addedRe[f];
            double y = addedIm[f];
            multiplyAdd(x, rowRe, m, y, rowIm, m, re, start, size);
            multiplyAdd(y, rowRe, m, -x, rowIm, m, im, start, size);
          } else {
            multiplyAdd(rowRe[m], addedRe, f, rowIm[m], addedIm, f, re, start, size);
            multiplyAdd(rowRe[m], addedIm, f, -rowIm[m], addedRe, f, im, start, size);
          }
        });
  }

  /** Adds a·x + b·y to {@code out}. */
  private static void multiplyAdd(
      double a,
      double[] x,
      int xFrom,
      double b,
      double[] y,
      int yFrom,
      double[] out,
      int from,
      int size) {
    if (b == 0) {
      for (int k = 0; k < size; k++) {
        out[from + k] += a * x[xFrom + k];
      }
    } else {
      for (int k = 0; k < size; k++) {
        out[from + k] += a * x[xFrom + k] + b * y[yFrom + k];
      }
    }
  }

  /** Four sums at a time, because one waits for each addition. */
  private static double dot(double[] x, int xFrom, double[] y, int yFrom, int size) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k + 4 <= size; k += 4) {
      s0 += x[xFrom + k] * y[yFrom + k];
      s1 += x[xFrom + k + 1] * y[yFrom + k + 1];
      s2 += x[xFrom + k + 2] * y[yFrom + k + 2];
      s3 += x[xFrom + k + 3] * y[yFrom + k + 3];
    }
    for (; k < size; k++) {
      s0 += x[xFrom + k] * y[yFrom + k];
    }
    return s0 + s1 + (s2 + s3);
  }
}

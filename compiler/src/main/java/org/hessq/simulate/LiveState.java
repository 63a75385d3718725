package org.hessq.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Amplitudes over the live qubits of a whole run, with the passes that a run is made of. Indices
 * are positions among the live qubits.
 */
final class LiveState {
  private static final int SUM_PARTS = 64;

  private int live;
  private double[] re;
  private double[] im;
  private double[] spareRe;
  private double[] spareIm;

  /** The state |0…0⟩ of {@code live} qubits. */
  LiveState(int live) {
    this.live = live;
    re = new double[1 << live];
    im = new double[1 << live];
    re[0] = 1;
  }

  int live() {
    return live;
  }

  double re(int index) {
    return re[index];
  }

  double im(int index) {
    return im[index];
  }

  /** {@return the squared norm of the part with {@code (index & mask) == value}} */
  double squaredNorm(int mask, int value) {
    int part = Math.max(1, re.length / SUM_PARTS);
    return IntStream.range(0, re.length / part)
        .parallel()
        .mapToDouble(
            p -> {
              double sum = 0;
              for (int k = p * part; k < (p + 1) * part; k++) {
                if ((k & mask) == value) {
                  sum += re[k] * re[k] + im[k] * im[k];
                }
              }
              return sum;
            })
        .boxed()
        .toList()
        .stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** Keeps the indices where {@code plane} is {@code value}. */
  void project(LivePlane plane, boolean value) {
    for (int k = 0; k < re.length; k++) {
      if (plane.at(k) != value) {
        re[k] = 0;
        im[k] = 0;
      }
    }
  }

  /** Keeps the indices whose bit {@code position} is {@code value}. */
  void project(int position, boolean value) {
    for (int k = 0; k < re.length; k++) {
      if ((k >>> position & 1) != 0 != value) {
        re[k] = 0;
        im[k] = 0;
      }
    }
  }

  void scale(double factor) {
    for (int k = 0; k < re.length; k++) {
      re[k] *= factor;
      im[k] *= factor;
    }
  }

  /** Adds a live qubit, at the highest position, with the values of {@code plane}. */
  void promote(LivePlane plane) {
    int old = re.length;
    re = Arrays.copyOf(re, 2 * old);
    im = Arrays.copyOf(im, 2 * old);
    spareRe = null;
    spareIm = null;
    for (int k = 0; k < old; k++) {
      if (plane.at(k)) {
        re[old + k] = re[k];
        im[old + k] = im[k];
        re[k] = 0;
        im[k] = 0;
      }
    }
    live++;
  }

  /** Hadamard gates on all positions in {@code mask}. */
  void hadamards(int mask) {
    WalshHadamard.apply(re, live, mask);
    WalshHadamard.apply(im, live, mask);
  }

  /** A matrix on one position. */
  void apply(Unitary2 u, int position) {
    Parallel.ranges(re.length / 2, (from, to) -> pairs(u, re, im, position, from, to));
  }

  /** The pairs from number {@code from}, runs of neighbours at a time. */
  private static void pairs(Unitary2 u, double[] r, double[] i, int position, int from, int to) {
    double re00 = u.re00();
    double im00 = u.im00();
    double re01 = u.re01();
    double im01 = u.im01();
    double re10 = u.re10();
    double im10 = u.im10();
    double re11 = u.re11();
    double im11 = u.im11();
    int stride = 1 << position;
    for (int k = from; k < to; ) {
      int zero = WalshHadamard.insert(k, position);
      int end = zero + Math.min(stride - (k & stride - 1), to - k);
      k += end - zero;
      for (; zero < end; zero++) {
        double re0 = r[zero];
        double im0 = i[zero];
        double re1 = r[zero + stride];
        double im1 = i[zero + stride];
        r[zero] = re00 * re0 - im00 * im0 + re01 * re1 - im01 * im1;
        i[zero] = re00 * im0 + im00 * re0 + re01 * im1 + im01 * re1;
        r[zero + stride] = re10 * re0 - im10 * im0 + re11 * re1 - im11 * im1;
        i[zero + stride] = re10 * im0 + im10 * re0 + re11 * im1 + im11 * re1;
      }
    }
  }

  /** A matrix on several positions. */
  void apply(SmallMatrix matrix, int[] positions) {
    matrix.apply(re, im, live, positions);
  }

  /** An XOR of the index with {@code flips}. */
  void flip(int flips) {
    if (flips == 0) {
      return;
    }
    int top = Integer.highestOneBit(flips);
    int others = re.length - 1 & ~top;
    Parallel.ranges(
        re.length / 2,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            int j = Integer.expand(k, others);
            swap(re, j, j ^ flips);
            swap(im, j, j ^ flips);
          }
        });
  }

  private static void swap(double[] v, int a, int b) {
    double x = v[a];
    v[a] = v[b];
    v[b] = x;
  }

  /** The entries of {@code table}, without its flips. */
  void permute(SparsePermutation table) {
    table.apply(re, im, 0);
  }

  /** An XOR of the index with {@code flips}, then the permutation of {@code table}. */
  void permute(DensePermutation table, int flips) {
    if (table.deltas() == 0 && flips == 0) {
      table.phases(re, im);
      return;
    }
    if (spareRe == null) {
      spareRe = new double[re.length];
      spareIm = new double[im.length];
    }
    table.scatter(re, im, flips, spareRe, spareIm);
    double[] swapped = re;
    re = spareRe;
    spareRe = swapped;
    swapped = im;
    im = spareIm;
    spareIm = swapped;
  }

  /** {@return the real parts themselves, until the next change} */
  double[] re() {
    return re;
  }

  /** {@return the imaginary parts themselves, until the next change} */
  double[] im() {
    return im;
  }
}

package org.hessq.simulate.dense;

import java.util.Arrays;

/** Amplitudes of 16 bytes. */
public final class DoubleChunks extends Chunks {
  private final double[][] chunks;
  private final int size;
  private final boolean vectors;

  /** All amplitudes 0. */
  public DoubleChunks(int qubits) {
    super(qubits);
    size = 1 << chunkQubits();
    chunks = new double[chunks()][2 * size];
    vectors = useVectors(qubits);
  }

  @Override
  int lanes() {
    return vectors ? DoubleVectors.LANES : 1;
  }

  @Override
  int groupQubits() {
    return 5;
  }

  @Override
  double smallestScale() {
    return 0x1p-200;
  }

  @Override
  public double re(int index) {
    return chunks[index >>> chunkQubits()][index & size - 1];
  }

  @Override
  public double im(int index) {
    return chunks[index >>> chunkQubits()][size + (index & size - 1)];
  }

  @Override
  public void set(int index, double re, double im) {
    double[] chunk = chunks[index >>> chunkQubits()];
    chunk[index & size - 1] = re;
    chunk[size + (index & size - 1)] = im;
  }

  @Override
  void couple(Coupling coupling, int chunk, int other) {
    double[] a = chunks[chunk];
    double[] b = chunks[other];
    if (vectors) {
      DoubleVectors.couple(coupling, coupling.chunkSign(chunk), a, b);
    } else {
      DoubleLoops.couple(coupling, coupling.chunkSign(chunk), a, b);
    }
  }

  @Override
  void addNorms(int chunk, int sign, double[] sums) {
    double[] a = chunks[chunk];
    double[] parts = new double[8];
    // Four sums of each sign, so that the additions need not wait for each other.
    for (int k = 0; k < size; k++) {
      parts[Pauli.parity(k & sign) << 2 | k & 3] += a[k] * a[k] + a[size + k] * a[size + k];
    }
    sums[0] += parts[0] + parts[1] + (parts[2] + parts[3]);
    sums[1] += parts[4] + parts[5] + (parts[6] + parts[7]);
  }

  @Override
  void keep(int chunk, int sign, int kept) {
    double[] a = chunks[chunk];
    for (int k = 0; k < size; k++) {
      if (Pauli.parity(k & sign) != kept) {
        a[k] = 0;
        a[size + k] = 0;
      }
    }
  }

  @Override
  void multiply(int chunk, double factor) {
    double[] a = chunks[chunk];
    for (int k = 0; k < a.length; k++) {
      a[k] *= factor;
    }
  }

  @Override
  void clear(int chunk) {
    Arrays.fill(chunks[chunk], 0);
  }
}

package org.hessq.simulate.dense;

import java.util.Arrays;

/** Amplitudes of 8 bytes. */
public final class FloatChunks extends Chunks {
  private final float[][] chunks;
  private final int size;
  private final boolean vectors;

  /** All amplitudes 0. */
  public FloatChunks(int qubits) {
    super(qubits);
    size = 1 << chunkQubits();
    chunks = new float[chunks()][2 * size];
    vectors = useVectors(qubits);
  }

  @Override
  int lanes() {
    return vectors ? FloatVectors.LANES : 1;
  }

  @Override
  int groupQubits() {
    return 6;
  }

  @Override
  double smallestScale() {
    return 0x1p-40;
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
    float[] chunk = chunks[index >>> chunkQubits()];
    chunk[index & size - 1] = (float) re;
    chunk[size + (index & size - 1)] = (float) im;
  }

  @Override
  void couple(Coupling coupling, int chunk, int other) {
    float[] a = chunks[chunk];
    float[] b = chunks[other];
    if (vectors) {
      FloatVectors.couple(coupling, coupling.chunkSign(chunk), a, b);
    } else {
      FloatLoops.couple(coupling, coupling.chunkSign(chunk), a, b);
    }
  }

  @Override
  void addNorms(int chunk, int sign, double[] sums) {
    float[] a = chunks[chunk];
    double[] parts = new double[8];
    // Four sums of each sign, so that the additions need not wait for each other.
    for (int k = 0; k < size; k++) {
      parts[Pauli.parity(k & sign) << 2 | k & 3] +=
          (double) a[k] * a[k] + (double) a[size + k] * a[size + k];
    }
    sums[0] += parts[0] + parts[1] + (parts[2] + parts[3]);
    sums[1] += parts[4] + parts[5] + (parts[6] + parts[7]);
  }

  @Override
  void keep(int chunk, int sign, int kept) {
    float[] a = chunks[chunk];
    for (int k = 0; k < size; k++) {
      if (Pauli.parity(k & sign) != kept) {
        a[k] = 0;
        a[size + k] = 0;
      }
    }
  }

  @Override
  void multiply(int chunk, double factor) {
    float[] a = chunks[chunk];
    for (int k = 0; k < a.length; k++) {
      a[k] *= (float) factor;
    }
  }

  @Override
  void clear(int chunk) {
    Arrays.fill(chunks[chunk], 0);
  }
}

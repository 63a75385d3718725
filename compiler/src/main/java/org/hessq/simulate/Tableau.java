package org.hessq.simulate;

import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/**
 * A stabiliser state of any number of qubits under Clifford gates and measurements.
 *
 * <p>Rows 0..n-1 are destabilisers, n..2n-1 stabilisers; the X and Z parts are kept as one bit
 * column per qubit over all rows, so that a gate is a few operations on words.
 *
 * <p>Paper: Aaronson and Gottesman 2004, quant-ph/0406196, §III.
 */
public final class Tableau implements StepSink {
  private final int qubits;
  private final int words;
  private final long[][] x;
  private final long[][] z;
  private final long[] sign;
  private final SplittableRandom random;

  /**
   * The state |0…0⟩.
   *
   * @param seed of the outcomes
   */
  public Tableau(int qubits, long seed) {
    this.qubits = qubits;
    words = Math.max(1, (2 * qubits + 63) >>> 6);
    x = new long[qubits][words];
    z = new long[qubits][words];
    sign = new long[words];
    random = new SplittableRandom(seed);
    for (int q = 0; q < qubits; q++) {
      x[q][q >>> 6] |= 1L << (q & 63);
      z[q][(qubits + q) >>> 6] |= 1L << ((qubits + q) & 63);
    }
  }

  public int qubits() {
    return qubits;
  }

  /** {@return whether a measurement of {@code qubit} has a certain outcome} */
  public boolean isCertain(int qubit) {
    return pivot(qubit) < 0;
  }

  /** {@return the probability that {@code qubit} is 1: 0, ½ or 1} */
  public double probability(int qubit) {
    return !isCertain(qubit) ? 0.5 : certain(qubit) ? 1 : 0;
  }

  /**
   * {@return the squared modulus of the inner product with {@code state}, a state of as many
   * qubits}
   *
   * <p>The state is projected by (1 + P)/2 for each generator P = ±i^{|x∧z|} X^x Z^z.
   */
  public double fidelity(DenseState state) {
    double[] amplitudes = state.interleaved();
    for (int row = qubits; row < 2 * qubits; row++) {
      int xs = 0;
      int zs = 0;
      for (int q = 0; q < qubits; q++) {
        xs |= get(x[q], row) ? 1 << q : 0;
        zs |= get(z[q], row) ? 1 << q : 0;
      }
      int common = Integer.bitCount(xs & zs) + (get(sign, row) ? 2 : 0);
      double[] projected = new double[amplitudes.length];
      for (int k = 0; k < amplitudes.length / 2; k++) {
        int power = common + 2 * Integer.bitCount(k & zs) & 3;
        double re = (power & 1) == 0 ? amplitudes[2 * k] : -amplitudes[2 * k + 1];
        double im = (power & 1) == 0 ? amplitudes[2 * k + 1] : amplitudes[2 * k];
        double half = power < 2 ? 0.5 : -0.5;
        projected[2 * (k ^ xs)] += half * re;
        projected[2 * (k ^ xs) + 1] += half * im;
        projected[2 * k] += 0.5 * amplitudes[2 * k];
        projected[2 * k + 1] += 0.5 * amplitudes[2 * k + 1];
      }
      amplitudes = projected;
    }
    double sum = 0;
    for (double part : amplitudes) {
      sum += part * part;
    }
    return sum;
  }

  /**
   * @throws IllegalArgumentException if {@code kind} is no Clifford gate
   */
  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case X -> flipSigns(z[a]);
      case Y -> {
        flipSigns(x[a]);
        flipSigns(z[a]);
      }
      case Z -> flipSigns(x[a]);
      case H -> hadamard(a);
      case S -> phase(a);
      case SDG -> {
        flipSigns(x[a]);
        phase(a);
      }
      case CX -> controlledX(a, b);
      case CY -> {
        flipSigns(x[b]);
        phase(b);
        controlledX(a, b);
        phase(b);
      }
      case CZ -> {
        hadamard(b);
        controlledX(a, b);
        hadamard(b);
      }
      case SWAP -> {
        long[] swapped = x[a];
        x[a] = x[b];
        x[b] = swapped;
        swapped = z[a];
        z[a] = z[b];
        z[b] = swapped;
      }
      case T, TDG, CCX -> throw new IllegalArgumentException(kind + " is no Clifford gate");
    }
  }

  /**
   * @throws IllegalArgumentException always
   */
  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    throw new IllegalArgumentException("a rotation by " + radians + " is no Clifford gate");
  }

  /**
   * Allowed where {@code a} or {@code b} has a certain value.
   *
   * @throws IllegalArgumentException otherwise
   */
  @Override
  public void and(int a, int b, int target) {
    if (isCertain(a)) {
      if (certain(a)) {
        controlledX(b, target);
      }
    } else if (isCertain(b)) {
      if (certain(b)) {
        controlledX(a, target);
      }
    } else {
      throw new IllegalArgumentException("the AND of two uncertain qubits is no Clifford gate");
    }
  }

  @Override
  public void unAnd(int a, int b, int target) {
    and(a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    int pivot = pivot(qubit);
    return pivot < 0 ? certain(qubit) : collapse(qubit, pivot);
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      flipSigns(z[qubit]);
    }
  }

  private void flipSigns(long[] rows) {
    for (int w = 0; w < words; w++) {
      sign[w] ^= rows[w];
    }
  }

  private void hadamard(int q) {
    for (int w = 0; w < words; w++) {
      sign[w] ^= x[q][w] & z[q][w];
    }
    long[] swapped = x[q];
    x[q] = z[q];
    z[q] = swapped;
  }

  private void phase(int q) {
    for (int w = 0; w < words; w++) {
      sign[w] ^= x[q][w] & z[q][w];
      z[q][w] ^= x[q][w];
    }
  }

  private void controlledX(int a, int b) {
    for (int w = 0; w < words; w++) {
      sign[w] ^= x[a][w] & z[b][w] & ~(x[b][w] ^ z[a][w]);
      x[b][w] ^= x[a][w];
      z[a][w] ^= z[b][w];
    }
  }

  /** {@return the first stabiliser row that anticommutes with Z of {@code qubit}, or -1} */
  private int pivot(int qubit) {
    for (int row = qubits; row < 2 * qubits; row++) {
      long rest = x[qubit][row >>> 6] >>> (row & 63);
      if (rest != 0) {
        row += Long.numberOfTrailingZeros(rest);
        return row < 2 * qubits ? row : -1;
      }
      row |= 63;
    }
    return -1;
  }

  /**
   * Multiplies the pivot row into all others that anticommute with Z; all rows at once, their
   * phases (powers of i) in two bit planes.
   */
  private boolean collapse(int qubit, int pivot) {
    long[] rows = x[qubit].clone();
    rows[pivot >>> 6] &= ~(1L << (pivot & 63));
    long[] low = new long[words];
    long[] high = new long[words];
    boolean pivotSign = get(sign, pivot);
    for (int q = 0; q < qubits; q++) {
      boolean px = get(x[q], pivot);
      boolean pz = get(z[q], pivot);
      if (!px && !pz) {
        continue;
      }
      for (int w = 0; w < words; w++) {
        long xs = x[q][w];
        long zs = z[q][w];
        long plus = px ? (pz ? zs & ~xs : zs & xs) : xs & ~zs;
        long minus = px ? (pz ? xs & ~zs : zs & ~xs) : xs & zs;
        plus &= rows[w];
        minus &= rows[w];
        high[w] ^= low[w] & plus;
        low[w] ^= plus;
        low[w] ^= minus;
        high[w] ^= low[w] & minus;
        x[q][w] ^= px ? rows[w] : 0;
        z[q][w] ^= pz ? rows[w] : 0;
      }
    }
    for (int w = 0; w < words; w++) {
      sign[w] ^= high[w] ^ (pivotSign ? rows[w] : 0);
    }
    int destabiliser = pivot - qubits;
    boolean outcome = random.nextBoolean();
    for (int q = 0; q < qubits; q++) {
      set(x[q], destabiliser, get(x[q], pivot));
      set(z[q], destabiliser, get(z[q], pivot));
      set(x[q], pivot, false);
      set(z[q], pivot, q == qubit);
    }
    set(sign, destabiliser, pivotSign);
    set(sign, pivot, outcome);
    return outcome;
  }

  /** {@return the sign of the product of stabilisers that equals ±Z of {@code qubit}} */
  private boolean certain(int qubit) {
    int phase = 0;
    boolean[] xs = new boolean[qubits];
    boolean[] zs = new boolean[qubits];
    for (int row = 0; row < qubits; row++) {
      if (!get(x[qubit], row)) {
        continue;
      }
      int stabiliser = row + qubits;
      phase += get(sign, stabiliser) ? 2 : 0;
      for (int q = 0; q < qubits; q++) {
        boolean px = get(x[q], stabiliser);
        boolean pz = get(z[q], stabiliser);
        phase += exponent(px, pz, xs[q], zs[q]);
        xs[q] ^= px;
        zs[q] ^= pz;
      }
    }
    return (phase & 3) == 2;
  }

  /** {@return the power of i in the product of two one-qubit Paulis, as a number in -1..1} */
  private static int exponent(boolean x1, boolean z1, boolean x2, boolean z2) {
    int xBit = x2 ? 1 : 0;
    int zBit = z2 ? 1 : 0;
    if (x1) {
      return z1 ? zBit - xBit : zBit * (2 * xBit - 1);
    }
    return z1 ? xBit * (1 - 2 * zBit) : 0;
  }

  private static boolean get(long[] rows, int row) {
    return (rows[row >>> 6] >>> (row & 63) & 1) != 0;
  }

  private static void set(long[] rows, int row, boolean value) {
    long mask = 1L << (row & 63);
    rows[row >>> 6] = value ? rows[row >>> 6] | mask : rows[row >>> 6] & ~mask;
  }
}

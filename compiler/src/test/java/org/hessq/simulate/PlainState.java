package org.hessq.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** All 2^n amplitudes of n qubits, changed gate by gate: too simple to be wrong, the control. */
final class PlainState implements StepSink {
  /** The largest number of qubits: 2^26 amplitudes fill one gibibyte. */
  public static final int MAX_QUBITS = 26;

  private final int qubits;
  private final double[] re;
  private final double[] im;
  private final SplittableRandom random;

  /**
   * The state |0…0⟩.
   *
   * @param seed of the outcomes
   * @throws IllegalArgumentException if {@code qubits} is not in 0..{@link #MAX_QUBITS}
   */
  public PlainState(int qubits, long seed) {
    if (qubits < 0 || qubits > MAX_QUBITS) {
      throw new IllegalArgumentException(qubits + " qubits; the limit is " + MAX_QUBITS);
    }
    this.qubits = qubits;
    re = new double[1 << qubits];
    im = new double[1 << qubits];
    re[0] = 1;
    random = new SplittableRandom(seed);
  }

  /** Becomes the basis state {@code index}. */
  public void setBasis(int index) {
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
    re[index] = 1;
  }

  /** Becomes the given amplitudes: {@code re, im, re, im, …}, length 2^(qubits+1). */
  public void setInterleaved(double[] amplitudes) {
    if (amplitudes.length != 2 * re.length) {
      throw new IllegalArgumentException(amplitudes.length + " numbers for " + qubits + " qubits");
    }
    for (int k = 0; k < re.length; k++) {
      re[k] = amplitudes[2 * k];
      im[k] = amplitudes[2 * k + 1];
    }
  }

  public int qubits() {
    return qubits;
  }

  public double re(int index) {
    return re[index];
  }

  public double im(int index) {
    return im[index];
  }

  /** {@return the amplitudes as {@code re, im, re, im, …}, length 2^(qubits+1)} */
  public double[] interleaved() {
    double[] all = new double[2 * re.length];
    for (int k = 0; k < re.length; k++) {
      all[2 * k] = re[k];
      all[2 * k + 1] = im[k];
    }
    return all;
  }

  /** {@return the squared 2-norm, 1 unless a projection has lowered it} */
  public double squaredNorm() {
    double sum = 0;
    for (int k = 0; k < re.length; k++) {
      sum += re[k] * re[k] + im[k] * im[k];
    }
    return sum;
  }

  /** {@return the squared norm of the part where {@code qubit} is 1} */
  public double probability(int qubit) {
    int mask = 1 << qubit;
    double sum = 0;
    for (int k = 0; k < re.length; k++) {
      if ((k & mask) != 0) {
        sum += re[k] * re[k] + im[k] * im[k];
      }
    }
    return sum;
  }

  /** Sets to 0 the part where {@code qubit} is not {@code value}; the norm is not restored. */
  public void project(int qubit, boolean value) {
    int mask = 1 << qubit;
    for (int k = 0; k < re.length; k++) {
      if (((k & mask) != 0) != value) {
        re[k] = 0;
        im[k] = 0;
      }
    }
  }

  /** Restores norm 1. */
  public void normalise() {
    scale(1 / Math.sqrt(squaredNorm()));
  }

  /**
   * Flips {@code qubit} where the qubits in {@code mask}, not itself, have those of {@code value}.
   */
  public void flipWhere(int qubit, int mask, int value) {
    int flipped = 1 << qubit;
    for (int k = 0; k < re.length; k++) {
      if ((k & flipped) == 0 && (k & mask) == value) {
        double r = re[k];
        double i = im[k];
        re[k] = re[k | flipped];
        im[k] = im[k | flipped];
        re[k | flipped] = r;
        im[k | flipped] = i;
      }
    }
  }

  /** Applies {@code matrix} to the given qubits, its least significant first. */
  public void apply(SmallMatrix matrix, int... on) {
    matrix.apply(re, im, qubits, on);
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case X, Y, Z, H, S, SDG, T, TDG -> apply(Unitary2.of(kind), a, 0);
      case CX, CY, CZ -> apply(Unitary2.of(kind), b, 1 << a);
      case CCX -> apply(Unitary2.of(kind), c, 1 << a | 1 << b);
      case SWAP -> {
        apply(Unitary2.of(GateKind.X), b, 1 << a);
        apply(Unitary2.of(GateKind.X), a, 1 << b);
        apply(Unitary2.of(GateKind.X), b, 1 << a);
      }
    }
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    apply(Unitary2.rotation(axis, radians), qubit, 0);
  }

  @Override
  public void and(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    double total = squaredNorm();
    double one = probability(qubit);
    boolean outcome = random.nextDouble() * total < one;
    project(qubit, outcome);
    scale(Math.sqrt(total / (outcome ? one : total - one)));
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      gate(GateKind.X, qubit, -1, -1);
    }
  }

  private void scale(double factor) {
    for (int k = 0; k < re.length; k++) {
      re[k] *= factor;
      im[k] *= factor;
    }
  }

  private void apply(Unitary2 u, int qubit, int controls) {
    int mask = 1 << qubit;
    for (int k = 0; k < re.length; k++) {
      if ((k & mask) != 0 || (k & controls) != controls) {
        continue;
      }
      int m = k | mask;
      double re0 = re[k];
      double im0 = im[k];
      double re1 = re[m];
      double im1 = im[m];
      re[k] = u.re00() * re0 - u.im00() * im0 + u.re01() * re1 - u.im01() * im1;
      im[k] = u.re00() * im0 + u.im00() * re0 + u.re01() * im1 + u.im01() * re1;
      re[m] = u.re10() * re0 - u.im10() * im0 + u.re11() * re1 - u.im11() * im1;
      im[m] = u.re10() * im0 + u.im10() * re0 + u.re11() * im1 + u.im11() * re1;
    }
  }
}

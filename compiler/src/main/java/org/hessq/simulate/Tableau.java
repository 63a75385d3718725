package org.hessq.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/**
 * A stabiliser state of any number of qubits under Clifford gates and measurements.
 *
 * <p>The state is U|0…0⟩. Kept are the images U†·X·U and U†·Z·U of each qubit, one {@link
 * PauliString} each: a gate multiplies a few of them, and a measurement is certain where the image
 * of Z has no X in it, its sign being the outcome. A measurement of P with image Q that is not
 * certain replaces U by U(1 + a)/√2, where a = ±QZ for the Z of a qubit on which Q has an X: this
 * makes the state (1 ± P)U|0…0⟩/√2, and multiplies the images that anticommute with a by -a. All is
 * done on whole rows of words; nothing is transposed.
 *
 * <p>Source: the tableau of the inverse, as in Gidney 2021, arXiv:2103.02202, §3; the measurement
 * is by one Pauli rotation in place of Gaussian elimination.
 */
public final class Tableau implements StepSink {
  private final int qubits;
  private final PauliString[] x;
  private final PauliString[] z;
  private final SplittableRandom random;

  /**
   * The state |0…0⟩.
   *
   * @param seed of the outcomes
   */
  public Tableau(int qubits, long seed) {
    this.qubits = qubits;
    x = new PauliString[qubits];
    z = new PauliString[qubits];
    random = new SplittableRandom(seed);
    for (int q = 0; q < qubits; q++) {
      x[q] = new PauliString(qubits);
      x[q].flipX(q);
      z[q] = new PauliString(qubits);
      z[q].flipZ(q);
    }
  }

  /**
   * {@return what a run needs}; the operations are words of 64 bits
   *
   * @param gates of Clifford's
   * @param measurements and resets
   */
  public static Need need(int qubits, double gates, double measurements) {
    double words = 2.0 * ((qubits + 63) / 64);
    return new Need(
        2 * qubits * (8 * words + 64), 2 * words * (gates + 1.5 * qubits * measurements));
  }

  public int qubits() {
    return qubits;
  }

  /** {@return whether a measurement of {@code qubit} has a certain outcome} */
  public boolean isCertain(int qubit) {
    return z[qubit].firstX() < 0;
  }

  /** {@return the probability that {@code qubit} is 1: 0, ½ or 1} */
  public double probability(int qubit) {
    return !isCertain(qubit) ? 0.5 : z[qubit].isNegative() ? 1 : 0;
  }

  /** {@return the expectation value of what {@link #measure(int[], int[])} measures: -1, 0 or 1} */
  public int expectation(int[] withX, int[] withZ) {
    PauliString image = image(withX, withZ);
    return image.firstX() >= 0 ? 0 : image.isNegative() ? -1 : 1;
  }

  /**
   * Measures the product of X over {@code withX} and Z over {@code withZ}, Y for a qubit in both.
   *
   * @return whether the outcome is -1
   */
  public boolean measure(int[] withX, int[] withZ) {
    return measure(image(withX, withZ));
  }

  /** {@return U†PU for the P that {@link #measure(int[], int[])} measures} */
  PauliString image(int[] withX, int[] withZ) {
    PauliString image = new PauliString(qubits);
    for (int q : withX) {
      image.multiplyRight(x[q]);
    }
    for (int q : withZ) {
      image.multiplyRight(z[q]);
    }
    // Y = iXZ
    for (int q : withX) {
      image.turn(Arrays.stream(withZ).anyMatch(other -> other == q) ? 1 : 0);
    }
    return image;
  }

  /**
   * {@return the squared modulus of the inner product with {@code state}, a state of as many
   * qubits}
   *
   * <p>The state is projected by (1 + P)/2 for each generator P = ±i^{|x∧z|} X^x Z^z.
   */
  public double fidelity(DenseState state) {
    double[] amplitudes = state.interleaved();
    for (int generator = 0; generator < qubits; generator++) {
      int xs = 0;
      int zs = 0;
      PauliString image = new PauliString(qubits);
      // The generator has an X where it anticommutes with Z: where the image of Z has an X.
      for (int q = 0; q < qubits; q++) {
        if (z[q].hasX(generator)) {
          xs |= 1 << q;
          image.multiplyRight(x[q]);
        }
      }
      for (int q = 0; q < qubits; q++) {
        if (x[q].hasX(generator)) {
          zs |= 1 << q;
          image.multiplyRight(z[q]);
        }
      }
      // image = ±i^{-|x∧z|} Z of qubit `generator`
      int common = -image.power();
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
      case X -> z[a].turn(2);
      case Y -> {
        x[a].turn(2);
        z[a].turn(2);
      }
      case Z -> x[a].turn(2);
      case H -> {
        PauliString held = x[a];
        x[a] = z[a];
        z[a] = held;
      }
      case S -> phase(a, 3);
      case SDG -> phase(a, 1);
      case CX -> controlledX(a, b);
      case CY -> {
        phase(b, 1);
        controlledX(a, b);
        phase(b, 3);
      }
      case CZ -> {
        x[a].multiplyRight(z[b]);
        x[b].multiplyRight(z[a]);
      }
      case SWAP -> {
        PauliString held = x[a];
        x[a] = x[b];
        x[b] = held;
        held = z[a];
        z[a] = z[b];
        z[b] = held;
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
      if (z[a].isNegative()) {
        controlledX(b, target);
      }
    } else if (isCertain(b)) {
      if (z[b].isNegative()) {
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
    return measure(z[qubit]);
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      z[qubit].turn(2);
    }
  }

  /** S†XS = -iXZ, and iXZ for the inverse. */
  private void phase(int qubit, int quarters) {
    x[qubit].multiplyRight(z[qubit]);
    x[qubit].turn(quarters);
  }

  private void controlledX(int a, int b) {
    x[a].multiplyRight(x[b]);
    z[b].multiplyRight(z[a]);
  }

  private boolean measure(PauliString image) {
    int pivot = image.firstX();
    if (pivot < 0) {
      return image.isNegative();
    }
    boolean outcome = random.nextBoolean();
    // -a, of which images that anticommute with a are multiples.
    PauliString turn = image.copy();
    turn.flipZ(pivot);
    turn.turn(outcome ? 0 : 2);
    for (int q = 0; q < qubits; q++) {
      if (x[q].anticommutes(turn)) {
        x[q].multiplyLeft(turn);
      }
      if (z[q].anticommutes(turn)) {
        z[q].multiplyLeft(turn);
      }
    }
    return outcome;
  }
}

package org.hessq.simulate;

import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Expectation values of Paulis after a circuit of Clifford gates and a few others, on any number of
 * qubits.
 *
 * <p>The circuit is C·R_t…R_1 with a Clifford operator C and rotations R about Paulis. In the
 * Heisenberg picture C takes a Pauli to one Pauli, and each rotation one with which it does not
 * commute to two: R†QR = cos θ·Q - i sin θ·QA for R = exp(-iθA/2). Equal strings merge. A string
 * that the rotations still to come cannot free of its X (those are outside the span of theirs) has
 * the expectation value 0 and is left out, so that 2^t terms is a bound that is hardly met.
 *
 * <p>Source: the Pauli rotations are those of Bravyi and Gosset 2016, arXiv:1601.07601, §I;
 * dropping terms as in Begušić, Hejazi and Chan 2023, arXiv:2306.04797, here with a proven bound.
 */
public final class PauliExpectations implements StepSink {
  private static final double EIGHTH_TURN = Math.PI / 4;

  /** A sine or cosine below this is one of a quarter turn that was rounded. */
  private static final double NOTHING = 0x1p-52;

  private final int qubits;
  private final Tableau frame;
  private final List<Rotation> rotations = new ArrayList<>();

  private record Rotation(PauliString axis, double angle) {}

  /**
   * An expectation value.
   *
   * @param value in -1..1 up to {@code error}
   * @param error bound of the distance to the true value, beyond rounding: the sum of the moduli of
   *     the terms that the cap cut off; 0 if it cut none
   * @param terms the most terms at any time
   */
  public record Estimate(double value, double error, int terms) {}

  private PauliExpectations(int qubits) {
    this.qubits = qubits;
    frame = new Tableau(qubits, 0);
  }

  /**
   * {@return the state after {@code routine} from |0…0⟩}
   *
   * @throws UnsupportedStepException at a measurement or reset
   */
  public static PauliExpectations of(Routine routine, Gadgets gadgets) {
    PauliExpectations state = new PauliExpectations(routine.width());
    Walk.of(routine, gadgets, state);
    return state;
  }

  /**
   * {@return what one expectation value needs at most}
   *
   * @param rotations gates that are not Clifford; a ccx counts 7
   * @param cap most terms kept
   */
  public static Need need(int qubits, int rotations, int cap) {
    double terms = Math.min(Math.pow(2, Math.min(rotations, 1000)), 2.0 * cap);
    return new Need(terms * (16.0 * words(qubits) + 40) * 3, terms * rotations);
  }

  /** {@return how many rotations the circuit has that are not Clifford} */
  public int rotations() {
    return rotations.size();
  }

  /**
   * {@return ⟨Z⟩ of {@code qubit}}
   *
   * @param cap most terms kept
   */
  public Estimate z(int qubit, int cap) {
    return of(new int[0], new int[] {qubit}, cap);
  }

  /**
   * {@return the expectation value of the product of X over {@code withX} and Z over {@code withZ},
   * Y for a qubit in both}
   *
   * @param cap most terms kept
   */
  public Estimate of(int[] withX, int[] withZ, int cap) {
    PauliString image = frame.image(withX, withZ);
    PauliSum sum = new PauliSum(image.words().length);
    sum.add(image.words(), 0, image.isPlus() ? 1 : -1);
    List<XSpan> spans = spans();
    double error = 0;
    int most = 1;
    for (int k = rotations.size() - 1; k >= 0; k--) {
      sum = rotated(sum, rotations.get(k), spans.get(k));
      most = Math.max(most, sum.size());
      if (sum.size() > cap) {
        PauliSum kept = sum.largest(cap);
        error += sum.weight() - kept.weight();
        sum = kept;
      }
    }
    double value = 0;
    for (int term = 0; term < sum.size(); term++) {
      value += spans.get(0).isZero(sum.words(), sum.at(term)) ? sum.coefficient(term) : 0;
    }
    return new Estimate(value, Math.max(0, error), most);
  }

  /** For each rotation the X of those before it. */
  private List<XSpan> spans() {
    List<XSpan> spans = new ArrayList<>();
    XSpan span = new XSpan(words(qubits), List.of());
    for (Rotation rotation : rotations) {
      spans.add(span);
      span = span.with(rotation.axis().words());
    }
    spans.add(span);
    return spans;
  }

  private static PauliSum rotated(PauliSum sum, Rotation rotation, XSpan reachable) {
    double cosine = Math.cos(rotation.angle());
    double sine = Math.sin(rotation.angle());
    PauliString axis = rotation.axis();
    PauliSum result = new PauliSum(axis.words().length);
    long[] product = new long[axis.words().length];
    for (int term = 0; term < sum.size(); term++) {
      int at = sum.at(term);
      double coefficient = sum.coefficient(term);
      int quarters = axis.productPower(sum.words(), at, product);
      boolean commutes = (quarters & 1) == 0;
      double same = commutes ? coefficient : coefficient * cosine;
      if (Math.abs(same) > NOTHING * Math.abs(coefficient) && reachable.has(sum.words(), at)) {
        result.add(sum.words(), at, same);
      }
      // -i·i^quarters is 1 for 1 and -1 for 3.
      double other = commutes ? 0 : quarters == 1 ? coefficient * sine : -coefficient * sine;
      if (Math.abs(other) > NOTHING * Math.abs(coefficient) && reachable.has(product, 0)) {
        result.add(product, 0, other);
      }
    }
    return result;
  }

  private static int words(int qubits) {
    return Math.max(1, qubits + 63 >>> 6);
  }

  private void rotate(PauliString axis, double angle) {
    int k = rotations.size() - 1;
    while (k >= 0 && !rotations.get(k).axis().sameLetters(axis)) {
      if (rotations.get(k).axis().anticommutes(axis)) {
        k = -1;
      } else {
        k--;
      }
    }
    if (k < 0) {
      rotations.add(new Rotation(axis, angle));
      return;
    }
    Rotation met = rotations.get(k);
    double signed = met.axis().power() == axis.power() ? angle : -angle;
    double total = met.angle() + signed;
    if (Math.abs(Math.IEEEremainder(total, 2 * Math.PI)) < NOTHING) {
      rotations.remove(k);
    } else {
      rotations.set(k, new Rotation(met.axis(), total));
    }
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case T -> rotate(frame.image(none(), only(a)), EIGHTH_TURN);
      case TDG -> rotate(frame.image(none(), only(a)), -EIGHTH_TURN);
      case CCX -> {
        // exp(iπ(1 - Z)(1 - Z)(1 - X)/8)
        rotate(frame.image(none(), only(a)), EIGHTH_TURN);
        rotate(frame.image(none(), only(b)), EIGHTH_TURN);
        rotate(frame.image(only(c), none()), EIGHTH_TURN);
        rotate(frame.image(none(), new int[] {a, b}), -EIGHTH_TURN);
        rotate(frame.image(only(c), only(a)), -EIGHTH_TURN);
        rotate(frame.image(only(c), only(b)), -EIGHTH_TURN);
        rotate(frame.image(only(c), new int[] {a, b}), EIGHTH_TURN);
      }
      case X, Y, Z, H, S, SDG, CX, CY, CZ, SWAP -> frame.gate(kind, a, b, c);
    }
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    switch (axis) {
      case Y -> rotate(frame.image(only(qubit), only(qubit)), radians);
      case Z -> rotate(frame.image(none(), only(qubit)), radians);
    }
  }

  @Override
  public void and(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public boolean measure(int qubit, int bit) {
    throw new UnsupportedStepException("a measurement of qubit " + qubit);
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public void reset(int qubit) {
    throw new UnsupportedStepException("a reset of qubit " + qubit);
  }

  private static int[] none() {
    return new int[0];
  }

  private static int[] only(int qubit) {
    return new int[] {qubit};
  }
}

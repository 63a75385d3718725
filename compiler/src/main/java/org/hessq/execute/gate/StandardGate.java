package org.hessq.execute.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The built-in gate {@code U} and the 32 gates of the standard library. */
public enum StandardGate {
  U(3, 1),
  X(0, 1),
  Y(0, 1),
  Z(0, 1),
  H(0, 1),
  ID(0, 1),
  S(0, 1),
  SDG(0, 1),
  T(0, 1),
  TDG(0, 1),
  SX(0, 1),
  P(1, 1),
  PHASE(1, 1),
  U1(1, 1),
  RX(1, 1),
  RY(1, 1),
  RZ(1, 1),
  U2(2, 1),
  U3(3, 1),
  CX(0, 2),
  CY(0, 2),
  CZ(0, 2),
  CH(0, 2),
  CRX(1, 2),
  CRY(1, 2),
  CRZ(1, 2),
  CP(1, 2),
  CPHASE(1, 2),
  CU(4, 2),
  SWAP(0, 2),
  CCX(0, 3),
  CSWAP(0, 3);

  private static final Map<String, StandardGate> BY_NAME = byName();

  private final int angles;
  private final int qubits;

  StandardGate(int angles, int qubits) {
    this.angles = angles;
    this.qubits = qubits;
  }

  private static Map<String, StandardGate> byName() {
    Map<String, StandardGate> names = new HashMap<>();
    for (StandardGate gate : values()) {
      names.put(gate == U ? "U" : gate.name().toLowerCase(Locale.ROOT), gate);
    }
    // Two names of one gate: the library's body for this one would be a controlled iX.
    names.put("CX", CX);
    return names;
  }

  /** {@return the gate called {@code name}, if it is one of these} */
  public static Optional<StandardGate> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** {@return how many angles it takes} */
  public int angles() {
    return angles;
  }

  /** {@return how many qubits it acts on} */
  public int qubits() {
    return qubits;
  }

  /**
   * {@return what it does to qubits {@code q}, controls first, with angles {@code a} in radians}
   */
  public List<Turn> on(double[] a, int[] q) {
    return switch (this) {
      case U -> one(Matrix2.w(a[0], a[1], a[2], a[0] / 2), q);
      case X, CX, CCX -> one(Matrix2.X, q);
      case Y, CY -> one(Matrix2.Y, q);
      case Z, CZ -> one(Matrix2.Z, q);
      case H, CH -> one(Matrix2.H, q);
      case ID -> List.of();
      case S -> one(Matrix2.S, q);
      case SDG -> one(Matrix2.SDG, q);
      case T -> one(Matrix2.T, q);
      case TDG -> one(Matrix2.TDG, q);
      case SX -> one(Matrix2.SX, q);
      case P, PHASE, U1, CP, CPHASE -> one(Matrix2.phase(a[0]), q);
      case RX, CRX -> one(Matrix2.rx(a[0]), q);
      case RY, CRY -> one(Matrix2.ry(a[0]), q);
      case RZ, CRZ -> one(Matrix2.rz(a[0]), q);
      case U2 -> one(Matrix2.w(Math.PI / 2, a[0], a[1], -(a[0] + a[1]) / 2), q);
      case U3 -> one(Matrix2.w(a[0], a[1], a[2], -(a[1] + a[2]) / 2), q);
      case CU -> one(Matrix2.w(a[0], a[1], a[2], a[3]), q);
      case SWAP -> Turn.swap(q[0], q[1]);
      case CSWAP -> Turn.swap(q[1], q[2]).stream().map(turn -> turn.under(q[0])).toList();
    };
  }

  /** The last qubit is the target, the ones before it control. */
  private static List<Turn> one(Matrix2 matrix, int[] q) {
    int[] controls = Arrays.copyOf(q, q.length - 1);
    return List.of(new Turn.Controlled(matrix, q[q.length - 1], controls));
  }
}

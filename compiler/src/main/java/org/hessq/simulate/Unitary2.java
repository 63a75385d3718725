package org.hessq.simulate;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** A complex 2×2 matrix, named by row and column. */
public record Unitary2(
    double re00,
    double im00,
    double re01,
    double im01,
    double re10,
    double im10,
    double re11,
    double im11) {
  private static final double HALF = Math.sqrt(0.5);
  private static final Unitary2 X = new Unitary2(0, 0, 1, 0, 1, 0, 0, 0);
  private static final Unitary2 Y = new Unitary2(0, 0, 0, -1, 0, 1, 0, 0);
  private static final Unitary2 Z = diagonal(-1, 0);
  private static final Unitary2 H = new Unitary2(HALF, 0, HALF, 0, HALF, 0, -HALF, 0);
  private static final Unitary2 S = diagonal(0, 1);
  private static final Unitary2 SDG = diagonal(0, -1);
  private static final Unitary2 T = diagonal(HALF, HALF);
  private static final Unitary2 TDG = diagonal(HALF, -HALF);

  private static Unitary2 diagonal(double re, double im) {
    return new Unitary2(1, 0, 0, 0, 0, 0, re, im);
  }

  /** {@return what {@code kind} does to its last qubit when all others, its controls, are 1} */
  static Unitary2 of(GateKind kind) {
    return switch (kind) {
      case X, CX, CCX -> X;
      case Y, CY -> Y;
      case Z, CZ -> Z;
      case H -> H;
      case S -> S;
      case SDG -> SDG;
      case T -> T;
      case TDG -> TDG;
      case SWAP -> throw new IllegalArgumentException("a swap has no control");
    };
  }

  /** {@return exp(-iθ/2·axis)} */
  static Unitary2 rotation(Operation.Axis axis, double radians) {
    double c = Math.cos(radians / 2);
    double s = Math.sin(radians / 2);
    return switch (axis) {
      case Y -> new Unitary2(c, 0, -s, 0, s, 0, c, 0);
      case Z -> new Unitary2(c, -s, 0, 0, 0, 0, c, s);
    };
  }

  /** {@return whether no entry is farther than {@code tolerance} from what {@code kind} does} */
  boolean isNear(GateKind kind, double tolerance) {
    Unitary2 that = of(kind);
    return Math.hypot(re00 - that.re00, im00 - that.im00) <= tolerance
        && Math.hypot(re01 - that.re01, im01 - that.im01) <= tolerance
        && Math.hypot(re10 - that.re10, im10 - that.im10) <= tolerance
        && Math.hypot(re11 - that.re11, im11 - that.im11) <= tolerance;
  }

  /** {@return the product that does {@code first} and then this} */
  public Unitary2 after(Unitary2 first) {
    return new Unitary2(
        re00 * first.re00 - im00 * first.im00 + re01 * first.re10 - im01 * first.im10,
        re00 * first.im00 + im00 * first.re00 + re01 * first.im10 + im01 * first.re10,
        re00 * first.re01 - im00 * first.im01 + re01 * first.re11 - im01 * first.im11,
        re00 * first.im01 + im00 * first.re01 + re01 * first.im11 + im01 * first.re11,
        re10 * first.re00 - im10 * first.im00 + re11 * first.re10 - im11 * first.im10,
        re10 * first.im00 + im10 * first.re00 + re11 * first.im10 + im11 * first.re10,
        re10 * first.re01 - im10 * first.im01 + re11 * first.re11 - im11 * first.im11,
        re10 * first.im01 + im10 * first.re01 + re11 * first.im11 + im11 * first.re11);
  }
}

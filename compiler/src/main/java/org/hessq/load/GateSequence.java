package org.hessq.load;

import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/**
 * Writes gates one after the other.
 *
 * <p>Rotations by multiples of π/4 become gates of Clifford+T; all others stay ideal rotations. A
 * phase gate is written as the rotation about Z that differs from it by a global phase.
 */
final class GateSequence {
  private static final double EIGHTH = Math.PI / 4;

  /** Beyond this, neighbouring doubles are so far apart that no multiple can be told. */
  private static final double LARGEST_MULTIPLE = 1 << 20;

  private final List<Operation> operations = new ArrayList<>();

  /** {@return what was written} */
  List<Operation> operations() {
    return operations;
  }

  GateSequence gate(GateKind kind, int a) {
    operations.add(new Operation.Gate(kind, a));
    return this;
  }

  GateSequence gate(GateKind kind, int a, int b) {
    operations.add(new Operation.Gate(kind, a, b));
    return this;
  }

  GateSequence gate(GateKind kind, int a, int b, int c) {
    operations.add(new Operation.Gate(kind, a, b, c));
    return this;
  }

  GateSequence h(int a) {
    return gate(GateKind.H, a);
  }

  GateSequence cx(int a, int b) {
    return gate(GateKind.CX, a, b);
  }

  /** Rotation by {@code radians} about Z; also the phase gate of this angle. */
  GateSequence rz(double radians, int qubit) {
    double multiple = Math.rint(radians / EIGHTH);
    if (Math.abs(multiple) > LARGEST_MULTIPLE || multiple * EIGHTH != radians) {
      operations.add(new Operation.Rotation(Operation.Axis.Z, radians, 0, qubit));
      return this;
    }
    return switch (Math.floorMod((long) multiple, 8)) {
      case 0 -> this;
      case 1 -> gate(GateKind.T, qubit);
      case 2 -> gate(GateKind.S, qubit);
      case 3 -> gate(GateKind.S, qubit).gate(GateKind.T, qubit);
      case 4 -> gate(GateKind.Z, qubit);
      case 5 -> gate(GateKind.Z, qubit).gate(GateKind.T, qubit);
      case 6 -> gate(GateKind.SDG, qubit);
      default -> gate(GateKind.TDG, qubit);
    };
  }

  /** Rotation by {@code radians} about X. */
  GateSequence rx(double radians, int qubit) {
    return h(qubit).rz(radians, qubit).h(qubit);
  }

  /** Rotation by {@code radians} about Y. */
  GateSequence ry(double radians, int qubit) {
    double multiple = Math.rint(radians / EIGHTH);
    if (Math.abs(multiple) > LARGEST_MULTIPLE || multiple * EIGHTH != radians) {
      operations.add(new Operation.Rotation(Operation.Axis.Y, radians, 0, qubit));
      return this;
    }
    return gate(GateKind.SDG, qubit).rx(radians, qubit).gate(GateKind.S, qubit);
  }

  /** rz(φ)·ry(θ)·rz(λ), which is U and u3 up to a global phase. */
  GateSequence u(double theta, double phi, double lambda, int qubit) {
    return rz(lambda, qubit).ry(theta, qubit).rz(phi, qubit);
  }

  /** diag(1, 1, 1, e^{iλ}). */
  GateSequence cp(double lambda, int control, int target) {
    return rz(lambda / 2, control)
        .rz(lambda / 2, target)
        .cx(control, target)
        .rz(-lambda / 2, target)
        .cx(control, target);
  }

  GateSequence crz(double theta, int control, int target) {
    return rz(theta / 2, target).cx(control, target).rz(-theta / 2, target).cx(control, target);
  }

  GateSequence crx(double theta, int control, int target) {
    return h(target).crz(theta, control, target).h(target);
  }

  GateSequence cry(double theta, int control, int target) {
    return ry(theta / 2, target).cx(control, target).ry(-theta / 2, target).cx(control, target);
  }

  /** e^{iγ}·W(θ, φ, λ) where the control is 1, W being U without its prefactor e^{iθ/2}. */
  GateSequence cu(double theta, double phi, double lambda, double gamma, int control, int target) {
    return rz(gamma + (lambda + phi) / 2, control)
        .rz((lambda - phi) / 2, target)
        .cx(control, target)
        .u(-theta / 2, 0, -(phi + lambda) / 2, target)
        .cx(control, target)
        .u(theta / 2, phi, 0, target);
  }

  GateSequence ch(int control, int target) {
    return gate(GateKind.S, target)
        .h(target)
        .gate(GateKind.T, target)
        .cx(control, target)
        .gate(GateKind.TDG, target)
        .h(target)
        .gate(GateKind.SDG, target);
  }

  GateSequence cswap(int control, int a, int b) {
    return cx(b, a).gate(GateKind.CCX, control, a, b).cx(b, a);
  }
}

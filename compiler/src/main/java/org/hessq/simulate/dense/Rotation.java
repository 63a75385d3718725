package org.hessq.simulate.dense;

/**
 * The operator exp(-i·{@code angle}·{@code axis}/2).
 *
 * @param axis Hermitian, with power 0 or 1; its sign is in the angle
 * @param angle in radians
 */
record Rotation(Pauli axis, double angle) {
  Rotation {
    if (axis.power() != Pauli.parity(axis.x() & axis.z())) {
      throw new IllegalArgumentException(axis + " is no axis");
    }
  }

  /** {@return the rotation about {@code axis}, Hermitian with any sign} */
  static Rotation of(Pauli axis, double angle) {
    return axis.power() < 2 ? new Rotation(axis, angle) : new Rotation(axis.turned(2), -angle);
  }

  boolean commutes(Rotation other) {
    return axis.commutes(other.axis);
  }
}

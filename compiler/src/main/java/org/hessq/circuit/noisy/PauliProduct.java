package org.hessq.circuit.noisy;

import com.google.common.primitives.ImmutableIntArray;

/** The product of X over some qubits and Z over others; a qubit in both has Y. */
public record PauliProduct(ImmutableIntArray withX, ImmutableIntArray withZ) {
  public static PauliProduct x(int qubit) {
    return new PauliProduct(ImmutableIntArray.of(qubit), ImmutableIntArray.of());
  }

  public static PauliProduct y(int qubit) {
    return new PauliProduct(ImmutableIntArray.of(qubit), ImmutableIntArray.of(qubit));
  }

  public static PauliProduct z(int qubit) {
    return new PauliProduct(ImmutableIntArray.of(), ImmutableIntArray.of(qubit));
  }
}

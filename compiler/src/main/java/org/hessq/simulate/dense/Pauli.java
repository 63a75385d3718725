package org.hessq.simulate.dense;

/**
 * The operator i^{@code power} X^{@code x} Z^{@code z} on at most 31 qubits.
 *
 * @param power modulo 4
 */
public record Pauli(int x, int z, int power) {
  public Pauli {
    power &= 3;
  }

  /** {@return whether both commute} */
  public boolean commutes(Pauli other) {
    return parity(x & other.z ^ z & other.x) == 0;
  }

  /** {@return the product of operators, {@code right} acting first} */
  public Pauli times(Pauli right) {
    return new Pauli(
        x ^ right.x, z ^ right.z, power + right.power + 2 * Integer.bitCount(z & right.x));
  }

  /** {@return i^{@code quarters} times this} */
  public Pauli turned(int quarters) {
    return new Pauli(x, z, power + quarters);
  }

  /** {@return the power of i with which the basis state {@code index} becomes {@code index ^ x}} */
  int powerOn(int index) {
    return power + 2 * Integer.bitCount(z & index);
  }

  /** {@return the number of ones modulo 2} */
  static int parity(int mask) {
    return Integer.bitCount(mask) & 1;
  }
}

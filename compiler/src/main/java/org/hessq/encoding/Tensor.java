package org.hessq.encoding;

/**
 * The Kronecker product {@code high ⊗ low}; {@code low} acts on the low system qubits and has the
 * low ancillas.
 */
public record Tensor(Encoding high, Encoding low) implements Encoding {
  @Override
  public int qubits() {
    return high.qubits() + low.qubits();
  }

  @Override
  public int ancillas() {
    return high.ancillas() + low.ancillas();
  }

  @Override
  public double alpha() {
    return high.alpha() * low.alpha();
  }
}

package org.hessq.encoding;

/** The conjugate transpose of {@code inner}, by the inverse circuit. */
public record Adjoint(Encoding inner) implements Encoding {
  @Override
  public int qubits() {
    return inner.qubits();
  }

  @Override
  public int ancillas() {
    return inner.ancillas();
  }

  @Override
  public double alpha() {
    return inner.alpha();
  }
}

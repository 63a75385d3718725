package org.hessq.encoding;

/**
 * {@code factor · inner}: the circuit of {@code inner} read with another α; a negative factor turns
 * the phase.
 */
public record Scaled(double factor, Encoding inner) implements Encoding {
  public Scaled {
    if (factor == 0 || !Double.isFinite(factor)) {
      throw new IllegalArgumentException("factor " + factor);
    }
  }

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
    return Math.abs(factor) * inner.alpha();
  }
}

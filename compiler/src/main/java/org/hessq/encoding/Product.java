package org.hessq.encoding;

/**
 * The product {@code left · right}: α multiplies, ancillas add; the right factor's ancillas are the
 * low ones.
 */
public record Product(Encoding left, Encoding right) implements Encoding {
  public Product {
    if (left.qubits() != right.qubits()) {
      throw new IllegalArgumentException(
          "widths differ: " + left.qubits() + " and " + right.qubits());
    }
  }

  @Override
  public int qubits() {
    return left.qubits();
  }

  @Override
  public int ancillas() {
    return left.ancillas() + right.ancillas();
  }

  @Override
  public double alpha() {
    return left.alpha() * right.alpha();
  }
}

package org.hessq.encoding;

/**
 * {@code first + second} by one selecting ancilla in |+⟩: both summands run in their controlled
 * form, which is {@link Augmented} with the threshold 2^bits, and α = 2·α_first.
 *
 * <p>The summands are leaves with one common α, so that the sum is exact; the planner makes them so
 * by choosing units.
 */
public record Sum(Leaf first, Leaf second) implements Encoding {
  public Sum {
    if (first.qubits() != second.qubits()) {
      throw new IllegalArgumentException(
          "widths differ: " + first.qubits() + " and " + second.qubits());
    }
    if (first.alpha() != second.alpha()) {
      throw new IllegalArgumentException(
          "subnormalisations differ: " + first.alpha() + " and " + second.alpha());
    }
  }

  @Override
  public int qubits() {
    return first.qubits();
  }

  @Override
  public int ancillas() {
    return first.ancillas() + second.ancillas() + 1;
  }

  @Override
  public double alpha() {
    return 2 * first.alpha();
  }
}

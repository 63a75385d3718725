package org.hessq.problem;

/** A number about the solution whose readout cost is to be reported. */
public sealed interface Observable {
  /** {@return how the problem writes it, for example {@code dot(g, x)}} */
  String text();

  /** The Euclidean norm of the solution. */
  record Norm(String text) implements Observable {}

  /** One entry of the solution. */
  record Component(long index, String text) implements Observable {}

  /** The inner product ⟨vector, x⟩, conjugate-linear in {@code vector}. */
  record Dot(VectorExpression vector, String text) implements Observable {}
}

package org.hessq.encoding;

/** A block-encoding, as a term; {@code α·⟨0^a|U|0^a⟩} is the matrix that the term denotes. */
public sealed interface Encoding permits Leaf, Augmented, Adjoint, Scaled, Product, Tensor, Sum {

  /** {@return the number n of system qubits; the matrix is 2^n × 2^n} */
  int qubits();

  /** {@return the number of ancilla qubits that are post-selected on zero} */
  int ancillas();

  /** {@return the subnormalisation α > 0} */
  double alpha();
}

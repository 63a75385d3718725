package org.hessq.verify;

import com.google.common.collect.ImmutableSortedMap;

/**
 * In what sense two circuits are to be the same, besides a global phase.
 *
 * @param ancillas registers that are not part of the comparison as others are, by name; a circuit
 *     may lack them
 * @param epsilon the largest allowed distance, min over φ of ‖U − e^{iφ}V‖ in spectral norm; 0 for
 *     rounding alone
 */
public record Sameness(
    ImmutableSortedMap<String, Ancilla> ancillas, Freedom freedom, double epsilon) {

  /** Up to a global phase, all qubits but scratch compared. */
  public static final Sameness PHASE =
      new Sameness(ImmutableSortedMap.of(), new Freedom.Phase(), 0);

  public Sameness {
    if (!(epsilon >= 0 && epsilon < 2)) {
      throw new IllegalArgumentException("epsilon " + epsilon);
    }
  }

  /** What is known of a register that helps. */
  public enum Ancilla {
    /** |0…0⟩ before and after. */
    CLEAN,
    /** In any state before, and in the same one after. */
    DIRTY,
    /** |0…0⟩ before; afterwards measured or thrown away. */
    MEASURED
  }

  /** What the circuits may differ by. */
  public sealed interface Freedom {
    /** A global phase. */
    record Phase() implements Freedom {}

    /** A permutation of the compared qubits at the end. */
    record Permutation() implements Freedom {}

    /**
     * Phases that depend on the basis state of one register at the end.
     *
     * @param register its name
     */
    record RelativePhase(String register) implements Freedom {}
  }
}

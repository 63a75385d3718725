package org.hessq.circuit;

/**
 * What a routine claims to be; the claim is written into the emitted file and judged by the
 * referee.
 */
public enum RoutineKind {
  /** The program itself. */
  MAIN("main"),
  /** A temporary AND into a fresh target. */
  AND("and"),
  /** The inverse of {@link #AND}. */
  UNAND("unand"),
  /**
   * A Clifford+T word for a rotation; parameters {@code axis}, {@code angle}, {@code tolerance}.
   */
  WORD("word"),
  /** A permutation of basis states with signs, which it also states as a function on bits. */
  ARITHMETIC("arithmetic"),
  /**
   * Table data onto a clean register, indexed by an address; parameters {@code rows}, {@code word}
   * (bits), {@code table} (the words by row, hexadecimal), {@code pieces} (PREFIX/DEPTH, where the
   * upper qubits choose among intervals) and {@code swap} (words looked up at once: 2^swap).
   */
  LOOKUP("lookup"),
  /** The inverse of {@link #LOOKUP}. */
  UNLOOKUP("unlookup"),
  /** A block-encoding; parameters in the package that made it. */
  BLOCK_ENCODING("block-encoding"),
  /** The inverse of a block-encoding. */
  BLOCK_ENCODING_ADJOINT("block-encoding-adjoint"),
  /** Prepares the right-hand side from |0…0⟩. */
  STATE_PREPARATION("state-preparation"),
  /** The inverse of {@link #STATE_PREPARATION}. */
  STATE_PREPARATION_ADJOINT("state-preparation-adjoint"),
  /** XORs [all given qubits are 0] onto a flag. */
  ZERO_FLAG("zero-flag"),
  /** Anything else. */
  PLAIN("plain");

  private final String word;

  RoutineKind(String word) {
    this.word = word;
  }

  /** {@return the word that stands for this kind in a file} */
  public String word() {
    return word;
  }

  /**
   * {@return the kind that {@code word} stands for}
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RoutineKind of(String word) {
    for (RoutineKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of routine: " + word);
  }
}

package org.hessq.method;

/** What a register of a finished circuit is for. */
public enum Role {
  /** Holds the vector that the matrix acts on. */
  SYSTEM("system"),
  /** The qubit that tells the system A (0) from the constant 1/t (1) in the augmented matrix. */
  BRANCH("branch"),
  /** The qubit that takes the phase factors. */
  SIGNAL("signal"),
  /** Ancillas of the block-encoding: |0…0⟩ before, post-selected on |0…0⟩ after. */
  ANCILLA("ancilla"),
  /** A clean qubit that the projectors are computed into and uncomputed from. */
  FLAG("flag"),
  /** The pool of clean qubits. */
  SCRATCH("scratch");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** {@return the word that stands for this role in a file} */
  public String word() {
    return word;
  }

  /**
   * {@return the role that {@code word} stands for}
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String word) {
    for (Role role : values()) {
      if (role.word.equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role: " + word);
  }
}

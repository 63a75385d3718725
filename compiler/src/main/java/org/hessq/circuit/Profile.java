package org.hessq.circuit;

/** What a circuit may do before its end. */
public enum Profile {
  /** Measures and branches mid-circuit: undoing a temporary AND costs no T. */
  ADAPTIVE("adaptive"),
  /** Measures at the end only: undoing a temporary AND costs four T, as making it does. */
  UNITARY("unitary");

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  /** {@return the word that stands for this profile on the command line and in files} */
  public String word() {
    return word;
  }
}

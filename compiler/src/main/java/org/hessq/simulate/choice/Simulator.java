package org.hessq.simulate.choice;

/** The simulators, in the order in which they are explained. */
public enum Simulator {
  TABLEAU("tableau", "stabiliser tableau"),
  DENSE("dense", "dense state vector"),
  SPARSE("sparse", "sparse state vector"),
  /** Follows observables and has no state. */
  PAULIS("paulis", "Pauli propagation"),
  /** Adds up paths and has no state. */
  PATHS("paths", "sum over paths");

  private final String word;
  private final String words;

  Simulator(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** {@return its name on the command line} */
  public String word() {
    return word;
  }

  /** {@return its name for people} */
  public String words() {
    return words;
  }
}

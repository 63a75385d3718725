package org.hessq.circuit;

/**
 * The gates that a finished circuit may contain: Clifford+T, and the Toffoli of files that others
 * wrote.
 */
public enum GateKind {
  X("x", 1, true, true),
  Y("y", 1, true, true),
  Z("z", 1, true, true),
  H("h", 1, true, true),
  S("s", 1, true, false),
  SDG("sdg", 1, true, false),
  T("t", 1, false, false),
  TDG("tdg", 1, false, false),
  CX("cx", 2, true, true),
  CY("cy", 2, true, true),
  CZ("cz", 2, true, true),
  SWAP("swap", 2, true, true),
  CCX("ccx", 3, false, true);

  private final String word;
  private final int qubits;
  private final boolean clifford;
  private final boolean selfInverse;

  GateKind(String word, int qubits, boolean clifford, boolean selfInverse) {
    this.word = word;
    this.qubits = qubits;
    this.clifford = clifford;
    this.selfInverse = selfInverse;
  }

  /** {@return the gate's name in OpenQASM's standard library} */
  public String word() {
    return word;
  }

  /** {@return how many qubits it acts on, controls first} */
  public int qubits() {
    return qubits;
  }

  /** {@return whether it maps Pauli operators to Pauli operators} */
  public boolean isClifford() {
    return clifford;
  }

  /** {@return the gate that undoes this one} */
  public GateKind adjoint() {
    return switch (this) {
      case S -> SDG;
      case SDG -> S;
      case T -> TDG;
      case TDG -> T;
      case X, Y, Z, H, CX, CY, CZ, SWAP, CCX -> this;
    };
  }

  /** {@return whether the gate is its own inverse} */
  public boolean isSelfInverse() {
    return selfInverse;
  }
}

package org.hessq.circuit;

/** A named row of qubits, least significant first. */
public record Register(String name, int width, Kind kind) {
  /** What a caller may expect of the qubits. */
  public enum Kind {
    /** Handed in and out in any state. */
    DATA,
    /** Handed in as |0…0⟩, handed back as |0…0⟩. */
    SCRATCH
  }

  public Register {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("not a register name: " + name);
    }
    if (width < 1) {
      throw new IllegalArgumentException(name + " has width " + width);
    }
  }

  /** {@return a register of data qubits} */
  public static Register data(String name, int width) {
    return new Register(name, width, Kind.DATA);
  }

  /** {@return a register of scratch qubits} */
  public static Register scratch(String name, int width) {
    return new Register(name, width, Kind.SCRATCH);
  }
}

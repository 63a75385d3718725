package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;

/** What a name means. */
sealed interface Symbol {
  /** How a variable may be used. */
  enum Use {
    VARIABLE,
    CONSTANT,
    READONLY
  }

  /**
   * Anything that holds a value, and qubits.
   *
   * @param value of a constant, where it could be evaluated
   * @param slots of qubits and aliases
   */
  record Variable(DataType type, Use use, Optional<ConstantValue> value, Optional<Slots> slots)
      implements Symbol {}

  /** A gate. */
  record Gate(int angles, int qubits) implements Symbol {}

  /** A subroutine or an external function. */
  record Subroutine(List<DataType> parameters, DataType result) implements Symbol {}

  /** A built-in function. */
  record Function(int fewest, int most) implements Symbol {}

  /** A gate whose body is being read. */
  record Unfinished() implements Symbol {}
}

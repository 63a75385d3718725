package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.tree.Statement;

/** What a name means. */
public sealed interface Symbol {
  /** How a variable may be used. */
  enum Use {
    VARIABLE,
    CONSTANT,
    READONLY
  }

  /**
   * Anything that holds a value, and qubits.
   *
   * @param number no other variable of the program has it; they count from 0 as they are declared
   * @param value of a constant, where it could be evaluated
   * @param slots which qubits (or bits) of the program it stands for, where that is known before
   *     the program runs
   */
  record Variable(
      int number, DataType type, Use use, Optional<ConstantValue> value, Optional<Slots> slots)
      implements Symbol {}

  /**
   * A gate.
   *
   * @param definition empty for {@code U} and the standard library, whose gates are known by name
   */
  record Gate(String name, int angles, int qubits, Optional<Statement.Gate> definition)
      implements Symbol {}

  /**
   * A subroutine or an external function.
   *
   * @param result {@link DataType.Special#VOID} without one
   * @param definition empty for an external function
   */
  record Subroutine(
      List<DataType> parameters, DataType result, Optional<Statement.Subroutine> definition)
      implements Symbol {
    public Subroutine {
      parameters = List.copyOf(parameters);
    }
  }

  /** A built-in function. */
  record Function(String name, int fewest, int most) implements Symbol {}

  /**
   * What only calibrations define: a gate without a definition, or a measurement.
   *
   * @param result {@link DataType.Special#VOID} for a gate
   */
  record Calibrated(int arguments, int qubits, DataType result) implements Symbol {}

  /** A gate whose body is being read. */
  record Unfinished() implements Symbol {}
}

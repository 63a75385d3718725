package org.hessq.execute.run;

import java.util.List;
import org.hessq.qasm.tree.Statement;

/** What a name means while a program runs. */
sealed interface Binding {
  /** A classical variable or constant, a part of one, or bits of several. */
  record Classical(Place place) implements Binding {}

  /** Qubits by number. */
  record Qubits(Operand operand) implements Binding {}

  /** A gate of the program's own. */
  record Gate(Statement.Gate definition) implements Binding {}

  /** A subroutine. */
  record Subroutine(Statement.Subroutine definition) implements Binding {}

  /** {@return a variable as a whole} */
  static Classical of(Variable variable) {
    return new Classical(new Place.Part(variable, List.of()));
  }
}

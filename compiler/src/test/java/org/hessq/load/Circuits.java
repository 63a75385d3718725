package org.hessq.load;

import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Circuits out of a few statements. */
final class Circuits {
  private Circuits() {}

  /** {@return the main routine of a program of these statements} */
  static Routine main(String statements) {
    String text = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + statements;
    return Loader.load("test.qasm", text).orThrow().circuit().main();
  }

  /** {@return the operations of a program of these statements} */
  static List<Operation> body(String statements) {
    return main(statements).body();
  }
}

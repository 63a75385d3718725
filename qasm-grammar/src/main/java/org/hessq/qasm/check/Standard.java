package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.tree.Type.Kind;

/** The names that every program knows, and those of the standard library. */
final class Standard {
  /** The name under which the standard library is included, whatever folder stands before it. */
  static final String LIBRARY = "stdgates.inc";

  /** The library of version 2, which defines more. */
  static final String OLD_LIBRARY = "qelib1.inc";

  private Standard() {}

  /** {@return whether {@code file} is this library, in whatever folder} */
  static boolean is(String library, String file) {
    return file.equals(library) || file.endsWith("/" + library);
  }

  static void declareBuiltIns(Environment names) {
    Scope scope = names.scope();
    gates(scope, 3, 1, "U");
    for (String name : List.of("pi", "\u03C0", "tau", "\u03C4", "euler", "\u2107")) {
      scope.declare(
          name,
          names.variable(
              new DataType.Scalar(Kind.FLOAT, 64),
              Symbol.Use.CONSTANT,
              Constants.builtIn(name),
              Optional.empty()));
    }
    functions(scope, 1, 1, "arccos arcsin arctan ceiling cos exp floor log popcount real imag");
    functions(scope, 1, 1, "sin sqrt tan");
    functions(scope, 2, 2, "mod rotl rotr");
    functions(scope, 1, 2, "sizeof");
  }

  private static void functions(Scope scope, int fewest, int most, String names) {
    for (String name : names.split(" ")) {
      scope.declare(name, new Symbol.Function(name, fewest, most));
    }
  }

  /** Declares what only programs of version 2 know without including anything. */
  static void declareBuiltInsOfVersion2(Scope scope) {
    gates(scope, 0, 2, "CX");
    functions(scope, 1, 1, "ln");
  }

  /** Declares the 32 standard gates. */
  static void declareLibrary(Scope scope) {
    gates(scope, 0, 1, "x y z h id s sdg t tdg sx");
    gates(scope, 1, 1, "p phase u1 rx ry rz");
    gates(scope, 2, 1, "u2");
    gates(scope, 3, 1, "u3");
    gates(scope, 0, 2, "cx cy cz ch swap CX");
    gates(scope, 1, 2, "crx cry crz cp cphase");
    gates(scope, 4, 2, "cu");
    gates(scope, 0, 3, "ccx cswap");
  }

  private static void gates(Scope scope, int angles, int qubits, String names) {
    for (String name : names.split(" ")) {
      scope.declare(name, new Symbol.Gate(name, angles, qubits, Optional.empty()));
    }
  }
}

package org.hessq.emit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/**
 * A flat file before its statements: the circuit that it unfolds, the text at its top, and the
 * texts that stand for qubits and bits.
 *
 * @param top everything before the first statement on a qubit
 * @param topStatements how many statements that holds
 * @param bits the name of the one register of bits
 * @param usedBits those that are declared, of all that the circuit has; they close ranks
 */
record FlatFile(
    Circuit circuit,
    String top,
    int topStatements,
    List<String> qubits,
    String bits,
    BitSet usedBits,
    FlatOptions.GateNames gateNames) {

  /**
   * {@return the file of a lowered program}
   *
   * @throws IllegalStateException if the options don't allow what the program does
   */
  static FlatFile of(Program program, FlatOptions options) {
    Circuit circuit =
        switch (options.feedback()) {
          case ADAPTIVE -> ParityElimination.of(program.circuit(), outcomes(program));
          case UNITARY -> {
            FinalMeasurements.require(program.circuit());
            yield program.circuit();
          }
        };
    Routine main = circuit.main();
    StringBuilder top = new StringBuilder(CommentBlock.header(program));
    List<String> statements = new ArrayList<>();
    List<String> qubits = new ArrayList<>();
    statements.add("OPENQASM 3.0;");
    if (options.include() == FlatOptions.Include.STANDARD) {
      statements.add("include \"stdgates.inc\";");
    }
    statements.forEach(statement -> top.append(statement).append('\n'));
    top.append(CommentBlock.routine(main));
    Names names = new Names();
    int before = statements.size();
    switch (options.layout()) {
      case REGISTERS -> {
        for (Register register : main.registers()) {
          declare(names.claim(register.name()), register.width(), statements, qubits);
        }
      }
      case SINGLE -> {
        if (main.width() > 0) {
          declare(names.claim("q"), main.width(), statements, qubits);
        }
      }
    }
    String bits = names.claim("c");
    BitSet used = MeasuredBits.of(circuit);
    used.set(0, outcomes(program));
    if (!used.isEmpty()) {
      statements.add("bit[" + used.cardinality() + "] " + bits + ";");
    }
    statements
        .subList(before, statements.size())
        .forEach(statement -> top.append(statement).append('\n'));
    return new FlatFile(
        circuit,
        top.toString(),
        statements.size(),
        List.copyOf(qubits),
        bits,
        used,
        options.gateNames());
  }

  /** {@return the text that stands for a bit} */
  String bit(int index) {
    return bits + "[" + usedBits.get(0, index).cardinality() + "]";
  }

  /** {@return the name of a gate} */
  String gate(GateKind kind) {
    return gateNames.of(kind);
  }

  /** {@return how many of the main routine's first bits the comment block speaks of} */
  static int outcomes(Program program) {
    Routine main = program.circuit().main();
    int outcomes = 0;
    for (Register register : main.registers()) {
      outcomes += program.roles().success().containsKey(register.name()) ? register.width() : 0;
    }
    return Math.min(outcomes, main.bits());
  }

  /** {@return the qubits of {@code main}, each as itself} */
  static int[] all(Routine main) {
    int[] qubits = new int[main.width()];
    Arrays.setAll(qubits, q -> q);
    return qubits;
  }

  /** {@return which of {@code qubits} a callee is given} */
  static int[] chosen(int[] qubits, ImmutableIntArray given) {
    int[] chosen = new int[given.length()];
    Arrays.setAll(chosen, k -> qubits[given.get(k)]);
    return chosen;
  }

  private static void declare(
      String name, int width, List<String> statements, List<String> qubits) {
    statements.add("qubit[" + width + "] " + name + ";");
    for (int k = 0; k < width; k++) {
      qubits.add(name + "[" + k + "]");
    }
  }
}

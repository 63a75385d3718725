package org.hessq.emit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Measures a flat file without writing it.
 *
 * <p>The length of a statement is that of its fixed part and of the names in it. Which name a
 * routine's qubit gets depends on the call, how often it is named does not: that is counted once
 * for each routine and added up along the calls.
 */
final class Forecaster {
  private final Map<Routine, Tally> tallies = new HashMap<>();
  private final Map<Routine, Integer> depths;
  private final FlatOptions.GateNames names;

  private Forecaster(FlatFile file) {
    this.depths = Frames.depths(file.circuit());
    this.names = file.gateNames();
  }

  /** {@return statements and bytes of {@code file}} */
  static Forecast of(FlatFile file) {
    var forecaster = new Forecaster(file);
    for (Routine routine : file.circuit().routines()) {
      Tally tally = forecaster.new Tally(routine);
      tally.add(routine.body(), BigInteger.ONE, 0);
      forecaster.tallies.put(routine, tally);
    }
    Tally main = forecaster.tallies.get(file.circuit().main());
    BigInteger bytes = main.fixed.add(BigInteger.valueOf(file.top().length()));
    for (int q = 0; q < main.qubits.length; q++) {
      bytes = bytes.add(times(main.qubits[q], file.qubits().get(q).length()));
    }
    for (int b = 0; b < main.bits.length; b++) {
      bytes = bytes.add(times(main.bits[b], file.bit(b).length()));
    }
    return new Forecast(main.statements.add(BigInteger.valueOf(file.topStatements())), bytes);
  }

  static IllegalStateException notLowered(Routine routine, Operation operation) {
    return new IllegalStateException(
        routine.name() + " was not lowered: it still holds " + operation);
  }

  private static BigInteger times(BigInteger count, long length) {
    return count.multiply(BigInteger.valueOf(length));
  }

  /** What one use of a routine writes. */
  private final class Tally {
    private final Routine routine;
    private final BigInteger[] qubits;
    private final BigInteger[] bits;
    private BigInteger statements = BigInteger.ZERO;
    private BigInteger fixed = BigInteger.ZERO;

    Tally(Routine routine) {
      this.routine = routine;
      this.qubits = new BigInteger[routine.width()];
      this.bits = new BigInteger[depths.get(routine)];
      Arrays.fill(qubits, BigInteger.ZERO);
      Arrays.fill(bits, BigInteger.ZERO);
    }

    void add(List<Operation> body, BigInteger times, int indent) {
      for (Operation operation : body) {
        switch (operation) {
          case Operation.Gate(var kind, int a, int b, int c) -> {
            int separators = 2 * (kind.qubits() - 1);
            statement(times, indent + names.of(kind).length() + " ;\n".length() + separators);
            name(qubits, a, times);
            name(qubits, b, times);
            name(qubits, c, times);
          }
          case Operation.Measure(int qubit, int bit) -> {
            statement(times, indent + " = measure ;\n".length());
            name(qubits, qubit, times);
            name(bits, bit, times);
          }
          case Operation.Reset(int qubit) -> {
            statement(times, indent + "reset ;\n".length());
            name(qubits, qubit, times);
          }
          case Operation.Conditional(int bit, var inner) -> {
            statement(times, indent + "if () {\n".length() + indent + "}\n".length());
            name(bits, bit, times);
            add(inner, times, indent + 2);
          }
          case Operation.Repeat(long count, var inner) -> add(inner, times(times, count), indent);
          case Operation.Call call -> add(call, times, indent);
          case Operation.Assign _, Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
              throw notLowered(routine, operation);
        }
      }
    }

    /** In a branch the callee has no branches, so that each of its statements is one line. */
    private void add(Operation.Call call, BigInteger times, int indent) {
      Tally callee = tallies.get(call.routine());
      statements = statements.add(callee.statements.multiply(times));
      BigInteger shifted = callee.fixed.add(times(callee.statements, indent));
      fixed = fixed.add(shifted.multiply(times));
      for (int q = 0; q < callee.qubits.length; q++) {
        name(qubits, call.qubits().get(q), callee.qubits[q].multiply(times));
      }
      for (int b = 0; b < callee.bits.length; b++) {
        name(bits, routine.bits() + b, callee.bits[b].multiply(times));
      }
    }

    private void statement(BigInteger times, int length) {
      statements = statements.add(times);
      fixed = fixed.add(times(times, length));
    }

    private static void name(BigInteger[] counts, int index, BigInteger times) {
      if (index >= 0) {
        counts[index] = counts[index].add(times);
      }
    }
  }
}

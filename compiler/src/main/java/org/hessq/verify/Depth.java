package org.hessq.verify;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * The T-depth of a circuit: the most T gates on any path of operations that follow one another on a
 * qubit or through a classical bit, every conditional taken. The referee's own account.
 *
 * <p>Each qubit and bit has a row of times, one per input. A routine of few qubits is a matrix over
 * (max, +), made once and multiplied in at each call; a wider one is gone through at each call,
 * which is as exact.
 */
final class Depth {
  /** The widest routine with a matrix, which has the square of its width entries. */
  private static final int WIDEST = 512;

  /** Before any time, and far enough from the smallest number for layers to be added. */
  private static final long NEVER = Long.MIN_VALUE / 4;

  /** The layers of a Toffoli gate that is not written in T gates. */
  private static final int TOFFOLI = 4;

  private final Map<Routine, long[][]> matrices = new IdentityHashMap<>();

  private Depth() {}

  /** {@return the T-depth; empty if some operation is not yet written in T gates} */
  static OptionalLong of(Circuit circuit) {
    if (!circuit.routines().stream().allMatch(routine -> isLowered(routine.body()))) {
      return OptionalLong.empty();
    }
    Routine main = circuit.main();
    long[][] rows = new long[main.width() + main.bits()][1];
    new Depth().run(main, main.body(), rows, new int[0]);
    return Arrays.stream(rows).mapToLong(row -> row[0]).max();
  }

  private static boolean isLowered(List<Operation> body) {
    return body.stream()
        .allMatch(
            operation ->
                switch (operation) {
                  case Operation.Rotation _, Operation.And _, Operation.UnAnd _ -> false;
                  case Operation.Conditional conditional -> isLowered(conditional.body());
                  case Operation.Repeat repeat -> isLowered(repeat.body());
                  case Operation.Gate _,
                      Operation.Measure _,
                      Operation.Reset _,
                      Operation.Assign _,
                      Operation.Call _ ->
                      true;
                });
  }

  /** Every operation waits for the bits whose rows are in {@code guards}. */
  private void run(Routine routine, List<Operation> body, long[][] rows, int[] guards) {
    int bits = routine.width();
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate gate -> gate(gate, rows, guards);
        case Operation.Measure(var qubit, var bit) -> {
          await(rows, qubit, guards);
          System.arraycopy(rows[qubit], 0, rows[bits + bit], 0, rows[qubit].length);
        }
        case Operation.Reset(var qubit) -> await(rows, qubit, guards);
        case Operation.Assign(var kind, var target, var source) -> {
          switch (kind) {
            case COPY ->
                System.arraycopy(
                    rows[bits + source], 0, rows[bits + target], 0, rows[bits + source].length);
            case XOR -> raise(rows[bits + target], rows[bits + source], 0);
          }
          await(rows, bits + target, guards);
        }
        case Operation.Conditional(var bit, var inner) -> {
          int[] more = Arrays.copyOf(guards, guards.length + 1);
          more[guards.length] = bits + bit;
          run(routine, inner, rows, more);
        }
        case Operation.Repeat(var count, var inner) -> repeat(routine, count, inner, rows, guards);
        case Operation.Call(var callee, var qubits) -> {
          qubits.forEach(qubit -> await(rows, qubit, guards));
          call(callee, qubits, rows);
        }
        case Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw new IllegalStateException(operation.toString());
      }
    }
  }

  private static void gate(Operation.Gate gate, long[][] rows, int[] guards) {
    int[] qubits = IntStream.of(gate.a(), gate.b(), gate.c()).limit(gate.kind().qubits()).toArray();
    long[] latest = rows[qubits[0]];
    for (int qubit : qubits) {
      await(rows, qubit, guards);
      raise(latest, rows[qubit], 0);
    }
    boolean t = gate.kind() == GateKind.T || gate.kind() == GateKind.TDG;
    int layers = t ? 1 : gate.kind() == GateKind.CCX ? TOFFOLI : 0;
    for (int k = 0; k < latest.length && layers > 0; k++) {
      latest[k] += layers;
    }
    for (int k = 1; k < qubits.length; k++) {
      System.arraycopy(latest, 0, rows[qubits[k]], 0, latest.length);
    }
  }

  private static void await(long[][] rows, int row, int[] guards) {
    for (int guard : guards) {
      raise(rows[row], rows[guard], 0);
    }
  }

  private static void raise(long[] row, long[] by, long layers) {
    for (int k = 0; k < row.length; k++) {
      row[k] = Math.max(row[k], by[k] + layers);
    }
  }

  private void call(Routine callee, ImmutableIntArray qubits, long[][] rows) {
    long[][] own = new long[callee.width() + callee.bits()][];
    for (int k = 0; k < own.length; k++) {
      own[k] = k < callee.width() ? rows[qubits.get(k)] : never(rows[0].length);
    }
    if (callee.width() > WIDEST) {
      run(callee, callee.body(), own, new int[0]);
      return;
    }
    long[][] matrix = matrices.get(callee);
    if (matrix == null) {
      long[][] all = identity(callee.width(), callee.bits());
      run(callee, callee.body(), all, new int[0]);
      matrix = Arrays.copyOf(all, callee.width());
      matrices.put(callee, matrix);
    }
    multiply(matrix, own);
  }

  /** Binary powers of the matrix of one round, over all qubits and bits of the routine. */
  private void repeat(
      Routine routine, long count, List<Operation> body, long[][] rows, int[] guards) {
    if (rows.length > WIDEST || count <= 2) {
      for (long n = 0; n < count; n++) {
        run(routine, body, rows, guards);
      }
      return;
    }
    long[][] power = identity(rows.length, 0);
    run(routine, body, power, guards);
    for (long left = count; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        multiply(power, rows);
      }
      if (left > 1) {
        long[][] once = Arrays.stream(power).map(long[]::clone).toArray(long[][]::new);
        multiply(once, power);
      }
    }
  }

  /** Row k becomes the largest over p of row p plus {@code matrix[k][p]}. */
  private static void multiply(long[][] matrix, long[][] rows) {
    long[][] before = new long[matrix.length][];
    for (int k = 0; k < matrix.length; k++) {
      before[k] = rows[k].clone();
    }
    for (int k = 0; k < matrix.length; k++) {
      Arrays.fill(rows[k], NEVER);
      for (int p = 0; p < matrix.length; p++) {
        if (matrix[k][p] >= 0) {
          raise(rows[k], before[p], matrix[k][p]);
        }
      }
    }
  }

  private static long[][] identity(int qubits, int bits) {
    long[][] rows = new long[qubits + bits][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = never(qubits);
      if (k < qubits) {
        rows[k][k] = 0;
      }
    }
    return rows;
  }

  private static long[] never(int inputs) {
    long[] row = new long[inputs];
    Arrays.fill(row, NEVER);
    return row;
  }
}

package org.hessq.cost;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A (max, +) map from when a routine's qubits are ready to when it has done with them: output q is
 * ready at the latest over inputs p of input p plus {@code entry(q, p)}.
 *
 * <p>Rows are shared where qubits were synchronised, and copied before they change.
 */
final class Delays {
  /** No path. */
  static final long NEVER = Long.MIN_VALUE;

  private final int inputs;
  private final long[][] rows;

  private Delays(int inputs, long[][] rows) {
    this.inputs = inputs;
    this.rows = rows;
  }

  /**
   * {@return the map that waits for nothing, with {@code bits} further rows that nothing reaches}
   */
  static Delays identity(int qubits, int bits) {
    long[][] rows = new long[qubits + bits][];
    long[] never = new long[qubits];
    Arrays.fill(never, NEVER);
    Arrays.fill(rows, never);
    for (int q = 0; q < qubits; q++) {
      rows[q] = never.clone();
      rows[q][q] = 0;
    }
    return new Delays(qubits, rows);
  }

  /** {@return the map from one input that all qubits are ready at, to each of them} */
  static Delays start(int qubits, int bits) {
    long[][] rows = new long[qubits + bits][];
    Arrays.fill(rows, 0, qubits, new long[] {0});
    Arrays.fill(rows, qubits, rows.length, new long[] {NEVER});
    return new Delays(1, rows);
  }

  void delay(int row, long layers) {
    rows[row] = plus(rows[row], layers);
  }

  void copy(int target, int source) {
    rows[target] = rows[source];
  }

  /** Makes {@code row} wait for {@code other}. */
  void await(int row, int other) {
    rows[row] = max(rows[row], rows[other]);
  }

  void synchronise(int a, int b) {
    long[] both = max(rows[a], rows[b]);
    rows[a] = both;
    rows[b] = both;
  }

  void synchronise(int[] all) {
    long[] latest = rows[all[0]];
    for (int row : all) {
      latest = max(latest, rows[row]);
    }
    for (int row : all) {
      rows[row] = latest;
    }
  }

  /** Lets qubit {@code qubits[k]} be qubit k of a routine with the given map. */
  void compose(Delays callee, int[] qubits) {
    long[][] before = new long[qubits.length][];
    for (int k = 0; k < qubits.length; k++) {
      before[k] = rows[qubits[k]];
    }
    Map<long[], long[]> known = new IdentityHashMap<>();
    for (int k = 0; k < qubits.length; k++) {
      rows[qubits[k]] = known.computeIfAbsent(callee.rows[k], row -> product(row, before));
    }
  }

  /** {@return this map {@code count ≥ 0} times in a row} It must map all rows to all rows. */
  Delays power(long count) {
    int[] all = IntStream.range(0, rows.length).toArray();
    Delays result = identity(rows.length, 0);
    Delays square = this;
    for (long left = count; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        result.compose(square, all);
      }
      if (left > 1) {
        Delays twice = new Delays(inputs, square.rows.clone());
        twice.compose(square, all);
        square = twice;
      }
    }
    return result;
  }

  private long[] product(long[] row, long[][] before) {
    long[] result = new long[inputs];
    Arrays.fill(result, NEVER);
    for (int p = 0; p < before.length; p++) {
      if (row[p] != NEVER) {
        raise(result, before[p], row[p]);
      }
    }
    return result;
  }

  /** {@return the largest entry, at least 0} */
  long largest() {
    long largest = 0;
    for (long[] row : rows) {
      for (long entry : row) {
        largest = Math.max(largest, entry);
      }
    }
    return largest;
  }

  private static long[] max(long[] a, long[] b) {
    if (a == b) {
      return a;
    }
    long[] result = a.clone();
    raise(result, b, 0);
    return result;
  }

  private static long[] plus(long[] row, long layers) {
    long[] result = row.clone();
    for (int k = 0; k < row.length; k++) {
      if (row[k] != NEVER) {
        result[k] = Math.addExact(row[k], layers);
      }
    }
    return result;
  }

  /** Without branches in the loop, so that it runs on vectors. */
  private static void raise(long[] row, long[] by, long layers) {
    long overflow = 0;
    for (int k = 0; k < row.length; k++) {
      long later = by[k] == NEVER ? NEVER : by[k] + layers;
      overflow |= ~by[k] & later;
      row[k] = Math.max(row[k], later);
    }
    if (overflow < 0) {
      throw new ArithmeticException("a depth beyond 2^63");
    }
  }
}

package org.hessq.verify;

import java.math.BigInteger;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Solver;

/** What the fixtures have to be. */
final class TestTruth {
  private TestTruth() {}

  /** {@return the check of all columns of both branches} */
  static Check entries(Solver solver, Routine encoding) {
    long[][] integers = solver.integers();
    return Entries.exact(
        encoding,
        Entries.block(encoding),
        solver.m(),
        column -> {
          TreeMap<Long, BigInteger> rows = new TreeMap<>();
          if (column >>> solver.n() != 0) {
            rows.put(column, BigInteger.valueOf(solver.constant()));
          } else {
            for (int row = 0; row < integers.length; row++) {
              if (integers[row][(int) column] != 0) {
                rows.put((long) row, BigInteger.valueOf(integers[row][(int) column]));
              }
            }
          }
          return rows;
        },
        LongStream.range(0, 2L << solver.n()).toArray(),
        new Gadgets(),
        1);
  }
}

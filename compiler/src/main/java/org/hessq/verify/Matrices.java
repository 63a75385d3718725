package org.hessq.verify;

import java.util.BitSet;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.SmallMatrix;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.Walk;

/** The matrix of a routine on its data qubits, column by column. */
final class Matrices {
  private static final int DATA_QUBITS = 9;
  private static final int TERMS = 1 << 20;

  /** The squared norm that rounding may leave on dirty scratch. */
  private static final double ROUNDING = 1e-18;

  private Matrices() {}

  /**
   * {@return the matrix of {@code routine}, the same outcomes drawn for every column}
   *
   * @throws PremiseException if scratch is left dirty
   * @throws TooLargeException above nine data qubits
   */
  static SmallMatrix of(Routine routine, Gadgets gadgets, long seed) {
    int data = routine.width() - routine.scratchWidth();
    if (data > DATA_QUBITS) {
      throw new TooLargeException("data qubits of " + routine.name(), data, DATA_QUBITS);
    }
    BitSet scratch = LayeredRoutine.scratch(routine);
    int[] places = new int[data];
    for (int q = 0, k = 0; q < routine.width(); q++) {
      if (!scratch.get(q)) {
        places[k++] = q;
      }
    }
    double[][] columns = new double[1 << data][2 << data];
    for (int column = 0; column < columns.length; column++) {
      SparseState state = new SparseState(routine.width(), TERMS, seed);
      for (int k = 0; k < data; k++) {
        if ((column >>> k & 1) != 0) {
          state.flip(places[k]);
        }
      }
      Walk.of(routine, gadgets, state);
      for (int term = 0; term < state.size(); term++) {
        int row = 0;
        for (int k = 0; k < data; k++) {
          row |= state.bit(term, places[k]) ? 1 << k : 0;
        }
        columns[column][2 * row] += state.re(term);
        columns[column][2 * row + 1] += state.im(term);
      }
      for (int q = scratch.nextSetBit(0); q >= 0; q = scratch.nextSetBit(q + 1)) {
        if (state.probability(q) > ROUNDING) {
          throw new PremiseException(routine.name(), q, "scratch is not returned in |0>");
        }
      }
    }
    return SmallMatrix.ofColumns(columns);
  }
}

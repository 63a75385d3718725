package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.Walk;

/**
 * Columns of 2^bits times the block ⟨0|U|0⟩ of a routine: by one pass of bit planes where the
 * routine is layered, else by a sparse state each.
 *
 * @param columns in the order asked for
 * @param rounding how far any entry was from an integer; 0 where the pass was exact
 * @param exact whether no rounding was needed
 */
record BlockReader(List<IntegerBlock.Column> columns, double rounding, boolean exact) {
  /** Terms of a sparse state. */
  private static final int TERMS = 1 << 22;

  /**
   * @param block the routine's qubits that index the block, least significant first
   * @throws org.hessq.simulate.PremiseException if the routine breaks a premise
   * @throws org.hessq.simulate.TooLargeException if neither way fits
   */
  static BlockReader of(
      Routine routine, int[] block, int bits, long[] indices, Gadgets gadgets, long seed) {
    try {
      IntegerBlock integers = new IntegerBlock(LayeredRoutine.of(routine, gadgets, seed), block);
      int shift = bits - integers.denominatorBits();
      if (shift >= 0) {
        List<IntegerBlock.Column> columns = new ArrayList<>();
        for (IntegerBlock.Column column : integers.columns(indices)) {
          columns.add(
              new IntegerBlock.Column(
                  column.index(),
                  column.rows(),
                  Arrays.stream(column.re()).map(v -> v << shift).toArray(),
                  Arrays.stream(column.im()).map(v -> v << shift).toArray()));
        }
        return new BlockReader(columns, 0, true);
      }
    } catch (UnsupportedStepException composite) {
      return sparse(routine, block, bits, indices, gadgets, seed);
    }
    return sparse(routine, block, bits, indices, gadgets, seed);
  }

  private static BlockReader sparse(
      Routine routine, int[] block, int bits, long[] indices, Gadgets gadgets, long seed) {
    List<IntegerBlock.Column> columns = new ArrayList<>();
    double rounding = 0;
    for (long index : indices) {
      SparseState state = new SparseState(routine.width(), TERMS, seed);
      for (int k = 0; k < block.length; k++) {
        if ((index >>> k & 1) != 0) {
          state.flip(block[k]);
        }
      }
      Walk.of(routine, gadgets, state);
      TreeMap<Long, double[]> entries = accepted(state, block);
      long[] rows = new long[entries.size()];
      long[] re = new long[rows.length];
      long[] im = new long[rows.length];
      int at = 0;
      for (var entry : entries.entrySet()) {
        double x = Math.scalb(entry.getValue()[0], bits);
        double y = Math.scalb(entry.getValue()[1], bits);
        rows[at] = entry.getKey();
        re[at] = Math.round(x);
        im[at] = Math.round(y);
        rounding = Math.max(rounding, Math.max(Math.abs(x - re[at]), Math.abs(y - im[at])));
        at++;
      }
      columns.add(new IntegerBlock.Column(index, rows, re, im));
    }
    return new BlockReader(columns, rounding, false);
  }

  private static TreeMap<Long, double[]> accepted(SparseState state, int[] block) {
    boolean[] inside = new boolean[state.qubits()];
    for (int q : block) {
      inside[q] = true;
    }
    TreeMap<Long, double[]> entries = new TreeMap<>();
    for (int term = 0; term < state.size(); term++) {
      boolean kept = true;
      for (int q = 0; q < inside.length && kept; q++) {
        kept = inside[q] || !state.bit(term, q);
      }
      if (kept) {
        long row = 0;
        for (int k = 0; k < block.length; k++) {
          row |= state.bit(term, block[k]) ? 1L << k : 0;
        }
        entries.put(row, new double[] {state.re(term), state.im(term)});
      }
    }
    return entries;
  }
}

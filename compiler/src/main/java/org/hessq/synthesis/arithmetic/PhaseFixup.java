package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Assignment;
import org.hessq.circuit.Operation.Gate;
import org.hessq.circuit.RoutineBuilder;

/**
 * Clears a register that holds a table's word by measuring it in the X basis, and repairs the sign
 * (-1)^(outcomes · word) that this leaves: the low k bits of the address become one-hot, the blocks
 * of 2^k rows are iterated over, and each row with an odd number of outcomes gets a CZ.
 *
 * @paper Berry et al. 2019, arXiv:1902.02134, Appendix C.
 */
final class PhaseFixup {
  private PhaseFixup() {}

  /** {@return the k that takes the fewest ANDs, the smallest of several} */
  static int bestLowBits(Address address, Control control) {
    int best = 0;
    for (int k = 1; k <= address.lowerWidth(); k++) {
      if (ands(address, control, k) < ands(address, control, best)) {
        best = k;
      }
    }
    return best;
  }

  private static long ands(Address address, Control control, int k) {
    long blocks = address.dropLow(k).count();
    long iteration =
        switch (control) {
          case NONE -> Math.max(blocks - 2, 0);
          case ONE -> blocks - 1;
        };
    return iteration + (1L << k) - k - 1;
  }

  /**
   * Measures {@code data}, which holds the addressed word of {@code table}, and repairs the sign.
   */
  static void emit(
      RoutineBuilder builder,
      Address address,
      ImmutableIntArray qubits,
      Control kind,
      OptionalInt control,
      ImmutableIntArray data,
      Table table) {
    int[] outcomes = new int[data.length()];
    for (int bit = 0; bit < outcomes.length; bit++) {
      outcomes[bit] = builder.bit();
      builder.measureX(data.get(bit), outcomes[bit]);
    }
    int parity = builder.bit();
    int k = bestLowBits(address, kind);
    Address blocks = address.dropLow(k);
    ImmutableIntArray low = qubits.subArray(0, k);
    ImmutableIntArray high = qubits.subArray(k, qubits.length());
    ImmutableIntArray hot = k == 0 ? ImmutableIntArray.of() : OneHot.compute(builder, low);
    UnaryIteration.emit(
        builder,
        blocks,
        high,
        control,
        (block, select) -> {
          int first = block % blocks.rows() << k;
          int base = block / blocks.rows() * address.rows() + first;
          for (int j = 0; j < 1 << k && first + j < address.rows(); j++) {
            if (table.ones(base + j) > 0) {
              int bit = parity(builder, table, base + j, outcomes, parity);
              sign(builder, bit, select, k == 0 ? OptionalInt.empty() : OptionalInt.of(hot.get(j)));
            }
          }
        });
    if (k > 0) {
      OneHot.uncompute(builder, low, hot);
    }
  }

  /** {@return a bit that holds the parity of the outcomes at the word's ones} */
  private static int parity(
      RoutineBuilder builder, Table table, int row, int[] outcomes, int parity) {
    if (table.ones(row) == 1) {
      int[] only = new int[1];
      table.forEachOne(row, bit -> only[0] = outcomes[bit]);
      return only[0];
    }
    boolean[] begun = new boolean[1];
    table.forEachOne(
        row,
        bit -> {
          builder.assign(begun[0] ? Assignment.XOR : Assignment.COPY, parity, outcomes[bit]);
          begun[0] = true;
        });
    return parity;
  }

  private static void sign(RoutineBuilder builder, int bit, OptionalInt a, OptionalInt b) {
    Operation gate;
    if (a.isPresent() && b.isPresent()) {
      gate = new Gate(GateKind.CZ, a.getAsInt(), b.getAsInt());
    } else if (a.isPresent() || b.isPresent()) {
      gate = new Gate(GateKind.Z, a.isPresent() ? a.getAsInt() : b.getAsInt());
    } else {
      return; // one row, always addressed: the sign is global
    }
    builder.conditional(bit, gate);
  }
}

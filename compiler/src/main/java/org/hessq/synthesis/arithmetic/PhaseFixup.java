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
 * <p>Where the address has pieces of one row, the low bits are the lowest that tell pieces apart: a
 * piece that fixes none of them is a block of its own, and the others are one block where they
 * agree on the rest.
 *
 * @paper Berry et al. 2019, arXiv:1902.02134, Appendix C; the blocks of pieces are ours.
 */
final class PhaseFixup {
  private final RoutineBuilder builder;
  private final Address address;
  private final Table table;
  private final ImmutableIntArray data;
  private final int[] outcomes;
  private final int parity;

  private PhaseFixup(RoutineBuilder builder, Address address, Table table, ImmutableIntArray data) {
    this.builder = builder;
    this.address = address;
    this.table = table;
    this.data = data;
    this.outcomes = new int[data.length()];
    for (int bit = 0; bit < outcomes.length; bit++) {
      outcomes[bit] = builder.bit();
      builder.measureX(data.get(bit), outcomes[bit]);
    }
    this.parity = builder.bit();
  }

  /** {@return the k that takes the fewest ANDs, the smallest of several} */
  static int bestLowBits(Address address, Control control) {
    int most = address.rows() > 1 ? address.lowerWidth() : address.depth();
    int best = 0;
    for (int k = 1; k <= most; k++) {
      if (ands(address, control, k) < ands(address, control, best)) {
        best = k;
      }
    }
    return best;
  }

  private static long ands(Address address, Control control, int k) {
    long blocks = blocks(address, k).count();
    long iteration =
        switch (control) {
          case NONE -> Math.max(blocks - 2, 0);
          case ONE -> blocks - 1;
        };
    return iteration + (1L << k) - k - 1;
  }

  private static Address blocks(Address address, int k) {
    return address.rows() > 1 ? address.dropLow(k) : address.upTo(address.depth() - k);
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
    PhaseFixup fixup = new PhaseFixup(builder, address, table, data);
    int k = bestLowBits(address, kind);
    Address blocks = blocks(address, k);
    ImmutableIntArray high = qubits.subArray(qubits.length() - blocks.width(), qubits.length());
    ImmutableIntArray low =
        qubits.subArray(qubits.length() - blocks.width() - k, qubits.length() - blocks.width());
    ImmutableIntArray hot = k == 0 ? ImmutableIntArray.of() : OneHot.compute(builder, low);
    UnaryIteration.emit(
        builder,
        blocks,
        high,
        control,
        (block, select) -> {
          if (address.rows() > 1) {
            fixup.rows(blocks, block, select, hot);
          } else {
            fixup.pieces(blocks, block, select, hot);
          }
        });
    if (k > 0) {
      OneHot.uncompute(builder, low, hot);
    }
  }

  private void rows(Address blocks, int block, OptionalInt select, ImmutableIntArray hot) {
    int size = Math.max(1, hot.length());
    int first = block % blocks.rows() * size;
    int base = block / blocks.rows() * address.rows() + first;
    for (int j = 0; j < size && first + j < address.rows(); j++) {
      sign(base + j, select, hot.isEmpty() ? hot : hot.subArray(j, j + 1));
    }
  }

  private void pieces(Address blocks, int block, OptionalInt select, ImmutableIntArray hot) {
    Piece whole = blocks.pieces().get(block);
    for (int p = 0; p < address.pieces().size(); p++) {
      Piece piece = address.pieces().get(p);
      if (piece.equals(whole)) {
        sign(p, select, ImmutableIntArray.of());
      } else if (piece.upTo(whole.depth()).equals(whole)) {
        int first = Math.toIntExact(piece.start(address.depth()) & hot.length() - 1);
        int values = 1 << address.depth() - piece.depth();
        sign(p, select, hot.subArray(first, first + values));
      }
    }
  }

  /** The sign of a row, where {@code select} and one of {@code values} are 1, if there are any. */
  private void sign(int row, OptionalInt select, ImmutableIntArray values) {
    if (table.ones(row) == 0) {
      return;
    }
    int bit = parity(row);
    if (values.isEmpty() && select.isEmpty()) {
      // One row, always addressed; its word has been measured, so that its qubits are 0.
      int zero = data.get(0);
      builder.conditional(
          bit, new Gate(GateKind.X, zero), new Gate(GateKind.Z, zero), new Gate(GateKind.X, zero));
    } else if (values.isEmpty()) {
      builder.conditional(bit, new Gate(GateKind.Z, select.getAsInt()));
    } else {
      builder.conditional(
          bit,
          values.stream()
              .mapToObj(
                  value ->
                      select.isPresent()
                          ? new Gate(GateKind.CZ, select.getAsInt(), value)
                          : new Gate(GateKind.Z, value))
              .toArray(Operation[]::new));
    }
  }

  /** {@return a bit that holds the parity of the outcomes at the word's ones} */
  private int parity(int row) {
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
}

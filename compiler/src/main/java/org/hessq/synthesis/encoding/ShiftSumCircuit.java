package org.hessq.synthesis.encoding;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.ShiftSum;
import org.hessq.synthesis.arithmetic.Adder;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.Piece;
import org.hessq.synthesis.arithmetic.Table;

/**
 * The circuit of a {@link ShiftSum}: a table over dyadic pieces of w gives each term's offsets,
 * sign and rejection; one adder an axis moves the index, its last carry marks indices that leave an
 * open axis.
 *
 * <p>In branch 1 every offset is zero and w is kept below the branch threshold.
 */
final class ShiftSumCircuit {
  private final ShiftSum sum;
  private final OptionalLong branchThreshold;
  private final Profile profile;

  ShiftSumCircuit(ShiftSum sum, OptionalLong branchThreshold, Profile profile) {
    this.sum = sum;
    this.branchThreshold = branchThreshold;
    this.profile = profile;
  }

  /** {@return U; its adjoint is U†, with all offsets negated} */
  Routine build(String name) {
    TreeMap<Integer, Routine> adders = new TreeMap<>();
    for (int a = 0; a < sum.axes().size(); a++) {
      if (moves(a)) {
        adders.computeIfAbsent(operandWidth(a), Adder::modular);
      }
    }
    RoutineBuilder forward = write(name, RoutineKind.BLOCK_ENCODING, sum, adders);
    return forward.buildWithAdjoint(
        write(name + "_dg", RoutineKind.BLOCK_ENCODING_ADJOINT, sum.transposed(), adders));
  }

  private RoutineBuilder write(
      String name, RoutineKind kind, ShiftSum matrix, TreeMap<Integer, Routine> adders) {
    RoutineBuilder b =
        new RoutineBuilder(name)
            .kind(kind)
            .parameter("bits", sum.bits())
            .parameter("terms", sum.terms().size());
    ImmutableIntArray system = b.register("system", sum.qubits());
    ImmutableIntArray branch =
        branchThreshold.isPresent() ? b.register("branch", 1) : ImmutableIntArray.of();
    ImmutableIntArray ancilla = b.register("ancilla", sum.ancillas());
    ImmutableIntArray uniform = ancilla.subArray(0, sum.bits());
    uniform.forEach(b::h);
    ImmutableIntArray address = ClassSumCircuit.concat(uniform, branch);
    Routine load = table(name, matrix);
    ImmutableIntArray word = b.allocate(wordWidth());
    b.call(load, address, word);
    b.cx(word.get(0), ancilla.get(sum.bits()));
    b.z(word.get(1));
    int from = 2;
    int shift = 0;
    int overflow = sum.bits() + 1;
    for (int a = 0; a < sum.axes().size(); a++) {
      ShiftSum.Axis axis = sum.axes().get(a);
      ImmutableIntArray index = system.subArray(shift, shift + axis.qubits());
      if (axis.boundary() == ShiftSum.Boundary.OPEN) {
        index = ClassSumCircuit.concat(index, ancilla.subArray(overflow, overflow + 1));
        overflow++;
      }
      if (moves(a)) {
        int width = operandWidth(a);
        b.call(adders.get(width), word.subArray(from, from + width), index);
        from += width;
      }
      shift += axis.qubits();
    }
    b.call(load.adjoint(), address, word);
    b.release(word);
    uniform.forEach(b::h);
    return b;
  }

  private boolean moves(int axis) {
    return sum.terms().stream().anyMatch(t -> t.offsets().get(axis) != 0);
  }

  private int operandWidth(int axis) {
    ShiftSum.Axis a = sum.axes().get(axis);
    return a.qubits() + (a.boundary() == ShiftSum.Boundary.OPEN ? 1 : 0);
  }

  /** Rejection, sign, then the offsets of the axes that move. */
  private int wordWidth() {
    int width = 2;
    for (int a = 0; a < sum.axes().size(); a++) {
      width += moves(a) ? operandWidth(a) : 0;
    }
    return width;
  }

  private Routine table(String name, ShiftSum matrix) {
    List<Piece> pieces = new ArrayList<>();
    List<BitSet> words = new ArrayList<>();
    int width = sum.bits() + (branchThreshold.isPresent() ? 1 : 0);
    long values = 1L << sum.bits();
    long at = 0;
    for (ShiftSum.Term term : matrix.terms()) {
      add(pieces, words, at, at + term.weight(), width, word(term));
      at += term.weight();
    }
    add(pieces, words, at, values, width, rejected());
    if (branchThreshold.isPresent()) {
      long kept = branchThreshold.getAsLong();
      add(pieces, words, values, values + kept, width, new BitSet());
      add(pieces, words, values + kept, 2 * values, width, rejected());
    }
    return Lookup.of(
        name + "_term",
        Address.pieces(width, pieces),
        Table.of(wordWidth(), words),
        Control.NONE,
        profile);
  }

  private static void add(
      List<Piece> pieces, List<BitSet> words, long from, long to, int width, BitSet word) {
    for (Piece piece : Pieces.of(from, to, width)) {
      pieces.add(piece);
      words.add(word);
    }
  }

  private static BitSet rejected() {
    BitSet word = new BitSet();
    word.set(0);
    return word;
  }

  private BitSet word(ShiftSum.Term term) {
    BitSet word = new BitSet();
    word.set(1, term.negative());
    int from = 2;
    for (int a = 0; a < sum.axes().size(); a++) {
      if (moves(a)) {
        int width = operandWidth(a);
        long offset = term.offsets().get(a);
        for (int bit = 0; bit < width; bit++) {
          word.set(from + bit, (offset >> Math.min(bit, 63) & 1) == 1);
        }
        from += width;
      }
    }
    return word;
  }
}

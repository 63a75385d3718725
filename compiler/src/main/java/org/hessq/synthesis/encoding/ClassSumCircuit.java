package org.hessq.synthesis.encoding;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.method.TableLayout;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Comparator;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.Piece;
import org.hessq.synthesis.arithmetic.SelectSwap;
import org.hessq.synthesis.arithmetic.Table;

/**
 * The circuit of a {@link ClassSum}: label the class of w, load (index change, threshold, sign) of
 * that class and column, test w against the threshold, change the index, and unload at the new
 * index, where the same class has the same data.
 *
 * <p>In branch 1 the table is switched off and the threshold is a constant.
 */
final class ClassSumCircuit {
  private final ClassSum sum;
  private final OptionalLong branchThreshold;
  private final TableLayout layout;
  private final Profile profile;
  private final int labelWidth;
  private final Control control;

  ClassSumCircuit(ClassSum sum, OptionalLong branchThreshold, TableLayout layout, Profile profile) {
    this.sum = sum;
    this.branchThreshold = branchThreshold;
    this.layout = new TableLayout(Math.min(layout.swapBits(), sum.qubits()));
    this.profile = profile;
    this.labelWidth = 32 - Integer.numberOfLeadingZeros(sum.classes().size() - 1);
    this.control = branchThreshold.isPresent() ? Control.ONE : Control.NONE;
  }

  /** {@return U; its adjoint is U†, U itself where every class is an involution} */
  Routine build(String name) {
    Comparators comparators = new Comparators(Comparator.less(sum.bits()), label(name));
    RoutineBuilder forward = write(name, RoutineKind.BLOCK_ENCODING, sum, comparators);
    if (sum.isInvolutive()) {
      return forward.buildInvolution();
    }
    RoutineBuilder backward =
        write(name + "_dg", RoutineKind.BLOCK_ENCODING_ADJOINT, sum.transposed(), comparators);
    return forward.buildWithAdjoint(backward);
  }

  private record Comparators(Routine less, Optional<Routine> label) {}

  private Optional<Routine> label(String name) {
    if (labelWidth == 0) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    List<Long> labels = new ArrayList<>();
    int slotBits = sum.bits() - sum.labelBits();
    int last = sum.classes().size() - 1;
    for (int c = 0; c <= last; c++) {
      PermutationClass owner = sum.classes().get(c);
      long from = owner.start() >>> slotBits;
      long to = c == last ? 1L << sum.labelBits() : from + (owner.size() >>> slotBits);
      for (Piece piece : Pieces.of(from, to, sum.labelBits())) {
        pieces.add(piece);
        labels.add((long) c);
      }
    }
    return Optional.of(
        Lookup.of(
            name + "_label",
            Address.pieces(sum.labelBits(), pieces),
            Table.of(labelWidth, labels.stream().mapToLong(Long::longValue).toArray()),
            Control.NONE,
            profile));
  }

  private RoutineBuilder write(
      String name, RoutineKind kind, ClassSum matrix, Comparators comparators) {
    RoutineBuilder b =
        new RoutineBuilder(name)
            .kind(kind)
            .parameter("bits", sum.bits())
            .parameter("classes", sum.classes().size());
    int n = sum.qubits();
    int m = sum.bits();
    ImmutableIntArray system = b.register("system", n);
    ImmutableIntArray branch =
        branchThreshold.isPresent() ? b.register("branch", 1) : ImmutableIntArray.of();
    ImmutableIntArray ancilla = b.register("ancilla", m + 1);
    ImmutableIntArray uniform = ancilla.subArray(0, m);
    int reject = ancilla.get(m);
    uniform.forEach(b::h);
    ImmutableIntArray label = labelWidth == 0 ? ImmutableIntArray.of() : b.allocate(labelWidth);
    ImmutableIntArray top = uniform.subArray(m - sum.labelBits(), m);
    comparators.label().ifPresent(routine -> b.call(routine, top, label));

    Tables tables = new Tables(matrix, labelWidth);
    ImmutableIntArray address = concat(system, label);
    int k = layout.swapBits();
    Routine load =
        k == 0
            ? Lookup.of(name + "_row", tables.address(), tables.columns(), control, profile)
            : SelectSwap.of(name + "_row", tables.address(), tables.columns(), k, control, profile);
    ImmutableIntArray words = b.allocate(tables.width() << k);
    ImmutableIntArray mux =
        k == 0 ? ImmutableIntArray.of() : b.allocate(tables.width() * ((1 << k) - 1));
    controlled(b, branch, () -> b.call(load, address, branch, words, mux));

    ImmutableIntArray threshold = words.subArray(n, n + m);
    branch.forEach(q -> writeThreshold(b, q, threshold, reject));
    b.x(reject);
    b.call(comparators.less(), uniform, threshold, ImmutableIntArray.of(reject));
    b.z(words.get(n + m));
    if (k == 0) {
      branch.forEach(q -> writeThresholdBits(b, q, threshold));
      change(b, words, system);
      Routine back =
          matrix.isInvolutive()
              ? load
              : Lookup.of(name + "_column", tables.address(), tables.rows(), control, profile);
      controlled(b, branch, () -> b.call(back.adjoint(), address, branch, words));
      b.release(words);
    } else {
      ImmutableIntArray change = b.allocate(n);
      change(b, words, change);
      branch.forEach(q -> writeThresholdBits(b, q, threshold));
      controlled(b, branch, () -> b.call(load.adjoint(), address, branch, words, mux));
      b.release(words).release(mux);
      change(b, change, system);
      Routine back =
          Lookup.of(name + "_column", tables.address(), tables.changes(), control, profile);
      controlled(b, branch, () -> b.call(back.adjoint(), address, branch, change));
      b.release(change);
    }
    comparators.label().ifPresent(routine -> b.call(routine.adjoint(), top, label));
    b.release(label);
    uniform.forEach(b::h);
    return b;
  }

  /** The table works in branch 0: its control is the negated branch qubit. */
  private static void controlled(RoutineBuilder b, ImmutableIntArray branch, Runnable call) {
    branch.forEach(b::x);
    call.run();
    branch.forEach(b::x);
  }

  private void writeThreshold(
      RoutineBuilder b, int branch, ImmutableIntArray threshold, int reject) {
    if (branchThreshold.getAsLong() == 1L << sum.bits()) {
      b.cx(branch, reject);
    }
    writeThresholdBits(b, branch, threshold);
  }

  private void writeThresholdBits(RoutineBuilder b, int branch, ImmutableIntArray threshold) {
    for (int bit = 0; bit < sum.bits(); bit++) {
      if ((branchThreshold.getAsLong() >>> bit & 1) == 1) {
        b.cx(branch, threshold.get(bit));
      }
    }
  }

  private void change(RoutineBuilder b, ImmutableIntArray from, ImmutableIntArray to) {
    for (int bit = 0; bit < sum.qubits(); bit++) {
      b.cx(from.get(bit), to.get(bit));
    }
  }

  static ImmutableIntArray concat(ImmutableIntArray low, ImmutableIntArray high) {
    return ImmutableIntArray.builder(low.length() + high.length()).addAll(low).addAll(high).build();
  }

  /** The data of a class sum as tables over (column, class) and (row, class). */
  private record Tables(ClassSum sum, int labelWidth) {
    Address address() {
      return Address.rows(sum.qubits() + labelWidth, sum.classes().size() << sum.qubits());
    }

    /** Bits of a word: index change, threshold, sign. */
    int width() {
      return sum.qubits() + sum.bits() + 1;
    }

    Table columns() {
      return table(sum, false, width());
    }

    /** The same data by the row that the column goes to. */
    Table rows() {
      return table(sum.transposed(), false, width());
    }

    /** The index changes alone, by row. */
    Table changes() {
      return table(sum.transposed(), true, sum.qubits());
    }

    private static Table table(ClassSum sum, boolean changesOnly, int width) {
      int n = sum.qubits();
      List<BitSet> words = new ArrayList<>();
      for (PermutationClass c : sum.classes()) {
        for (int i = 0; i < 1 << n; i++) {
          long change = i ^ c.target().get(i);
          long threshold = changesOnly ? 0 : c.start() + c.threshold().get(i);
          BitSet word = BitSet.valueOf(new long[] {change});
          BitSet.valueOf(new long[] {threshold}).stream().forEach(bit -> word.set(n + bit));
          word.set(n + sum.bits(), !changesOnly && c.negative().get(i) == 1);
          words.add(word);
        }
      }
      return Table.of(width, words);
    }
  }
}

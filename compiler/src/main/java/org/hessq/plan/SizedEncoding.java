package org.hessq.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.hessq.circuit.Profile;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.formula.ClassSumSizes;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;

/** An encoding as far as its cost needs it. */
public sealed interface SizedEncoding {
  /** At most 2^20 table words are read at once. */
  int MOST_SWAP_BITS = 20;

  /** Tables up to this size may be read row by row. */
  int COUNTED_TABLE_BITS = 56;

  private static List<TableLayout> range(int least, int most) {
    return IntStream.rangeClosed(least, most).mapToObj(TableLayout::new).toList();
  }

  /** {@return the number n of system qubits} */
  int qubits();

  /** {@return the width m of the uniform register} */
  int bits();

  int ancillas();

  /** {@return the ancillas of the encoding where no norm is guessed} */
  default int ancillasAlone() {
    return ancillas();
  }

  double alpha();

  /** {@return a bound of ‖Ã − A‖/α} */
  double relativeError();

  /** {@return the ways to read its table whose cost is within 63 bits} */
  List<TableLayout> layouts(Profile profile);

  /** {@return the encoding in words} */
  String words(TableLayout layout);

  /** {@return the cost of one use} */
  BlockCost alone(TableLayout layout, Profile profile);

  /** {@return the cost of one use in the augmented system, with W = {@code threshold}} */
  BlockCost augmented(long threshold, TableLayout layout, Profile profile);

  /**
   * {@return the branch threshold W whose norm guess 2^bits / W is nearest to {@code guess}, at
   * least 1}
   */
  default long branchThreshold(double guess) {
    long most = bits() > 61 ? Long.MAX_VALUE : 1L << bits();
    return Math.clamp(Math.round(Math.scalb(1.0, bits()) / guess), 1, most);
  }

  /**
   * A leaf with its data.
   *
   * @param extraBits qubits of the uniform register beyond the leaf's own, for shift sums whose
   *     norm guess takes more than 61 bits; then W = 1
   */
  record Data(Leaf leaf, int extraBits, double relativeError) implements SizedEncoding {
    @Override
    public int qubits() {
      return leaf.qubits();
    }

    @Override
    public int bits() {
      return leaf.bits() + extraBits;
    }

    @Override
    public int ancillas() {
      return leaf.ancillas() + extraBits;
    }

    @Override
    public int ancillasAlone() {
      return leaf.ancillas();
    }

    @Override
    public double alpha() {
      return leaf.alpha();
    }

    @Override
    public List<TableLayout> layouts(Profile profile) {
      return range(0, SolvePlanner.mostSwapBits(leaf));
    }

    @Override
    public String words(TableLayout layout) {
      String words = Words.of(leaf, layout);
      return extraBits == 0 ? words : words + " and " + extraBits + " more for the norm guess";
    }

    @Override
    public BlockCost alone(TableLayout layout, Profile profile) {
      return new EncodingCost(layout, profile).of(leaf);
    }

    @Override
    public BlockCost augmented(long threshold, TableLayout layout, Profile profile) {
      EncodingCost cost = new EncodingCost(layout, profile);
      return extraBits > 0
          ? cost.ofWide((ShiftSum) leaf, extraBits)
          : cost.of(new Augmented(leaf, threshold));
    }
  }

  /** A class sum of which the sizes are known. */
  record Sizes(ClassSumSizes sizes, double alpha, double relativeError) implements SizedEncoding {
    @Override
    public int qubits() {
      return sizes.qubits();
    }

    @Override
    public int bits() {
      return sizes.bits();
    }

    @Override
    public int ancillas() {
      return sizes.bits() + 1;
    }

    /** Where nothing is measured, the index change is taken back row by row. */
    @Override
    public List<TableLayout> layouts(Profile profile) {
      int tableBits = 64 - Long.numberOfLeadingZeros(sizes.classes() - 1) + sizes.qubits();
      int beyond = Math.max(0, tableBits - COUNTED_TABLE_BITS);
      return switch (profile) {
        case ADAPTIVE -> range(beyond, Math.min(sizes.qubits(), MOST_SWAP_BITS));
        case UNITARY -> beyond > 0 ? List.of() : range(0, Math.min(sizes.qubits(), MOST_SWAP_BITS));
      };
    }

    @Override
    public String words(TableLayout layout) {
      return "class sum by its sizes, "
          + sizes.classes()
          + " classes, "
          + sizes.bits()
          + " bits, "
          + (1 << layout.swapBits())
          + " words at once";
    }

    @Override
    public BlockCost alone(TableLayout layout, Profile profile) {
      return new EncodingCost(layout, profile).of(sizes, 0);
    }

    @Override
    public BlockCost augmented(long threshold, TableLayout layout, Profile profile) {
      return new EncodingCost(layout, profile).of(sizes, 1);
    }
  }
}

package org.hessq.formula;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.hessq.circuit.Profile;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.formula.arithmetic.ArithmeticCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.formula.arithmetic.LookupCost;
import org.hessq.formula.arithmetic.TableShape;
import org.hessq.method.TableLayout;

/** The cost of one use of a block-encoding; one use of its adjoint costs the same. */
public final class EncodingCost {
  private final TableLayout layout;
  private final Profile profile;

  public EncodingCost(TableLayout layout, Profile profile) {
    this.layout = layout;
    this.profile = profile;
  }

  /** {@return ANDs, inverse ANDs, measurements and scratch of U} */
  public BlockCost of(Encoding encoding) {
    return switch (encoding) {
      case Leaf leaf -> leaf(leaf, 0);
      case Augmented(var inner, var threshold) -> leaf(inner, threshold);
      case Adjoint(var inner) -> of(inner);
      case Scaled(_, var inner) -> of(inner);
      case Product(var left, var right) -> of(right).then(of(left));
      case Tensor(var high, var low) -> of(low).then(of(high));
      case Sum(var first, var second) ->
          leaf(first, 1L << first.bits()).then(leaf(second, 1L << second.bits()));
    };
  }

  /** {@code threshold} is the branch's, 0 where there is no branch. */
  private BlockCost leaf(Leaf leaf, long threshold) {
    return switch (leaf) {
      case ClassSum sum -> of(ClassSumSizes.of(sum), threshold > 0 ? 1 : 0);
      case ShiftSum sum -> shiftSum(sum, threshold, 0);
    };
  }

  /**
   * {@return the same for a class sum of which only the sizes are known}
   *
   * @param controls 1 where it is a branch of an augmented system, else 0
   */
  public BlockCost of(ClassSumSizes sizes, int controls) {
    int n = sizes.qubits();
    long rows = Math.multiplyExact(sizes.classes(), 1L << n);
    int labelWidth = sizes.labelWidth();
    int wordWidth = n + sizes.bits() + 1;
    int k = Math.min(layout.swapBits(), n);
    TableShape table = TableShape.rows(rows, wordWidth);
    BlockCost compare = ArithmeticCost.comparator(sizes.bits());
    BlockCost inner;
    if (k == 0) {
      Pair row = pair(LookupCost.load(table, controls), LookupCost.unload(table, controls));
      int held = labelWidth + wordWidth;
      inner = held(row.there(), held).then(held(compare, held)).then(held(row.back(), held));
    } else {
      Pair row =
          pair(
              LookupCost.selectSwapLoad(table, k, controls),
              LookupCost.selectSwapUnload(table, k, controls));
      Pair change = pair(TableShape.rows(rows, n), controls);
      int words = Math.multiplyExact(wordWidth, (2 << k) - 1);
      int held = labelWidth + words;
      BlockCost back =
          change.back().scratch() <= words
              ? held(change.back(), labelWidth)
              : held(change.back(), held + n);
      inner =
          held(row.there(), held)
              .then(held(compare, held))
              .then(held(row.back(), held + n))
              .then(back);
    }
    if (labelWidth == 0) {
      return inner;
    }
    Pair label = pair(sizes.labels(), 0);
    return held(label.there(), labelWidth).then(inner).then(held(label.back(), labelWidth));
  }

  /**
   * {@return the cost of an augmented shift sum whose uniform register has {@code extraBits} more
   * qubits than the leaf's, with weights 2^extraBits times as large and branch threshold 1}
   */
  public BlockCost ofWide(ShiftSum sum, int extraBits) {
    return shiftSum(sum, 1, extraBits);
  }

  private BlockCost shiftSum(ShiftSum sum, long threshold, int extraBits) {
    DyadicPieces pieces = new DyadicPieces(sum.bits() + (threshold > 0 ? 1 : 0));
    long at = 0;
    for (ShiftSum.Term term : sum.terms()) {
      pieces.add(at, at + term.weight());
      at += term.weight();
    }
    long values = 1L << sum.bits();
    pieces.add(at, values);
    if (threshold > 0) {
      pieces.add(values, values + threshold);
      pieces.add(values + threshold, 2 * values);
    }
    int width = 2;
    BlockCost adders = BlockCost.FREE;
    for (int a = 0; a < sum.axes().size(); a++) {
      int axis = a;
      if (sum.terms().stream().anyMatch(t -> t.offsets().get(axis) != 0)) {
        boolean open = sum.axes().get(a).boundary() == ShiftSum.Boundary.OPEN;
        int operand = sum.axes().get(a).qubits() + (open ? 1 : 0);
        width += operand;
        adders = adders.then(ArithmeticCost.adder(operand));
      }
    }
    Pair table = pair(new TableShape(halved(pieces.ofDepth(), extraBits), 1, width), 0);
    return held(table.there(), width).then(held(adders, width)).then(held(table.back(), width));
  }

  /** Each bit below the leaf's own cuts one more piece off the branch's rejected values. */
  private static ImmutableIntArray halved(ImmutableIntArray pieces, int extraBits) {
    if (extraBits == 0) {
      return pieces;
    }
    int[] more = Arrays.copyOf(pieces.toArray(), pieces.length() + extraBits);
    more[pieces.length() - 1]--;
    for (int depth = pieces.length(); depth < more.length; depth++) {
      more[depth]++;
    }
    more[more.length - 1]++;
    return ImmutableIntArray.copyOf(more);
  }

  /** A load and its unload; both are given scratch for the larger of the two. */
  private record Pair(BlockCost there, BlockCost back) {}

  private Pair pair(TableShape shape, int controls) {
    return pair(LookupCost.load(shape, controls), LookupCost.unload(shape, controls));
  }

  private Pair pair(BlockCost load, BlockCost measured) {
    BlockCost unload =
        switch (profile) {
          case ADAPTIVE -> measured;
          case UNITARY -> load.reversed();
        };
    return new Pair(
        held(load, Math.max(0, unload.scratch() - load.scratch())),
        held(unload, Math.max(0, load.scratch() - unload.scratch())));
  }

  private static BlockCost held(BlockCost block, int scratch) {
    return new BlockCost(
        block.ands(), block.unAnds(), block.measurements(), block.scratch() + scratch);
  }
}

package org.hessq.denote;

import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;

/**
 * The block ⟨0^a|U|0^a⟩ of an encoding as an integer matrix over 2^{@link #bits}.
 *
 * <p>A column is a map from rows to non-zero integers. Up to the sign that {@link Scaled} may carry
 * as a global phase, the block times α is the matrix that the term denotes.
 */
public final class IntegerBlock {
  private IntegerBlock() {}

  /** {@return b such that 2^b times the block of {@code encoding} is an integer matrix} */
  public static int bits(Encoding encoding) {
    return switch (encoding) {
      case Leaf leaf -> leaf.bits();
      case Augmented(var inner, _) -> inner.bits();
      case Adjoint(var inner) -> bits(inner);
      case Scaled(_, var inner) -> bits(inner);
      case Product(var left, var right) -> bits(left) + bits(right);
      case Tensor(var high, var low) -> bits(high) + bits(low);
      case Sum(var first, var second) -> Math.max(first.bits(), second.bits()) + 1;
    };
  }

  /**
   * {@return column {@code index} of 2^bits times the block: row to integer, zeros left out}
   *
   * @param index 0…2^n−1
   */
  public static NavigableMap<Long, BigInteger> column(Encoding encoding, long index) {
    return switch (encoding) {
      case ClassSum sum -> classSum(sum, (int) index);
      case ShiftSum sum -> shiftSum(sum, index);
      case Augmented(var inner, var threshold) -> augmented(inner, threshold, index);
      case Adjoint(var inner) -> column(transposed(inner), index);
      case Scaled(var factor, var inner) -> scaled(factor, inner, index);
      case Product(var left, var right) -> product(left, right, index);
      case Tensor(var high, var low) -> tensor(high, low, index);
      case Sum(var first, var second) -> sum(first, second, index);
    };
  }

  /**
   * {@return a term without {@link Adjoint} on top that denotes the transpose of {@code encoding}}
   */
  public static Encoding transposed(Encoding encoding) {
    return switch (encoding) {
      case ClassSum sum -> sum.transposed();
      case ShiftSum sum -> sum.transposed();
      case Augmented(var inner, var threshold) ->
          new Augmented((Leaf) transposed(inner), threshold);
      case Adjoint(Adjoint(var inner)) -> transposed(inner);
      case Adjoint(var inner) -> inner;
      case Scaled(var factor, var inner) -> new Scaled(factor, transposed(inner));
      case Product(var left, var right) -> new Product(transposed(right), transposed(left));
      case Tensor(var high, var low) -> new Tensor(transposed(high), transposed(low));
      case Sum(var first, var second) ->
          new Sum((Leaf) transposed(first), (Leaf) transposed(second));
    };
  }

  private static NavigableMap<Long, BigInteger> classSum(ClassSum sum, int column) {
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    for (PermutationClass c : sum.classes()) {
      long value = c.threshold().get(column);
      add(result, c.target().get(column), c.negative().get(column) == 1 ? -value : value);
    }
    return result;
  }

  private static NavigableMap<Long, BigInteger> shiftSum(ShiftSum sum, long column) {
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    for (ShiftSum.Term term : sum.terms()) {
      long row = 0;
      int shift = 0;
      boolean inside = true;
      for (int a = 0; a < sum.axes().size(); a++) {
        ShiftSum.Axis axis = sum.axes().get(a);
        long size = 1L << axis.qubits();
        long coordinate = (column >>> shift & size - 1) + term.offsets().get(a);
        inside &=
            axis.boundary() == ShiftSum.Boundary.PERIODIC || coordinate >= 0 && coordinate < size;
        row |= (coordinate & size - 1) << shift;
        shift += axis.qubits();
      }
      if (inside) {
        add(result, row, term.negative() ? -term.weight() : term.weight());
      }
    }
    return result;
  }

  private static NavigableMap<Long, BigInteger> augmented(Leaf inner, long threshold, long index) {
    long branch = 1L << inner.qubits();
    if ((index & branch) == 0) {
      return column(inner, index);
    }
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    add(result, index, threshold);
    return result;
  }

  private static NavigableMap<Long, BigInteger> scaled(double factor, Encoding inner, long index) {
    NavigableMap<Long, BigInteger> result = column(inner, index);
    if (factor < 0) {
      result.replaceAll((_, value) -> value.negate());
    }
    return result;
  }

  private static NavigableMap<Long, BigInteger> product(Encoding left, Encoding right, long index) {
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    for (Map.Entry<Long, BigInteger> middle : column(right, index).entrySet()) {
      column(left, middle.getKey())
          .forEach((row, value) -> add(result, row, value.multiply(middle.getValue())));
    }
    return result;
  }

  private static NavigableMap<Long, BigInteger> tensor(Encoding high, Encoding low, long index) {
    int shift = low.qubits();
    NavigableMap<Long, BigInteger> lows = column(low, index & (1L << shift) - 1);
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    column(high, index >>> shift)
        .forEach(
            (row, value) ->
                lows.forEach((r, v) -> add(result, row << shift | r, value.multiply(v))));
    return result;
  }

  private static NavigableMap<Long, BigInteger> sum(Leaf first, Leaf second, long index) {
    int bits = Math.max(first.bits(), second.bits());
    NavigableMap<Long, BigInteger> result = new TreeMap<>();
    column(first, index).forEach((r, v) -> add(result, r, v.shiftLeft(bits - first.bits())));
    column(second, index).forEach((r, v) -> add(result, r, v.shiftLeft(bits - second.bits())));
    return result;
  }

  private static void add(NavigableMap<Long, BigInteger> column, long row, long value) {
    add(column, row, BigInteger.valueOf(value));
  }

  private static void add(NavigableMap<Long, BigInteger> column, long row, BigInteger value) {
    BigInteger sum = column.getOrDefault(row, BigInteger.ZERO).add(value);
    if (sum.signum() == 0) {
      column.remove(row);
    } else {
      column.put(row, sum);
    }
  }
}

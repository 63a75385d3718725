package org.hessq.plan;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;

/** Class sums from colourings: rounds the entries of a matrix to thresholds. */
final class ClassSums {
  private ClassSums() {}

  /**
   * {@return the class sum with m = {@code bits} and the least α that {@code labelBits} allow}
   *
   * <p>Each entry is off by at most unit/2, so the matrix by at most unit/2 times the number of
   * classes in the spectral norm.
   *
   * @param qubits the colouring's dimension is 2^qubits
   */
  static ClassSum of(Colouring colouring, int qubits, int bits, int labelBits) {
    int count = colouring.classes().size();
    double[] maxima = new double[count];
    for (int c = 0; c < count; c++) {
      maxima[c] = colouring.maximum(c);
    }
    ClassWeights tight = ClassWeights.of(maxima, labelBits);
    double unit = Math.scalb(tight.alpha(), -bits);
    List<PermutationClass> classes = classes(colouring, tight, unit, bits - labelBits);
    if (leavesRoom(classes.getLast(), bits)) {
      return new ClassSum(qubits, bits, labelBits, unit, classes);
    }
    PermutationClass last = classes.getLast();
    double lastMaximum = last.threshold().stream().max().orElseThrow() * unit;
    double stretched = last.size() > 1 ? lastMaximum / (last.size() - 1.0) : Double.MAX_VALUE;
    double emptied = Double.MAX_VALUE;
    ClassWeights loose = tight;
    if (count < 1L << labelBits) {
      loose = ClassWeights.withEmptySlot(maxima, labelBits);
      emptied = Math.scalb(loose.alpha(), -bits);
    }
    if (Math.min(stretched, emptied) == Double.MAX_VALUE) {
      throw new IllegalArgumentException(bits + " bits leave no value to reject");
    }
    return emptied < stretched
        ? new ClassSum(
            qubits, bits, labelBits, emptied, classes(colouring, loose, emptied, bits - labelBits))
        : new ClassSum(
            qubits,
            bits,
            labelBits,
            stretched,
            classes(colouring, tight, stretched, bits - labelBits));
  }

  private static boolean leavesRoom(PermutationClass last, int bits) {
    return last.start() + last.threshold().stream().max().orElseThrow() < 1L << bits;
  }

  /**
   * Classes whose slots are multiples of large powers of two come first: their intervals are
   * aligned.
   */
  private static List<PermutationClass> classes(
      Colouring colouring, ClassWeights weights, double unit, int slotBits) {
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < weights.slots().length; c++) {
      order.add(c);
    }
    order.sort(
        Comparator.<Integer>comparingInt(c -> Long.numberOfTrailingZeros(weights.slots()[c]))
            .reversed()
            .thenComparing(Comparator.<Integer>comparingLong(c -> weights.slots()[c]).reversed())
            .thenComparingInt(c -> c));
    List<PermutationClass> classes = new ArrayList<>();
    long start = 0;
    for (int c : order) {
      long size = weights.slots()[c] << slotBits;
      classes.add(permutation(colouring, c, start, size, unit));
      start += size;
    }
    return classes;
  }

  private static PermutationClass permutation(
      Colouring colouring, int c, long start, long size, double unit) {
    int dimension = colouring.dimension();
    int[] target = new int[dimension];
    Arrays.fill(target, -1);
    long[] threshold = new long[dimension];
    int[] negative = new int[dimension];
    boolean[] hit = new boolean[dimension];
    for (Colouring.Entry entry : colouring.classes().get(c)) {
      set(target, threshold, negative, hit, entry.row(), entry.column(), entry.value(), unit);
      if (colouring.shape() == Colouring.Shape.SYMMETRIC) {
        set(target, threshold, negative, hit, entry.column(), entry.row(), entry.value(), unit);
      }
    }
    complete(target, hit);
    return new PermutationClass(
        start,
        size,
        ImmutableIntArray.copyOf(target),
        ImmutableLongArray.copyOf(threshold),
        ImmutableIntArray.copyOf(negative));
  }

  private static void set(
      int[] target,
      long[] threshold,
      int[] negative,
      boolean[] hit,
      int row,
      int column,
      double value,
      double unit) {
    target[column] = row;
    threshold[column] = Math.round(Math.abs(value) / unit);
    negative[column] = value < 0 && threshold[column] > 0 ? 1 : 0;
    hit[row] = true;
  }

  /** Columns without an entry stay where they are if they can, else take the free rows in order. */
  private static void complete(int[] target, boolean[] hit) {
    for (int i = 0; i < target.length; i++) {
      if (target[i] < 0 && !hit[i]) {
        target[i] = i;
        hit[i] = true;
      }
    }
    int free = 0;
    for (int i = 0; i < target.length; i++) {
      if (target[i] < 0) {
        while (hit[free]) {
          free++;
        }
        target[i] = free;
        hit[free] = true;
      }
    }
  }
}

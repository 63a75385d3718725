package org.hessq.encoding;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hessq.encoding.ShiftSum.Axis;
import org.hessq.encoding.ShiftSum.Boundary;

/** Small examples of every kind of encoding term. */
public final class Terms {
  private static final Axis RING = new Axis(3, Boundary.PERIODIC);
  private static final Axis LINE = new Axis(2, Boundary.OPEN);

  private Terms() {}

  /** Whether the classes of a random class sum are involutions. */
  public enum Shape {
    SYMMETRIC,
    GENERAL
  }

  /**
   * {@return a class sum with random permutations, thresholds and signs}
   *
   * @param slots of each class; the label has {@code labelBits} bits
   */
  public static ClassSum random(
      int qubits, int bits, int labelBits, Shape shape, long seed, int... slots) {
    Random random = new Random(seed);
    List<PermutationClass> classes = new ArrayList<>();
    long start = 0;
    for (int c = 0; c < slots.length; c++) {
      long size = (long) slots[c] << (bits - labelBits);
      long most = Math.min(size, (1L << bits) - start - 1);
      classes.add(randomClass(1 << qubits, start, size, most, shape, random));
      start += size;
    }
    return new ClassSum(qubits, bits, labelBits, 0.25 + seed, classes);
  }

  private static PermutationClass randomClass(
      int dimension, long start, long size, long most, Shape shape, Random random) {
    int[] order = IntStream.range(0, dimension).toArray();
    for (int i = dimension - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    int[] target = new int[dimension];
    long[] threshold = new long[dimension];
    int[] negative = new int[dimension];
    for (int k = 0; k < dimension; k++) {
      boolean paired = shape == Shape.SYMMETRIC && k < dimension - dimension % 4 - 2;
      int partner =
          switch (shape) {
            case SYMMETRIC -> paired ? order[k ^ 1] : order[k];
            case GENERAL -> order[(k + 1) % dimension];
          };
      target[order[k]] = partner;
      boolean second = paired && k % 2 == 1;
      threshold[order[k]] = second ? threshold[partner] : random.nextLong(most + 1);
      negative[order[k]] = second ? negative[partner] : random.nextInt(2);
    }
    return new PermutationClass(
        start,
        size,
        ImmutableIntArray.copyOf(target),
        ImmutableLongArray.copyOf(threshold),
        ImmutableIntArray.copyOf(negative));
  }

  private static ShiftSum.Term term(long weight, long... offsets) {
    return new ShiftSum.Term(Math.abs(weight), weight < 0, ImmutableLongArray.copyOf(offsets));
  }

  /** {@return leaves of both kinds: symmetric or not, full or with rejected values} */
  public static List<Leaf> leaves() {
    return List.of(
        random(2, 4, 2, Shape.SYMMETRIC, 1, 2, 1),
        random(3, 5, 3, Shape.SYMMETRIC, 2, 3, 2, 1, 1, 1),
        random(2, 3, 0, Shape.SYMMETRIC, 3, 1),
        random(1, 1, 0, Shape.SYMMETRIC, 4, 1),
        random(2, 4, 3, Shape.GENERAL, 5, 3, 1, 2),
        random(3, 4, 2, Shape.GENERAL, 6, 1, 1, 1, 1),
        random(2, 3, 3, Shape.GENERAL, 7, 5),
        new ShiftSum(List.of(RING), 3, 0.5, List.of(term(4, 0), term(-2, 1), term(-2, -1))),
        new ShiftSum(List.of(LINE), 4, 1.5, List.of(term(7, 0), term(-3, 1), term(2, -3))),
        new ShiftSum(
            List.of(LINE, RING),
            3,
            2,
            List.of(term(2, 0, 0), term(-1, 1, 0), term(3, -1, 2), term(1, 2, -7))),
        new ShiftSum(List.of(LINE, RING), 2, 1, List.of(term(-3, 0, 3))),
        new ShiftSum(List.of(LINE), 1, 3, List.of(term(2, 0))));
  }

  /** {@return every leaf, and every other kind over leaves and over terms} */
  public static List<Encoding> all() {
    List<Encoding> terms = new ArrayList<>(leaves());
    for (Leaf leaf : leaves()) {
      for (long threshold = 1; threshold <= 1L << leaf.bits(); threshold++) {
        terms.add(new Augmented(leaf, threshold));
      }
      terms.add(new Adjoint(leaf));
      terms.add(new Scaled(-0.75, leaf));
    }
    Leaf classes = random(2, 3, 1, Shape.GENERAL, 8, 1, 1);
    Leaf other = random(2, 2, 1, Shape.SYMMETRIC, 9, 1, 1);
    Leaf shifts = new ShiftSum(List.of(LINE), 2, 4.125, List.of(term(2, 0), term(-1, 1)));
    Leaf finer = new ShiftSum(List.of(LINE), 3, 2.0625, List.of(term(5, -1), term(2, 2)));
    terms.add(new Scaled(2.5, classes));
    terms.add(new Product(classes, shifts));
    terms.add(new Product(shifts, new Adjoint(classes)));
    terms.add(new Tensor(classes, shifts));
    terms.add(new Tensor(new Scaled(-1, shifts), new Adjoint(other)));
    terms.add(new Sum(shifts, finer));
    terms.add(new Sum(finer, shifts));
    terms.add(new Adjoint(new Product(shifts, classes)));
    terms.add(new Adjoint(new Tensor(classes, new Adjoint(shifts))));
    terms.add(new Adjoint(new Sum(finer, shifts)));
    terms.add(new Adjoint(new Augmented(classes, 5)));
    terms.add(new Adjoint(new Adjoint(new Scaled(-3, classes))));
    terms.add(new Product(new Sum(shifts, finer), other));
    return terms;
  }

  /** {@return the kinds that occur in {@code term}, itself among them} */
  public static Set<Class<?>> kinds(Encoding term) {
    Set<Class<?>> kinds = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    kinds.add(term.getClass());
    switch (term) {
      case Leaf _ -> {}
      case Augmented(var inner, _) -> kinds.addAll(kinds(inner));
      case Adjoint(var inner) -> kinds.addAll(kinds(inner));
      case Scaled(_, var inner) -> kinds.addAll(kinds(inner));
      case Product(var left, var right) -> {
        kinds.addAll(kinds(left));
        kinds.addAll(kinds(right));
      }
      case Tensor(var high, var low) -> {
        kinds.addAll(kinds(high));
        kinds.addAll(kinds(low));
      }
      case Sum(var first, var second) -> {
        kinds.addAll(kinds(first));
        kinds.addAll(kinds(second));
      }
    }
    return kinds;
  }

  /** {@return the records that implement {@code sealed}, however deep} */
  public static Set<Class<?>> permitted(Class<?> sealed) {
    Set<Class<?>> records = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        records.addAll(permitted(permitted));
      } else {
        records.add(permitted);
      }
    }
    return records;
  }
}

package org.hessq.verify.pathsum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hessq.circuit.Routine;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * Whether two routines do the same to the qubits that they share, decided by path sums.
 *
 * <p>If one of them is unitary, its inverse runs before the other, and the sum has to become the
 * identity; else both are reduced and compared. A sum that does not reduce decides nothing.
 */
public final class PathSums {
  /** Assignments that are tried where angles remain. */
  private static final int TRIED = 1 << 12;

  /** The distance of phases that counts as a difference. */
  private static final double DIFFERENT = 1e-9;

  private final Side one;
  private final Side two;
  private final Freedom freedom;

  /**
   * One of the two circuits.
   *
   * @param shared which of its qubits are compared, in the same order on both sides
   * @param discarded qubits that nobody looks at afterwards; all others start and end as |0⟩
   * @param measured whether it measures
   */
  public record Side(Routine routine, List<Integer> shared, BitSet discarded, boolean measured) {
    public Side {
      shared = List.copyOf(shared);
      discarded = (BitSet) discarded.clone();
    }
  }

  /** What the two may differ by, besides a global phase. */
  public sealed interface Freedom {
    /** Nothing. */
    record None() implements Freedom {}

    /** A permutation of the shared qubits after either. */
    record Permutation() implements Freedom {}

    /**
     * Phases that depend on some of the shared qubits alone, as they are at the end.
     *
     * @param qubits indices among the shared ones
     */
    record RelativePhase(BitSet qubits) implements Freedom {}
  }

  /**
   * What came of it.
   *
   * @param how phase polynomials, or path sums where there are Hadamard gates
   * @param difference where they differ; empty if they are the same
   */
  public record Decision(String how, Optional<String> difference) {}

  public PathSums(Side one, Side two, Freedom freedom) {
    this.one = one;
    this.two = two;
    this.freedom = freedom;
    if (one.shared.size() != two.shared.size()) {
      throw new IllegalArgumentException("not the same number of shared qubits");
    }
  }

  /** {@return the decision, if the sums reduce that far} */
  public Optional<Decision> decide() {
    try {
      if (!two.measured || !one.measured) {
        return two.measured ? miter(one, two) : miter(two, one);
      }
      return freedom instanceof Freedom.None ? sideBySide() : Optional.empty();
    } catch (TooLargeException | UnsupportedStepException beyond) {
      return Optional.empty();
    }
  }

  /** Thrown where a difference is found on the way. */
  private static final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1;

    Difference(String where) {
      super(where, null, false, false);
    }
  }

  private Optional<Decision> miter(Side unitary, Side other) {
    PathSum sum = new PathSum();
    int[] shared = inputs(sum);
    try {
      run(sum, unitary, shared, true);
      run(sum, other, shared, false);
      sum.reduce();
      if (!sum.paths().isEmpty()) {
        return Optional.empty();
      }
      requireNothingLeaked(sum);
      values(sum, shared);
      phase(sum, sum.phase());
      return Optional.of(new Decision(how(sum), Optional.empty()));
    } catch (Difference difference) {
      return Optional.of(new Decision(how(sum), Optional.of(difference.getMessage())));
    }
  }

  private static String how(PathSum sum) {
    return sum.isBranched() ? "path sums" : "phase polynomials";
  }

  private int[] inputs(PathSum sum) {
    return one.shared.stream().mapToInt(_ -> sum.input()).toArray();
  }

  private static void run(PathSum sum, Side side, int[] shared, boolean inverse) {
    int[] places = new int[side.routine.width()];
    Arrays.fill(places, -1);
    for (int k = 0; k < shared.length; k++) {
      places[side.shared.get(k)] = shared[k];
    }
    List<Integer> clean = new ArrayList<>();
    for (int q = 0; q < places.length; q++) {
      if (places[q] < 0) {
        places[q] = sum.zero();
        if (!side.discarded.get(q)) {
          clean.add(q);
        }
      }
    }
    new SymbolicWalk(sum).run(inverse ? side.routine.adjoint() : side.routine, places);
    side.discarded.stream().forEach(q -> sum.measure(places[q]));
    side.discarded.stream().forEach(q -> sum.set(places[q], BooleanPolynomial.ZERO));
    sum.reduce();
    for (int q : clean) {
      BooleanPolynomial left = sum.value(places[q]);
      if (!left.isZero() && !left.containsAny(sum.paths())) {
        throw new Difference(
            side.routine.name()
                + " leaves ancilla "
                + q
                + " not |0>"
                + input(sum, left.witness(), shared.length));
      }
      if (!left.isZero()) {
        throw new UnsupportedStepException("an ancilla that is still summed over");
      }
    }
  }

  private static String input(PathSum sum, BitSet witness, int width) {
    BitSet free = (BitSet) witness.clone();
    free.andNot(sum.inputs());
    return " on input " + ket(witness, width) + (free.isEmpty() ? "" : ", for some outcomes");
  }

  private static String ket(BitSet witness, int width) {
    StringBuilder ket = new StringBuilder("|");
    for (int k = width - 1; k >= 0; k--) {
      ket.append(witness.get(k) ? '1' : '0');
    }
    return ket.append('>').toString();
  }

  private String between(String what, BitSet witness, String and) {
    return what + ket(new BitSet(), width()) + and + ket(witness, width());
  }

  /** What measurements tell of the inputs, a unitary must not. */
  private void requireNothingLeaked(PathSum sum) {
    for (BooleanPolynomial told : sum.environment()) {
      if (told.containsAny(sum.inputs())) {
        throw new Difference(between("an outcome tells ", told.witness(), " from "));
      }
    }
  }

  private int width() {
    return one.shared.size();
  }

  private void values(PathSum sum, int[] shared) {
    List<BooleanPolynomial> wanted = new ArrayList<>();
    for (int k = 0; k < shared.length; k++) {
      wanted.add(BooleanPolynomial.variable(k));
    }
    boolean permuted =
        freedom instanceof Freedom.Permutation
            && IntStream.range(0, shared.length)
                    .mapToObj(k -> sum.value(shared[k]))
                    .distinct()
                    .filter(wanted::contains)
                    .count()
                == shared.length;
    for (int k = 0; k < shared.length && !permuted; k++) {
      BooleanPolynomial difference = sum.value(shared[k]).plus(wanted.get(k));
      if (!difference.isZero()) {
        throw new Difference("qubit " + k + input(sum, difference.witness(), width()));
      }
    }
  }

  private void phase(PathSum sum, PhasePolynomial phase) {
    Predicate<BitSet> allowed =
        product ->
            switch (freedom) {
              case Freedom.None _, Freedom.Permutation _ -> !product.intersects(sum.inputs());
              case Freedom.RelativePhase(var qubits) -> {
                BitSet others = (BitSet) product.clone();
                others.and(sum.inputs());
                others.andNot(qubits);
                yield others.isEmpty();
              }
            };
    BitSet smallest = null;
    for (BitSet product : phase.products()) {
      if (!allowed.test(product)
          && (smallest == null || product.cardinality() < smallest.cardinality())) {
        smallest = product;
      }
    }
    if (!phase.hasAngles()) {
      if (smallest != null) {
        throw new Difference(between("a phase between ", smallest, " and "));
      }
      return;
    }
    angles(sum, phase);
  }

  /** Angles left over are no proof of a difference: their sum may be whole turns. */
  private void angles(PathSum sum, PhasePolynomial phase) {
    if (!(freedom instanceof Freedom.None)) {
      throw new UnsupportedStepException("angles that remain");
    }
    double first = phase.radians(new BitSet());
    boolean all = width() < 12;
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < (all ? 1 << width() : TRIED); n++) {
      BitSet ones = all ? BitSet.valueOf(new long[] {n}) : new BitSet();
      for (int k = 0; k < width() && !all; k++) {
        ones.set(k, random.nextBoolean());
      }
      double turn = Math.IEEEremainder(phase.radians(ones) - first, 2 * Math.PI);
      if (Math.abs(turn) > DIFFERENT) {
        throw new Difference(between("a phase between ", ones, " and "));
      }
    }
    if (!all) {
      throw new UnsupportedStepException("angles that remain");
    }
  }

  /**
   * Whether outcomes tell the same of the inputs.
   *
   * @throws Difference if those of one tell two inputs apart that those of the other do not
   */
  private boolean isTheSameTold(PathSum first, PathSum second) {
    List<BooleanPolynomial> own = first.environment();
    List<BooleanPolynomial> other = second.environment();
    if (own.stream().allMatch(other::contains) && other.stream().allMatch(own::contains)) {
      return true;
    }
    boolean outcomes =
        Stream.concat(own.stream(), other.stream())
            .flatMap(told -> told.products().stream())
            .anyMatch(
                product -> {
                  BitSet beyond = (BitSet) product.clone();
                  beyond.andNot(first.inputs());
                  return !beyond.isEmpty();
                });
    for (int n = 0; n < (outcomes ? 0 : 1 << Math.min(width(), 12)); n++) {
      BitSet ones = BitSet.valueOf(new long[] {n});
      if (isTold(own, ones) != isTold(other, ones)) {
        throw new Difference(between("outcomes of one alone tell ", ones, " from "));
      }
    }
    return false;
  }

  private static boolean isTold(List<BooleanPolynomial> environment, BitSet ones) {
    return environment.stream()
        .anyMatch(told -> told.evaluate(ones) != told.evaluate(new BitSet()));
  }

  /** Both measure: each has to reduce by itself. */
  private Optional<Decision> sideBySide() {
    PathSum first = new PathSum();
    PathSum second = new PathSum();
    try {
      int[] shared = inputs(first);
      inputs(second);
      run(first, one, shared, false);
      run(second, two, shared, false);
      if (!first.paths().isEmpty() || !second.paths().isEmpty()) {
        return Optional.empty();
      }
      for (int k = 0; k < shared.length; k++) {
        BooleanPolynomial difference = first.value(shared[k]).plus(second.value(shared[k]));
        if (!difference.isZero()) {
          BitSet outcomes = new BitSet();
          difference.products().forEach(outcomes::or);
          outcomes.andNot(first.inputs());
          if (!outcomes.isEmpty()) {
            return Optional.empty();
          }
          throw new Difference("qubit " + k + input(first, difference.witness(), width()));
        }
      }
      if (!isTheSameTold(first, second)) {
        return Optional.empty();
      }
      PhasePolynomial phase = first.phase();
      phase.subtract(second.phase());
      for (BitSet product : phase.products()) {
        BitSet outcomes = (BitSet) product.clone();
        outcomes.andNot(first.inputs());
        if (product.intersects(first.inputs()) && !outcomes.isEmpty()) {
          return Optional.empty(); // other names of outcomes might make it the same
        }
      }
      phase(first, phase);
      return Optional.of(new Decision("path sums, side by side", Optional.empty()));
    } catch (Difference difference) {
      return Optional.of(
          new Decision("path sums, side by side", Optional.of(difference.getMessage())));
    }
  }
}

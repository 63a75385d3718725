package org.hessq.cost;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;

/**
 * Exact counts of what happens in one run, every branch taken.
 *
 * @param gates gates by kind; kinds that do not occur are absent
 * @param tallies everything else that is counted; absent where 0
 * @param rotations rotations by tolerance, as operations or as calls to words
 */
public record Counts(
    ImmutableSortedMap<GateKind, BigInteger> gates,
    ImmutableSortedMap<Tally, BigInteger> tallies,
    ImmutableSortedMap<Double, BigInteger> rotations) {

  /** What is counted besides gates. */
  public enum Tally {
    /** {@link Operation.And}: four T once lowered. */
    AND_OPERATION,
    /** {@link Operation.UnAnd}: once lowered a measurement, or four T in the unitary profile. */
    UNAND_OPERATION,
    /** Calls to routines of kind AND, whose gates are counted too. */
    AND_CALL,
    /** Calls to routines of kind UNAND, whose gates are counted too. */
    UNAND_CALL,
    /** {@link Operation.Rotation}: T not known before synthesis. */
    ROTATION_OPERATION,
    MEASUREMENT,
    RESET,
    /** Branches on a measured bit. */
    CONDITIONAL,
    /** Assignments between classical bits. */
    ASSIGNMENT,
    CALL
  }

  private static final BigInteger FOUR = BigInteger.valueOf(4);

  /** No counts. */
  public static final Counts NONE =
      new Counts(ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of());

  /** {@return the counts of one run of {@code routine}} */
  public static Counts of(Routine routine) {
    return new Walk().total(routine);
  }

  /** {@return how many gates of {@code kind}} */
  public BigInteger gate(GateKind kind) {
    return gates.getOrDefault(kind, BigInteger.ZERO);
  }

  /** {@return how many of {@code tally}} */
  public BigInteger tally(Tally tally) {
    return tallies.getOrDefault(tally, BigInteger.ZERO);
  }

  /** {@return temporary ANDs computed} */
  public BigInteger ands() {
    return tally(Tally.AND_OPERATION).add(tally(Tally.AND_CALL));
  }

  /** {@return temporary ANDs taken away} */
  public BigInteger unAnds() {
    return tally(Tally.UNAND_OPERATION).add(tally(Tally.UNAND_CALL));
  }

  /** {@return ANDs computed and Toffoli gates} */
  public BigInteger toffoliCount() {
    return ands().add(gate(GateKind.CCX));
  }

  /**
   * {@return T gates, with four for each AND that is still an operation, and for each inverse AND
   * in the unitary profile; a Toffoli counts as an AND and an inverse AND}
   *
   * <p>Rotations that are still operations are not included.
   */
  public BigInteger tCount(Profile profile) {
    BigInteger products = tally(Tally.AND_OPERATION).add(gate(GateKind.CCX));
    BigInteger paid =
        switch (profile) {
          case ADAPTIVE -> products;
          case UNITARY -> products.add(tally(Tally.UNAND_OPERATION)).add(gate(GateKind.CCX));
        };
    return gate(GateKind.T).add(gate(GateKind.TDG)).add(FOUR.multiply(paid));
  }

  /** {@return measurements, with one for each inverse AND that is still to be measured} */
  public BigInteger measurements(Profile profile) {
    BigInteger explicit = tally(Tally.MEASUREMENT);
    return switch (profile) {
      case ADAPTIVE -> explicit.add(tally(Tally.UNAND_OPERATION)).add(gate(GateKind.CCX));
      case UNITARY -> explicit;
    };
  }

  /** {@return Clifford gates; those inside ANDs count once these are lowered} */
  public BigInteger cliffords() {
    return gates.entrySet().stream()
        .filter(entry -> entry.getKey().isClifford())
        .map(entry -> entry.getValue())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** {@return rotations of all tolerances} */
  public BigInteger rotationCount() {
    return rotations.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** {@return these and those} */
  public Counts plus(Counts other) {
    return new Counts(
        merge(gates, other.gates),
        merge(tallies, other.tallies),
        merge(rotations, other.rotations));
  }

  /** {@return these {@code factor ≥ 0} times} */
  public Counts times(BigInteger factor) {
    if (factor.signum() == 0) {
      return NONE;
    }
    UnaryOperator<BigInteger> scale = factor::multiply;
    return new Counts(map(gates, scale), map(tallies, scale), map(rotations, scale));
  }

  private static <K extends Comparable<K>> ImmutableSortedMap<K, BigInteger> merge(
      SortedMap<K, BigInteger> a, SortedMap<K, BigInteger> b) {
    BinaryOperator<BigInteger> add = BigInteger::add;
    SortedMap<K, BigInteger> sum = new TreeMap<>(Comparator.naturalOrder());
    sum.putAll(a);
    b.forEach((key, value) -> sum.merge(key, value, add));
    return ImmutableSortedMap.copyOf(sum);
  }

  private static <K extends Comparable<K>> ImmutableSortedMap<K, BigInteger> map(
      SortedMap<K, BigInteger> a, UnaryOperator<BigInteger> function) {
    SortedMap<K, BigInteger> result = new TreeMap<>(Comparator.naturalOrder());
    a.forEach((key, value) -> result.put(key, function.apply(value)));
    return ImmutableSortedMap.copyOf(result);
  }
}

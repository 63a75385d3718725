package org.hessq.compare;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;

/** What a circuit costs, in figures under names. */
final class Figures {
  static final String T_DEPTH = "tDepth";

  /** The figures of circuits besides the kinds of gates; zero where not there. */
  static final ImmutableSortedSet<String> NAMES =
      ImmutableSortedSet.of(
          "tCount",
          T_DEPTH,
          "cliffordCount",
          "gates",
          "logicalQubits",
          "measurements",
          "resets",
          "branches",
          "rotations");

  private Figures() {}

  /** {@return the figures of one run of {@code main}, every branch taken} */
  static SortedMap<String, BigInteger> of(Routine main) {
    SortedMap<String, BigInteger> named = new TreeMap<>();
    Counts counts = Counts.of(main);
    counts.gates().forEach((kind, count) -> named.put(kind.word(), count));
    BigInteger rotations = counts.tally(Counts.Tally.ROTATION_OPERATION);
    complete(
        named,
        List.of(
            counts.tally(Counts.Tally.MEASUREMENT),
            counts.tally(Counts.Tally.RESET),
            counts.tally(Counts.Tally.CONDITIONAL),
            rotations));
    if (rotations.signum() == 0) {
      named.put(T_DEPTH, BigInteger.valueOf(TDepth.of(main, Profile.ADAPTIVE).layers()));
    }
    return named;
  }

  /**
   * Adds sums over the gates.
   *
   * @param others measurements, resets, branches, rotations
   */
  static void complete(SortedMap<String, BigInteger> named, List<BigInteger> others) {
    BigInteger t = BigInteger.ZERO;
    BigInteger cliffords = BigInteger.ZERO;
    BigInteger gates = BigInteger.ZERO;
    for (GateKind kind : GateKind.values()) {
      BigInteger count = named.getOrDefault(kind.word(), BigInteger.ZERO);
      gates = gates.add(count);
      cliffords = kind.isClifford() ? cliffords.add(count) : cliffords;
      t = kind == GateKind.T || kind == GateKind.TDG ? t.add(count) : t;
    }
    named.put("tCount", t);
    named.put("cliffordCount", cliffords);
    named.put("gates", gates);
    List<String> names =
        new ArrayList<>(List.of("measurements", "resets", "branches", "rotations"));
    for (int k = 0; k < names.size(); k++) {
      named.put(names.get(k), others.get(k));
    }
  }
}

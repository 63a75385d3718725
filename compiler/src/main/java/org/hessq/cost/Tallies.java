package org.hessq.cost;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.GateKind;

/** Counts in the making. */
final class Tallies {
  private final long[] gates = new long[GateKind.values().length];
  private final long[] tallies = new long[Counts.Tally.values().length];
  private final SortedMap<Double, BigInteger> rotations = new TreeMap<>();
  private Counts rest = Counts.NONE;

  void add(GateKind kind) {
    gates[kind.ordinal()]++;
  }

  void add(Counts.Tally tally) {
    tallies[tally.ordinal()]++;
  }

  void addRotation(double tolerance) {
    rotations.merge(tolerance, BigInteger.ONE, BigInteger::add);
  }

  void add(Counts counts) {
    rest = rest.plus(counts);
  }

  Counts counts() {
    Map<GateKind, BigInteger> byKind = new EnumMap<>(GateKind.class);
    for (GateKind kind : GateKind.values()) {
      if (gates[kind.ordinal()] > 0) {
        byKind.put(kind, BigInteger.valueOf(gates[kind.ordinal()]));
      }
    }
    Map<Counts.Tally, BigInteger> byTally = new EnumMap<>(Counts.Tally.class);
    for (Counts.Tally tally : Counts.Tally.values()) {
      if (tallies[tally.ordinal()] > 0) {
        byTally.put(tally, BigInteger.valueOf(tallies[tally.ordinal()]));
      }
    }
    return new Counts(
            ImmutableSortedMap.copyOf(byKind),
            ImmutableSortedMap.copyOf(byTally),
            ImmutableSortedMap.copyOf(rotations))
        .plus(rest);
  }
}

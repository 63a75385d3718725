package org.hessq.compare;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** Counts and T-depth of operations that come one after the other, without routines. */
final class FlatFigures {
  private static final int TOFFOLI_LAYERS = 4;

  private final Map<GateKind, Long> gates = new EnumMap<>(GateKind.class);
  private long measurements;
  private long resets;
  private long branches;
  private long rotations;
  private boolean routines;
  private long[] qubits = new long[64];
  private long[] bits = new long[64];
  private int[] guards = new int[0];

  void add(Operation operation) {
    switch (operation) {
      case Operation.Gate(var kind, int a, int b, int c) -> {
        gates.merge(kind, 1L, Long::sum);
        long latest = Math.max(at(a), Math.max(at(b), at(c)));
        latest +=
            switch (kind) {
              case T, TDG -> 1;
              case CCX -> TOFFOLI_LAYERS;
              case X, Y, Z, H, S, SDG, CX, CY, CZ, SWAP -> 0;
            };
        set(a, latest);
        set(b, latest);
        set(c, latest);
      }
      case Operation.Measure(int qubit, int bit) -> {
        measurements++;
        set(qubit, at(qubit));
        bits = fitting(bits, bit);
        bits[bit] = at(qubit);
      }
      case Operation.Reset(int qubit) -> {
        resets++;
        set(qubit, at(qubit));
      }
      case Operation.Assign(var kind, int target, int source) -> {
        bits = fitting(bits, Math.max(target, source));
        long value =
            switch (kind) {
              case COPY -> bits[source];
              case XOR -> Math.max(bits[target], bits[source]);
            };
        bits[target] = Math.max(value, guard());
      }
      case Operation.Conditional(int bit, var body) -> {
        branches++;
        bits = fitting(bits, bit);
        int[] outside = guards;
        guards = Arrays.copyOf(outside, outside.length + 1);
        guards[outside.length] = bit;
        body.forEach(this::add);
        guards = outside;
      }
      case Operation.Rotation _ -> rotations++;
      case Operation.Repeat _, Operation.Call _, Operation.And _, Operation.UnAnd _ ->
          routines = true;
    }
  }

  /** {@return whether there were only gates, measurements, resets, assignments and branches} */
  boolean isFlat() {
    return !routines;
  }

  /** {@return the figures under their names; T-depth only where no rotation hides it} */
  SortedMap<String, BigInteger> named() {
    SortedMap<String, BigInteger> named = new TreeMap<>();
    gates.forEach((kind, count) -> named.put(kind.word(), BigInteger.valueOf(count)));
    Figures.complete(
        named,
        List.of(measurements, resets, branches, rotations).stream()
            .map(BigInteger::valueOf)
            .toList());
    if (rotations == 0) {
      named.put(Figures.T_DEPTH, BigInteger.valueOf(Arrays.stream(qubits).max().orElse(0)));
    }
    return named;
  }

  private long guard() {
    long latest = 0;
    for (int bit : guards) {
      latest = Math.max(latest, bits[bit]);
    }
    return latest;
  }

  private long at(int qubit) {
    if (qubit < 0) {
      return 0;
    }
    qubits = fitting(qubits, qubit);
    return Math.max(qubits[qubit], guard());
  }

  private void set(int qubit, long layer) {
    if (qubit >= 0) {
      qubits[qubit] = layer;
    }
  }

  private static long[] fitting(long[] values, int index) {
    return index < values.length
        ? values
        : Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
  }
}

package org.hessq.verify;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;

/** Counts what a circuit contains, every conditional taken: the referee's own counter. */
public final class Tally {
  private final Map<GateKind, BigInteger> gates = new EnumMap<>(GateKind.class);
  private final Map<RoutineKind, BigInteger> calls = new EnumMap<>(RoutineKind.class);
  private BigInteger ands = BigInteger.ZERO;
  private BigInteger measurements = BigInteger.ZERO;
  private BigInteger rotations = BigInteger.ZERO;

  private Tally() {}

  /** {@return the counts of one run of {@code circuit}} */
  public static Tally of(Circuit circuit) {
    return of(circuit.main(), new IdentityHashMap<>());
  }

  private static Tally of(Routine routine, Map<Routine, Tally> known) {
    Tally tally = known.get(routine);
    if (tally == null) {
      tally = new Tally();
      tally.body(routine.body(), BigInteger.ONE, known);
      known.put(routine, tally);
    }
    return tally;
  }

  private void body(List<Operation> body, BigInteger times, Map<Routine, Tally> known) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate gate -> gates.merge(gate.kind(), times, BigInteger::add);
        case Operation.Rotation _ -> rotations = rotations.add(times);
        case Operation.And _ -> ands = ands.add(times);
        case Operation.Measure _ -> measurements = measurements.add(times);
        case Operation.Conditional conditional -> body(conditional.body(), times, known);
        case Operation.Repeat(var count, var repeated) ->
            body(repeated, times.multiply(BigInteger.valueOf(count)), known);
        case Operation.Call call -> {
          calls.merge(call.routine().kind(), times, BigInteger::add);
          add(of(call.routine(), known), times);
        }
        case Operation.UnAnd _, Operation.Reset _, Operation.Assign _ -> {}
      }
    }
  }

  private void add(Tally part, BigInteger times) {
    part.gates.forEach((kind, n) -> gates.merge(kind, n.multiply(times), BigInteger::add));
    part.calls.forEach((kind, n) -> calls.merge(kind, n.multiply(times), BigInteger::add));
    ands = ands.add(part.ands.multiply(times));
    measurements = measurements.add(part.measurements.multiply(times));
    rotations = rotations.add(part.rotations.multiply(times));
  }

  /** {@return how many gates of {@code kind}} */
  public BigInteger gate(GateKind kind) {
    return gates.getOrDefault(kind, BigInteger.ZERO);
  }

  /** {@return how many calls of routines of {@code kind}, at any depth} */
  public BigInteger calls(RoutineKind kind) {
    return calls.getOrDefault(kind, BigInteger.ZERO);
  }

  /**
   * {@return the counts under their names in a report}
   *
   * <p>{@code tCount}, {@code toffoliCount}, {@code cliffordCount}, {@code measurementCount},
   * {@code rotationCount}, {@code queries.matrix}, {@code queries.vector}.
   */
  public SortedMap<String, BigInteger> named() {
    SortedMap<String, BigInteger> named = new TreeMap<>();
    named.put("tCount", gate(GateKind.T).add(gate(GateKind.TDG)));
    named.put("toffoliCount", ands.add(calls(RoutineKind.AND)).add(gate(GateKind.CCX)));
    BigInteger cliffords = BigInteger.ZERO;
    for (Map.Entry<GateKind, BigInteger> entry : gates.entrySet()) {
      cliffords = entry.getKey().isClifford() ? cliffords.add(entry.getValue()) : cliffords;
    }
    named.put("cliffordCount", cliffords);
    named.put("measurementCount", measurements);
    named.put("rotationCount", rotations.add(calls(RoutineKind.WORD)));
    named.put(
        "queries.matrix",
        calls(RoutineKind.BLOCK_ENCODING).add(calls(RoutineKind.BLOCK_ENCODING_ADJOINT)));
    named.put(
        "queries.vector",
        calls(RoutineKind.STATE_PREPARATION).add(calls(RoutineKind.STATE_PREPARATION_ADJOINT)));
    return named;
  }

  /**
   * {@return whether the reported counts are those of {@code circuit}}
   *
   * @param reported by the names of {@link #named}, and {@code logicalQubits}, {@code tDepth} (the
   *     T-depth itself) or {@code tDepthBound} (at least the T-depth)
   */
  public static Check check(Circuit circuit, Map<String, BigInteger> reported) {
    SortedMap<String, BigInteger> found = of(circuit).named();
    found.put("logicalQubits", BigInteger.valueOf(circuit.main().width()));
    for (Map.Entry<String, BigInteger> entry : new TreeMap<>(reported).entrySet()) {
      switch (entry.getKey()) {
        case "tDepth" -> found.put("tDepth", depth(circuit));
        case "tDepthBound" -> {
          BigInteger depth = depth(circuit);
          boolean bounds = depth.signum() >= 0 && depth.compareTo(entry.getValue()) <= 0;
          found.put("tDepthBound", bounds ? entry.getValue() : depth);
        }
        default -> {}
      }
      BigInteger own = found.get(entry.getKey());
      if (own == null) {
        throw new IllegalArgumentException("no count is called " + entry.getKey());
      }
      if (!own.equals(entry.getValue())) {
        return new Check(
            "counts",
            new Verdict.Differs(
                entry.getKey() + " is " + own + " in the circuit, reported as " + entry.getValue(),
                own.subtract(entry.getValue()).abs().doubleValue(),
                0),
            String.join(", ", new TreeMap<>(reported).keySet()));
      }
    }
    return new Check(
        "counts", new Verdict.Agrees(0, 0), String.join(", ", new TreeMap<>(reported).keySet()));
  }

  /** Where rotations hide the depth, -1: nothing that is reported of it can be right. */
  private static BigInteger depth(Circuit circuit) {
    return BigInteger.valueOf(Depth.of(circuit).orElse(-1));
  }
}

package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.cost.TDepth;
import org.hessq.simulate.Pieces;
import org.junit.jupiter.api.Test;

class DepthTest {
  private static final int QUBITS = 5;

  private static final GateKind[] KINDS = {
    GateKind.T, GateKind.TDG, GateKind.H, GateKind.CX, GateKind.CZ, GateKind.T, GateKind.CCX
  };

  private static Operation gate(SplittableRandom random) {
    GateKind kind = KINDS[random.nextInt(KINDS.length)];
    int[] q = random.ints(0, QUBITS).distinct().limit(3).toArray();
    return new Operation.Gate(
        kind, q[0], kind.qubits() > 1 ? q[1] : -1, kind.qubits() > 2 ? q[2] : -1);
  }

  /** Gates, outcomes, nested conditionals, repeats and calls of {@code callee}. */
  private static Routine random(SplittableRandom random, Routine callee) {
    RoutineBuilder builder = new RoutineBuilder("random" + random.nextInt(1000));
    ImmutableIntArray q = builder.register("q", QUBITS);
    int m = builder.bit();
    int parity = builder.bit();
    for (int k = 0; k < 30; k++) {
      switch (random.nextInt(10)) {
        case 0 -> builder.measure(random.nextInt(QUBITS), m);
        case 1 -> builder.assign(Operation.Assignment.XOR, parity, m);
        case 2 ->
            builder.conditional(
                m, gate(random), new Operation.Conditional(parity, List.of(gate(random))));
        case 3 ->
            builder.add(
                new Operation.Repeat(
                    random.nextInt(9), List.of(gate(random), new Operation.Measure(1, parity))));
        case 4 -> {
          if (callee != null) {
            builder.conditional(parity, new Operation.Call(callee, q));
          }
        }
        case 5 -> {
          if (callee != null) {
            builder.call(callee, q.subArray(2, 5), q.subArray(0, 2));
          }
        }
        default -> builder.add(gate(random));
      }
    }
    return builder.build();
  }

  @Test
  void isThatOfTheOtherCounter() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 200; trial++) {
      Routine routine = random(random, random(random, random(random, null)));
      long expected = TDepth.of(routine, Profile.ADAPTIVE).layers();
      assertEquals(expected, Depth.of(new Circuit(routine)).orElseThrow(), "trial " + trial);
    }
  }

  @Test
  void followsQubitsAndOutcomes() {
    RoutineBuilder builder = new RoutineBuilder("chain");
    ImmutableIntArray q = builder.register("q", 3);
    int m = builder.bit();
    builder.gate(GateKind.T, q.get(0)).gate(GateKind.T, q.get(1));
    assertEquals(1, Depth.of(new Circuit(builder.build())).orElseThrow());
    builder.measure(q.get(0), m).conditional(m, new Operation.Gate(GateKind.T, q.get(2)));
    assertEquals(2, Depth.of(new Circuit(builder.build())).orElseThrow());
    builder.cx(q.get(2), q.get(1)).gate(GateKind.TDG, q.get(1));
    assertEquals(3, Depth.of(new Circuit(builder.build())).orElseThrow());
  }

  @Test
  void repeatsOfAnyNumberAreCounted() {
    RoutineBuilder builder = new RoutineBuilder("loop");
    int q = builder.register("q", 1).get(0);
    builder.add(new Operation.Repeat(1_000_000_007L, List.of(new Operation.Gate(GateKind.T, q))));
    assertEquals(1_000_000_007L, Depth.of(new Circuit(builder.build())).orElseThrow());
  }

  @Test
  void reportedDepthsAreHeldAgainstIt() {
    Circuit and = new Circuit(Pieces.AND);
    long depth = Depth.of(and).orElseThrow();
    assertTrue(depth > 0);
    for (long reported = depth - 1; reported <= depth + 1; reported++) {
      BigInteger number = BigInteger.valueOf(reported);
      boolean exact =
          Tally.check(and, Map.of("tDepth", number)).verdict() instanceof Verdict.Agrees;
      assertEquals(reported == depth, exact);
      boolean bound =
          Tally.check(and, Map.of("tDepthBound", number)).verdict() instanceof Verdict.Agrees;
      assertEquals(reported >= depth, bound);
    }
    RoutineBuilder turned = new RoutineBuilder("turned");
    turned.rotate(Operation.Axis.Z, 0.3, 0.1, turned.register("q", 1).get(0));
    assertInstanceOf(
        Verdict.Differs.class,
        Tally.check(new Circuit(turned.build()), Map.of("tDepthBound", BigInteger.TEN)).verdict());
  }
}

package org.hessq.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Operation.Call;
import org.hessq.circuit.Operation.Gate;
import org.hessq.circuit.Operation.Repeat;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.cost.Counts.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostTest {
  private static Routine product() {
    var builder = new RoutineBuilder("product");
    ImmutableIntArray x = builder.register("x", 3);
    int both = builder.and(x.get(0), x.get(1));
    builder.cx(both, x.get(2)).gate(GateKind.T, x.get(2)).unAnd(x.get(0), x.get(1), both);
    return builder.build();
  }

  private static Circuit nested(long outer) {
    Routine product = product();
    var middle = new RoutineBuilder("middle");
    ImmutableIntArray y = middle.register("y", 3);
    middle.call(product, y).call(product, y).h(y.get(0));
    middle.rotate(Axis.Z, 0.3, 1e-4, y.get(1)).rotate(Axis.Y, 0.4, 1e-6, y.get(1));
    Routine called = middle.build();
    var main = new RoutineBuilder("main");
    ImmutableIntArray z = main.register("z", 3);
    int scratch = main.allocate();
    ImmutableIntArray all = ImmutableIntArray.builder().addAll(z).add(scratch).build();
    main.add(new Repeat(outer, List.of(new Call(called, all), new Gate(GateKind.S, 1))));
    return new Circuit(main.call(product, z).release(scratch).build());
  }

  @Test
  void countsAreExactBeyondLong() {
    long outer = Long.MAX_VALUE;
    Counts counts = Counts.of(nested(outer).main());
    BigInteger runs = BigInteger.valueOf(outer);
    BigInteger products = runs.multiply(BigInteger.TWO).add(BigInteger.ONE);
    assertEquals(products, counts.ands());
    assertEquals(products, counts.gate(GateKind.T));
    assertEquals(products.multiply(BigInteger.valueOf(5)), counts.tCount(Profile.ADAPTIVE));
    assertEquals(products.multiply(BigInteger.valueOf(9)), counts.tCount(Profile.UNITARY));
    assertEquals(products, counts.measurements(Profile.ADAPTIVE));
    assertEquals(runs, counts.rotations().get(1e-4));
    assertEquals(runs, counts.rotations().get(1e-6));
    assertEquals(runs, counts.gate(GateKind.S));
    assertEquals(products.add(runs), counts.tally(Tally.CALL));
  }

  @Test
  void tableByRoutineAddsUpToTheTotal() {
    Circuit circuit = nested(7);
    List<RoutineCost> table = RoutineCost.of(circuit);
    assertEquals(
        List.of("main", "middle", "product"), table.stream().map(c -> c.routine().name()).toList());
    assertEquals(List.of(1, 7, 15), table.stream().map(c -> c.calls().intValueExact()).toList());
    Counts sum =
        table.stream().map(c -> c.self().times(c.calls())).reduce(Counts.NONE, Counts::plus);
    assertEquals(table.getFirst().total(), sum);
    assertEquals(Counts.of(circuit.main()), sum);
  }

  @Test
  void everyGateKindIsCounted() {
    var builder = new RoutineBuilder("all");
    builder.register("q", 3);
    for (GateKind kind : GateKind.values()) {
      builder.add(new Gate(kind, 0, kind.qubits() > 1 ? 1 : -1, kind.qubits() > 2 ? 2 : -1));
    }
    Counts counts = Counts.of(builder.build());
    for (GateKind kind : GateKind.values()) {
      assertEquals(BigInteger.ONE, counts.gate(kind), kind.toString());
    }
    assertEquals(10, counts.cliffords().intValueExact());
    assertEquals(6, counts.tCount(Profile.ADAPTIVE).intValueExact());
  }

  @ParameterizedTest
  @EnumSource
  void depthOfAChainOfProductsIsTheirSum(Profile profile) {
    int each = profile == Profile.ADAPTIVE ? 5 : 9;
    var builder = new RoutineBuilder("chain");
    ImmutableIntArray x = builder.register("x", 3);
    Routine product = product();
    builder.call(product, x).call(product, x);
    TDepth depth = TDepth.of(builder.build(), profile);
    assertTrue(depth.layers() > each && depth.layers() <= 2 * each, "" + depth);
    assertEquals(TDepth.Accuracy.EXACT, depth.is());
  }

  @Test
  void parallelGatesShareALayerAndOutcomesCarryDelays() {
    var builder = new RoutineBuilder("parallel");
    ImmutableIntArray x = builder.register("x", 4);
    x.forEach(qubit -> builder.gate(GateKind.T, qubit));
    assertEquals(1, TDepth.of(builder.build(), Profile.ADAPTIVE).layers());
    int bit = builder.bit();
    int copy = builder.bit();
    builder.gate(GateKind.T, 0).measure(0, bit).assign(Operation.Assignment.COPY, copy, bit);
    builder.conditional(copy, new Gate(GateKind.T, 3));
    assertEquals(3, TDepth.of(builder.build(), Profile.ADAPTIVE).layers());
  }

  @Test
  void callsInABranchWaitForItsBit() {
    var callee = new RoutineBuilder("callee");
    callee.register("q", 1);
    Routine tee = callee.gate(GateKind.T, 0).build();
    var builder = new RoutineBuilder("branch");
    builder.register("x", 3);
    int bit = builder.bit();
    builder.gate(GateKind.T, 0).gate(GateKind.T, 0).measure(0, bit);
    Operation call = new Call(tee, ImmutableIntArray.of(1));
    builder.conditional(bit, new Repeat(3, List.of(call)));
    builder.conditional(bit, new Operation.Measure(2, builder.bit()), new Gate(GateKind.T, 2));
    assertEquals(5, TDepth.of(builder.build(), Profile.ADAPTIVE).layers());
  }

  @Test
  void boxesAreBoundsAndRepeatsArePowers() {
    for (int seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      Routine inner = randomRoutine("inner", 4, random, null);
      Routine outer = randomRoutine("outer", 6, random, inner);
      TDepth exact = TDepth.of(outer, Profile.ADAPTIVE);
      assertEquals(flat(outer), exact.layers(), "seed " + seed);
      TDepth bound = TDepth.of(outer, Profile.ADAPTIVE, 3);
      assertEquals(TDepth.Accuracy.BOUND, bound.is());
      assertTrue(bound.layers() >= exact.layers(), "seed " + seed);
    }
  }

  @Test
  void rotationsHaveNoDepthYet() {
    Routine routine = nested(1).main();
    assertThrows(IllegalStateException.class, () -> TDepth.of(routine, Profile.ADAPTIVE));
  }

  private static Routine randomRoutine(String name, int width, Random random, Routine callee) {
    var builder = new RoutineBuilder(name);
    builder.register("q", width);
    for (int k = 0; k < 12; k++) {
      int a = random.nextInt(width);
      int b = (a + 1 + random.nextInt(width - 1)) % width;
      if (callee != null && k % 3 == 0) {
        int shift = random.nextInt(width);
        ImmutableIntArray.Builder qubits = ImmutableIntArray.builder();
        for (int q = 0; q < callee.width(); q++) {
          qubits.add((q + shift) % width);
        }
        builder.add(new Repeat(random.nextInt(5), List.of(new Call(callee, qubits.build()))));
      } else if (random.nextBoolean()) {
        builder.gate(GateKind.T, a);
      } else {
        builder.cx(a, b);
      }
    }
    return builder.build();
  }

  /** Depth by running the flattened circuit with one clock for each qubit. */
  private static long flat(Routine routine) {
    long[] clocks = new long[routine.width()];
    run(routine.body(), ImmutableIntArray.copyOf(new int[] {0, 1, 2, 3, 4, 5}), clocks);
    return Arrays.stream(clocks).max().orElseThrow();
  }

  private static void run(List<Operation> body, ImmutableIntArray map, long[] clocks) {
    for (Operation operation : body) {
      switch (operation) {
        case Gate gate when gate.b() < 0 -> clocks[map.get(gate.a())]++;
        case Gate gate -> {
          int a = map.get(gate.a());
          int b = map.get(gate.b());
          clocks[a] = Math.max(clocks[a], clocks[b]);
          clocks[b] = clocks[a];
        }
        case Repeat repeat -> {
          for (long k = 0; k < repeat.count(); k++) {
            run(repeat.body(), map, clocks);
          }
        }
        case Call call -> {
          int[] inner = call.qubits().stream().map(map::get).toArray();
          run(call.routine().body(), ImmutableIntArray.copyOf(inner), clocks);
        }
        default -> throw new IllegalArgumentException(operation.toString());
      }
    }
  }
}

package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PauliExpectationsTest {
  private static final int CAP = 1 << 20;

  /** All Paulis of few qubits against amplitudes, through every kind of gate. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void smallCircuitsAsThePlainState(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutineBuilder builder = new RoutineBuilder("small");
    builder.register("q", 4);
    for (int k = 0; k < 40; k++) {
      builder.add(
          k % 8 == 7
              ? new Operation.Rotation(
                  k % 16 == 7 ? Operation.Axis.Y : Operation.Axis.Z,
                  random.nextDouble(-4, 4),
                  0,
                  random.nextInt(4))
              : RandomSteps.gate(RandomSteps.ALL, 4, random));
    }
    Routine routine = builder.build();
    PauliExpectations found = PauliExpectations.of(routine, new Gadgets());
    PlainState plain = new PlainState(4, 0);
    Walk.of(routine, new Gadgets(), plain);
    for (int x = 0; x < 16; x++) {
      for (int z = 0; z < 16; z++) {
        PauliExpectations.Estimate estimate = found.of(ones(x), ones(z), CAP);
        assertEquals(expectation(plain, x, z), estimate.value(), 1e-12, x + " " + z);
        assertEquals(0, estimate.error());
      }
    }
  }

  /** 40 qubits and 20 T: sparse and dense states of what can influence a qubit. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void fortyQubitsAsTheirLightCones(long seed) {
    List<Operation.Gate> gates = brickwork(40, 5, 20, seed);
    PauliExpectations found = PauliExpectations.of(routine(40, gates), new Gadgets());
    assertTrue(found.rotations() <= 20);
    int telling = 0;
    for (int q = 0; q < 40; q++) {
      double value = found.z(q, CAP).value();
      Cone cone = Cone.of(gates, q);
      DenseState dense = new DenseState(cone.qubits().length, 0);
      Walk.of(cone.routine(), new Gadgets(), dense);
      assertEquals(1 - 2 * dense.probability(cone.place()), value, 1e-12, "dense, qubit " + q);
      SparseState sparse = new SparseState(cone.qubits().length, 1 << 14, 0);
      Walk.of(cone.routine(), new Gadgets(), sparse);
      assertEquals(1 - 2 * sparse.probability(cone.place()), value, 1e-9, "sparse, qubit " + q);
      telling += Math.abs(value) > 1e-6 && Math.abs(value) < 1 - 1e-6 ? 1 : 0;
    }
    assertTrue(telling > 0, "every value is 0 or ±1");
  }

  /** Deep circuits without a light cone whose state has few terms, run whole. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void deepCircuitsAsTheWholeSparseState(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Operation.Gate> gates = new ArrayList<>();
    for (int q = 0; q < 10; q++) {
      gates.add(new Operation.Gate(GateKind.H, q));
    }
    List<GateKind> kinds = List.of(GateKind.CX, GateKind.CZ, GateKind.S, GateKind.X);
    for (int k = 0; k < 600; k++) {
      gates.add(
          k % 30 == 15
              ? new Operation.Gate(GateKind.T, random.nextInt(40))
              : k % 150 == 100
                  ? new Operation.Gate(GateKind.H, random.nextInt(40))
                  : (Operation.Gate) RandomSteps.gate(kinds, 40, random));
    }
    for (int q = 0; q < 3; q++) {
      gates.add(new Operation.Gate(GateKind.H, q));
    }
    Routine routine = routine(40, gates);
    PauliExpectations found = PauliExpectations.of(routine, new Gadgets());
    SparseState sparse = new SparseState(40, 1 << 18, 0);
    Walk.of(routine, new Gadgets(), sparse);
    for (int q = 0; q < 40; q++) {
      assertEquals(1 - 2 * sparse.probability(q), found.z(q, CAP).value(), 1e-9, "qubit " + q);
    }
  }

  @Test
  void theCapIsReportedAsAnErrorThatHolds() {
    SplittableRandom random = new SplittableRandom(9);
    RoutineBuilder builder = new RoutineBuilder("capped");
    builder.register("q", 6);
    for (int k = 0; k < 12; k++) {
      for (int q = 0; q < 6; q++) {
        builder.add(new Operation.Rotation(Operation.Axis.Y, random.nextDouble(0.5), 0, q));
        builder.add(new Operation.Gate(GateKind.CX, q, (q + 1) % 6));
        builder.add(new Operation.Rotation(Operation.Axis.Z, random.nextDouble(0.5), 0, q));
      }
    }
    PauliExpectations state = PauliExpectations.of(builder.build(), new Gadgets());
    boolean cut = false;
    for (int q = 0; q < 6; q++) {
      double exact = state.z(q, CAP).value();
      PauliExpectations.Estimate capped = state.z(q, 300);
      assertTrue(Math.abs(capped.value() - exact) <= capped.error() + 1e-12, capped.toString());
      cut |= capped.error() > 0;
    }
    assertTrue(cut, "the cap was never met");
  }

  @Test
  void measurementsAreRefused() {
    Routine measured = RandomSteps.measured(RandomSteps.CLIFFORD, 3, 100, 1);
    assertThrows(
        UnsupportedStepException.class, () -> PauliExpectations.of(measured, new Gadgets()));
  }

  static double expectation(PlainState state, int x, int z) {
    double sum = 0;
    for (int k = 0; k < 16; k++) {
      // ⟨k ^ x| i^|x∧z| X^x Z^z |k⟩
      int quarters = Integer.bitCount(x & z) + 2 * Integer.bitCount(z & k) & 3;
      double re = state.re(k ^ x) * state.re(k) + state.im(k ^ x) * state.im(k);
      double im = state.re(k ^ x) * state.im(k) - state.im(k ^ x) * state.re(k);
      sum += new double[] {re, -im, -re, im}[quarters];
    }
    return sum;
  }

  private static int[] ones(int mask) {
    return IntStream.range(0, 4).filter(k -> (mask >>> k & 1) != 0).toArray();
  }

  /** Layers of one-qubit gates and cx on neighbours, T gates between Hadamard gates over them. */
  private static List<Operation.Gate> brickwork(int qubits, int layers, int ts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Operation.Gate> gates = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int q = 0; q < qubits; q++) {
        GateKind[] kinds = {GateKind.H, GateKind.S, GateKind.X};
        gates.add(new Operation.Gate(kinds[random.nextInt(3)], q));
      }
      for (int t = 0; t < ts / layers; t++) {
        int q = random.nextInt(qubits);
        gates.add(new Operation.Gate(GateKind.H, q));
        gates.add(new Operation.Gate(GateKind.T, q));
        gates.add(new Operation.Gate(GateKind.H, q));
      }
      for (int q = layer % 2; q + 1 < qubits; q += 2) {
        gates.add(new Operation.Gate(GateKind.CX, q, q + 1));
      }
    }
    return gates;
  }

  private static Routine routine(int qubits, List<Operation.Gate> gates) {
    RoutineBuilder builder = new RoutineBuilder("circuit");
    builder.register("q", qubits);
    gates.forEach(builder::add);
    return builder.build();
  }

  /** The gates that can influence one qubit, on the qubits that they touch. */
  private record Cone(int[] qubits, int place, Routine routine) {
    static Cone of(List<Operation.Gate> gates, int qubit) {
      BitSet touched = new BitSet();
      touched.set(qubit);
      List<Operation.Gate> kept = new ArrayList<>();
      for (Operation.Gate gate : gates.reversed()) {
        if (touched.get(gate.a()) || gate.b() >= 0 && touched.get(gate.b())) {
          touched.set(gate.a());
          if (gate.b() >= 0) {
            touched.set(gate.b());
          }
          kept.addFirst(gate);
        }
      }
      int[] qubits = touched.stream().toArray();
      List<Operation.Gate> moved =
          kept.stream()
              .map(
                  g ->
                      new Operation.Gate(
                          g.kind(),
                          place(qubits, g.a()),
                          g.b() < 0 ? -1 : place(qubits, g.b()),
                          -1))
              .toList();
      return new Cone(
          qubits, place(qubits, qubit), PauliExpectationsTest.routine(qubits.length, moved));
    }

    private static int place(int[] qubits, int qubit) {
      return Arrays.binarySearch(qubits, qubit);
    }
  }
}

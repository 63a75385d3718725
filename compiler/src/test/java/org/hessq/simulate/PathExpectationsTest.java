package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.simulate.paths.PathExpectations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathExpectationsTest {
  private static final long LIMIT = 1 << 22;

  /** All Paulis of few qubits against amplitudes, through every kind of gate. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void smallCircuitsAsTheDenseState(long seed) {
    Routine routine = RandomSteps.unitary(RandomSteps.ALL, 4, 30, seed);
    PathExpectations found = PathExpectations.of(routine, new Gadgets());
    PlainState plain = new PlainState(4, 0);
    Walk.of(routine, new Gadgets(), plain);
    for (int x = 0; x < 16; x++) {
      for (int z = 0; z < 16; z++) {
        double value = found.of(ones(x), ones(z), LIMIT).real();
        assertEquals(PauliExpectationsTest.expectation(plain, x, z), value, 1e-12, x + " " + z);
      }
    }
  }

  /** Clifford gates and 20 T on 40 qubits, deep: Paulis and their products. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void fortyQubitsAsPauliPropagation(long seed) {
    Routine routine = echo(40, 20, seed);
    PathExpectations paths = PathExpectations.of(routine, new Gadgets());
    PauliExpectations paulis = PauliExpectations.of(routine, new Gadgets());
    assertTrue(paths.gates() <= 20, paths.gates() + " T gates");
    int telling = 0;
    for (int q = 0; q < 40; q++) {
      int[] none = {};
      double value = paths.of(none, new int[] {q}, LIMIT).real();
      assertEquals(paulis.z(q, 1 << 20).value(), value, 1e-12, "Z of qubit " + q);
      int[] pair = {q, (q + 7) % 40};
      assertEquals(
          paulis.of(pair, new int[] {q}, 1 << 20).value(),
          paths.of(pair, new int[] {q}, LIMIT).real(),
          1e-12,
          "Y of qubit " + q + ", X of another");
      telling += Math.abs(value) > 1e-6 && Math.abs(value) < 1 - 1e-6 ? 1 : 0;
    }
    assertTrue(telling > 0, "every value is 0 or ±1");
  }

  /** Between two h, h the parities of T gates look different until what is unseen is summed up. */
  @Test
  void gatesOfOneParityAreMerged() {
    for (int ts : new int[] {1, 2, 3, 8, 9, 70, 99}) {
      RoutineBuilder builder = new RoutineBuilder("merged");
      builder.register("q", 1);
      builder.add(new Operation.Gate(GateKind.H, 0));
      for (int k = 0; k < ts; k++) {
        builder.add(new Operation.Gate(GateKind.T, 0));
        builder.add(new Operation.Gate(GateKind.H, 0));
        builder.add(new Operation.Gate(GateKind.H, 0));
      }
      PathExpectations found = PathExpectations.of(builder.build(), new Gadgets());
      assertEquals(ts % 2, found.gates(), ts + " T gates");
      double angle = ts * Math.PI / 4;
      int[] qubit = {0};
      int[] none = {};
      assertEquals(Math.cos(angle), found.of(qubit, none, LIMIT).real(), 1e-12, ts + ": X");
      assertEquals(Math.sin(angle), found.of(qubit, qubit, LIMIT).real(), 1e-12, ts + ": Y");
    }
  }

  @Test
  void whatItCannotDoIsRefused() {
    Routine measured = RandomSteps.measured(RandomSteps.CLIFFORD, 3, 100, 1);
    assertThrows(
        UnsupportedStepException.class, () -> PathExpectations.of(measured, new Gadgets()));
    RoutineBuilder builder = new RoutineBuilder("turned");
    builder.register("q", 1);
    builder.add(new Operation.Rotation(Operation.Axis.Z, 0.3, 0, 0));
    Routine turned = builder.build();
    assertThrows(UnsupportedStepException.class, () -> PathExpectations.of(turned, new Gadgets()));
  }

  private static int[] ones(int mask) {
    return IntStream.range(0, 4).filter(k -> (mask >>> k & 1) != 0).toArray();
  }

  /** A random Clifford circuit there and back, T gates about Z and X in between. */
  private static Routine echo(int qubits, int ts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Operation.Gate> there = new ArrayList<>();
    for (int k = 0; k < 6 * qubits; k++) {
      there.add((Operation.Gate) RandomSteps.gate(RandomSteps.CLIFFORD, qubits, random));
    }
    RoutineBuilder builder = new RoutineBuilder("echo");
    builder.register("q", qubits);
    there.forEach(builder::add);
    for (int k = 0; k < ts; k++) {
      int turned = random.nextInt(qubits);
      GateKind around = random.nextBoolean() ? GateKind.H : GateKind.X;
      builder.add(new Operation.Gate(around, turned));
      builder.add(new Operation.Gate(GateKind.T, turned));
      builder.add(new Operation.Gate(around, turned));
    }
    for (Operation.Gate gate : there.reversed()) {
      builder.add(new Operation.Gate(gate.kind().adjoint(), gate.a(), gate.b(), gate.c()));
    }
    return builder.build();
  }
}

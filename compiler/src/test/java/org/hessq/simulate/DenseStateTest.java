package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.simulate.dense.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseStateTest {
  /** Sizes below and above a chunk, and above where vectors begin. */
  @ParameterizedTest(name = "{0} qubits, seed {1}")
  @CsvSource({
    "1, 1", "2, 2", "3, 3", "5, 4", "5, 5", "9, 6", "10, 7", "11, 8", "12, 9", "14, 10", "14, 11"
  })
  void followsThePlainState(int qubits, long seed) {
    Routine routine = mixed(qubits, 120, seed);
    for (Precision precision : Precision.values()) {
      DenseState dense = new DenseState(qubits, precision, seed);
      PlainState plain = new PlainState(qubits, seed);
      Walk.of(routine, new Gadgets(), dense);
      Walk.of(routine, new Gadgets(), plain);
      double tolerance = precision == Precision.DOUBLE ? 1e-13 : 1e-5;
      double[] found = dense.interleaved();
      double[] expected = plain.interleaved();
      for (int k = 0; k < found.length; k++) {
        assertEquals(expected[k], found[k], tolerance, precision + ", part " + k);
      }
      for (int q = 0; q < qubits; q++) {
        assertEquals(plain.probability(q), dense.probability(q), tolerance);
      }
    }
  }

  /** Rotations, gates of every kind that fits, measurements, resets and conditionals. */
  private static Routine mixed(int qubits, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutineBuilder builder = new RoutineBuilder("mixed");
    builder.register("q", qubits);
    int bit = builder.bit();
    for (int k = 0; k < steps; k++) {
      int qubit = random.nextInt(qubits);
      switch (random.nextInt(24)) {
        case 0 -> builder.measure(qubit, bit);
        case 1 -> builder.reset(qubit);
        case 2 -> builder.conditional(bit, gate(qubits, random));
        case 3, 4, 5, 6 -> builder.add(rotation(Operation.Axis.Y, qubit, random));
        case 7, 8, 9 -> builder.add(rotation(Operation.Axis.Z, qubit, random));
        default -> builder.add(gate(qubits, random));
      }
    }
    return builder.build();
  }

  private static Operation rotation(Operation.Axis axis, int qubit, SplittableRandom random) {
    double angle =
        random.nextInt(3) == 0 ? random.nextInt(-9, 10) * Math.PI / 4 : random.nextDouble(-10, 10);
    return new Operation.Rotation(axis, angle, 0, qubit);
  }

  private static Operation gate(int qubits, SplittableRandom random) {
    if (qubits > 2) {
      return RandomSteps.gate(RandomSteps.ALL, qubits, random);
    }
    GateKind kind = RandomSteps.ALL.get(random.nextInt(RandomSteps.ALL.size()));
    int a = random.nextInt(qubits);
    return kind.qubits() == 1
        ? new Operation.Gate(kind, a)
        : qubits == 2 && kind.qubits() == 2
            ? new Operation.Gate(kind, a, 1 - a)
            : new Operation.Gate(GateKind.T, a);
  }

  @Test
  void cliffordGatesAreExact() {
    Routine routine = RandomSteps.unitary(RandomSteps.CLIFFORD, 12, 2000, 3);
    DenseState dense = new DenseState(12, 0);
    PlainState plain = new PlainState(12, 0);
    Walk.of(routine, new Gadgets(), dense);
    Walk.of(routine, new Gadgets(), plain);
    for (int k = 0; k < 1 << 12; k++) {
      assertEquals(plain.re(k), dense.re(k), 1e-12);
      assertEquals(plain.im(k), dense.im(k), 1e-12);
    }
    assertEquals(1, dense.squaredNorm(), 1e-14);
  }

  @Test
  void matricesFlipsAndAmplitudesMixWithGates() {
    SplittableRandom random = new SplittableRandom(5);
    Routine small = RandomSteps.unitary(RandomSteps.ALL, 3, 30, 6);
    SmallMatrix matrix = SmallMatrix.of(small, new Gadgets());
    DenseState dense = new DenseState(6, 0);
    PlainState plain = new PlainState(6, 0);
    double[] start = random.doubles(128, -1, 1).toArray();
    dense.setInterleaved(start);
    plain.setInterleaved(start);
    for (int k = 0; k < 40; k++) {
      Operation.Gate gate = (Operation.Gate) RandomSteps.gate(RandomSteps.ALL, 6, random);
      dense.gate(gate.kind(), gate.a(), gate.b(), gate.c());
      plain.gate(gate.kind(), gate.a(), gate.b(), gate.c());
      switch (k % 10) {
        case 3 -> {
          dense.apply(matrix, 4, 0, 2);
          plain.apply(matrix, 4, 0, 2);
        }
        case 6 -> {
          dense.flipWhere(1, 0b101100, 0b001000);
          plain.flipWhere(1, 0b101100, 0b001000);
        }
        case 9 -> {
          dense.project(k / 10, false);
          plain.project(k / 10, false);
        }
        default -> {}
      }
      assertEquals(plain.squaredNorm(), dense.squaredNorm(), 1e-12);
    }
    for (int k = 0; k < 64; k++) {
      assertEquals(plain.re(k), dense.re(k), 1e-12);
      assertEquals(plain.im(k), dense.im(k), 1e-12);
    }
    dense.setBasis(37);
    assertEquals(1, dense.re(37));
    assertEquals(1, dense.squaredNorm());
  }

  @Test
  void longRunsStayInRange() {
    for (Precision precision : Precision.values()) {
      DenseState state = new DenseState(4, precision, 0);
      for (int k = 0; k < 20_000; k++) {
        state.gate(GateKind.T, k % 4, -1, -1);
        state.gate(GateKind.H, k % 4, -1, -1);
        state.gate(GateKind.CX, k % 4, (k + 1) % 4, -1);
      }
      assertEquals(1, state.squaredNorm(), precision == Precision.DOUBLE ? 1e-11 : 1e-3);
    }
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeItIsTaken() {
    TooLargeException wide = assertThrows(TooLargeException.class, () -> new DenseState(31, 0));
    assertEquals(31, wide.needed());
    assertEquals(30, wide.limit());
    TooLargeException heavy =
        assertThrows(TooLargeException.class, () -> new DenseState(31, Precision.SINGLE, 0));
    assertTrue(heavy.needed() > 0x1p34 && heavy.limit() < 0x1p34, heavy.getMessage());
    assertEquals(16 * 0x1p24, DenseState.need(24, Precision.DOUBLE, 7).bytes(), 0x1p20);
  }
}

package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorsAgreeTest {
  private static final int QUBITS = 6;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sparseFollowsDense(long seed) {
    Routine routine = RandomSteps.measured(RandomSteps.ALL, QUBITS, 150, seed);
    DenseState dense = new DenseState(QUBITS, seed);
    SparseState sparse = new SparseState(QUBITS, 1 << QUBITS, seed);
    Walk.of(routine, new Gadgets(), dense);
    Walk.of(routine, new Gadgets(), sparse);
    double[] found = new double[2 << QUBITS];
    for (int k = 0; k < sparse.size(); k++) {
      int index = 0;
      for (int q = 0; q < QUBITS; q++) {
        index |= sparse.bit(k, q) ? 1 << q : 0;
      }
      found[2 * index] = sparse.re(k);
      found[2 * index + 1] = sparse.im(k);
    }
    for (int k = 0; k < 1 << QUBITS; k++) {
      assertEquals(dense.re(k), found[2 * k], 1e-10, "index " + k);
      assertEquals(dense.im(k), found[2 * k + 1], 1e-10, "index " + k);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tableauLeadsDense(long seed) {
    Routine routine = RandomSteps.measured(RandomSteps.CLIFFORD, QUBITS, 300, seed);
    Tableau tableau = new Tableau(QUBITS, seed);
    DenseState dense = new DenseState(QUBITS, 0);
    Lockstep lockstep = new Lockstep(tableau, dense);
    Walk.of(routine, new Gadgets(), lockstep);
    for (int q = 0; q < QUBITS; q++) {
      assertTrue(dense.squaredNorm() > 0.999);
      lockstep.measure(q, -1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void planesFollowDense(long seed) {
    Routine routine = RandomSteps.unitary(RandomSteps.PERMUTATION, QUBITS, 80, seed);
    Segment segment = Segment.of(routine, new Gadgets(), seed);
    Planes planes = new Planes(QUBITS, 64);
    planes.enumerate(new int[] {0, 1, 2, 3, 4, 5}, 0);
    assertTrue(planes.apply(segment).isEmpty());
    for (int input = 0; input < 64; input++) {
      DenseState dense = new DenseState(QUBITS, 0);
      dense.setBasis(input);
      Walk.of(routine, new Gadgets(), dense);
      requireBasisState(dense, planes, segment, input, QUBITS);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void planesLeadDenseThroughTemporaryAnds(long seed) {
    Routine routine = temporaryAnds(seed);
    int width = routine.width();
    for (int input = 0; input < 8; input++) {
      Segment segment = new Segment(width, new SplittableRandom(seed));
      for (int q = 3; q < width; q++) {
        segment.startsZero(q);
      }
      DenseState dense = new DenseState(width, 0);
      dense.setBasis(input);
      Walk.of(routine, new Gadgets(), new Lockstep(segment, dense));
      segment.settle();
      Planes planes = new Planes(width, 64);
      planes.enumerate(new int[] {0, 1, 2}, 0);
      assertTrue(planes.apply(segment).isEmpty());
      requireBasisState(dense, planes, segment, input, width);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void sparseStatesHoldHundredsOfQubits(long seed) {
    int spread = 37;
    Routine small = RandomSteps.unitary(RandomSteps.ALL, QUBITS, 100, seed);
    DenseState dense = new DenseState(QUBITS, 0);
    Walk.of(small, new Gadgets(), dense);
    SparseState sparse = new SparseState(QUBITS * spread, 1 << QUBITS, 0);
    int[] qubits = new int[QUBITS];
    for (int q = 0; q < QUBITS; q++) {
      qubits[q] = q * spread;
    }
    Walk.of(small, qubits, new Gadgets(), sparse);
    for (int q = 0; q < QUBITS; q++) {
      assertEquals(dense.probability(q), sparse.probability(qubits[q]), 1e-10);
    }
    assertThrows(
        TooLargeException.class,
        () -> {
          SparseState tight = new SparseState(8, 100, 0);
          for (int q = 0; q < 8; q++) {
            tight.rotation(Operation.Axis.Y, 1, q);
          }
        });
  }

  /** Random ANDs of three data qubits and earlier ANDs, uncomputed in reverse by measurement. */
  private static Routine temporaryAnds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Operation> body = new ArrayList<>();
    int[][] ands = new int[4][];
    for (int k = 0; k < ands.length; k++) {
      int a = random.nextInt(3 + k);
      int b = (a + 1 + random.nextInt(2 + k)) % (3 + k);
      ands[k] = new int[] {a, b, 3 + k};
      body.add(Pieces.call(Pieces.AND, ands[k]));
      body.add(RandomSteps.gate(List.of(GateKind.CZ), 4 + k, random));
    }
    for (int k = ands.length - 1; k >= 0; k--) {
      body.add(Pieces.call(Pieces.UNAND, ands[k]));
    }
    return Pieces.plain("ands", 7, body.toArray(Operation[]::new));
  }

  private static void requireBasisState(
      DenseState dense, Planes planes, Segment segment, int lane, int width) {
    int output = 0;
    for (int q = 0; q < width; q++) {
      output |= planes.bit(lane, q) ? 1 << q : 0;
    }
    double angle = (planes.eighths(lane) + segment.globalEighths()) * Math.PI / 4;
    assertEquals(Math.cos(angle), dense.re(output), 1e-10, "input " + lane);
    assertEquals(Math.sin(angle), dense.im(output), 1e-10, "input " + lane);
  }
}

package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.numeric.ring.DOmega;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseStateTest {
  private static final int QUBITS = 9;
  private static final int LIMIT = 1 << 12;

  /** Sizes that fill several words, that are no powers of two, and that fall back to few terms. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void exactAmplitudesAreThoseOfADenseState(long seed) {
    Routine routine = RandomSteps.unitary(RandomSteps.ALL, QUBITS, 200, seed);
    DenseState dense = new DenseState(QUBITS, 0);
    Walk.of(routine, new Gadgets(), dense);
    SparseState exact = SparseState.exact(QUBITS, LIMIT, 0);
    Walk.of(routine, new Gadgets(), exact);
    double norm = 0;
    for (int k = 0; k < exact.size(); k++) {
      int index = (int) basis(exact, k, QUBITS);
      assertEquals(dense.re(index), exact.re(k), 1e-12, "seed " + seed + ", index " + index);
      assertEquals(dense.im(index), exact.im(k), 1e-12, "seed " + seed + ", index " + index);
      norm += dense.re(index) * dense.re(index) + dense.im(index) * dense.im(index);
    }
    assertEquals(1, norm, 1e-12, "terms are missing");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsUndoneLeavesExactlyOne(long seed) {
    Routine routine = RandomSteps.unitary(RandomSteps.ALL, QUBITS, 150, seed);
    SparseState exact = SparseState.exact(QUBITS, LIMIT, 0);
    for (int q = 0; q < QUBITS; q++) {
      exact.gate(GateKind.H, q, -1, -1);
    }
    assertEquals(1 << QUBITS, exact.size());
    Walk.of(routine, new Gadgets(), exact);
    for (Operation operation : routine.body().reversed()) {
      if (operation instanceof Operation.Gate(var kind, var a, var b, var c)) {
        exact.gate(kind.adjoint(), a, b, c);
      }
    }
    for (int q = 0; q < QUBITS; q++) {
      exact.gate(GateKind.H, q, -1, -1);
    }
    assertEquals(1, exact.size());
    assertEquals(DOmega.ONE, exact.exact(0));
    assertEquals(0, basis(exact, 0, QUBITS));
  }

  /**
   * Copies of what only controls make more qubits vary than a word has bits, and change nothing.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void hundredsOfQubitsMayVary(long seed) {
    int copies = 40;
    int controls = 4;
    SplittableRandom random = new SplittableRandom(seed);
    SparseState few = new SparseState(QUBITS, LIMIT, 0);
    SparseState many = new SparseState(QUBITS + controls * copies, LIMIT, 0);
    for (int q = 0; q < controls; q++) {
      both(few, many, GateKind.H, q, -1);
      for (int k = 0; k < copies; k++) {
        many.gate(GateKind.CX, q, QUBITS + q * copies + k, -1);
      }
    }
    for (int step = 0; step < 120; step++) {
      int target = controls + random.nextInt(QUBITS - controls);
      switch (random.nextInt(4)) {
        case 0 -> both(few, many, GateKind.H, target, -1);
        case 1 -> both(few, many, GateKind.T, target, -1);
        case 2 -> both(few, many, GateKind.CX, random.nextInt(controls), target);
        default -> both(few, many, GateKind.CX, target, target == controls ? 8 : controls);
      }
    }
    TreeMap<Long, double[]> expected = new TreeMap<>();
    for (int k = 0; k < few.size(); k++) {
      expected.put(basis(few, k, QUBITS), new double[] {few.re(k), few.im(k)});
    }
    assertEquals(expected.size(), many.size());
    for (int k = 0; k < many.size(); k++) {
      double[] amplitude = expected.get(basis(many, k, QUBITS));
      assertEquals(amplitude[0], many.re(k), 1e-12, "seed " + seed);
      assertEquals(amplitude[1], many.im(k), 1e-12, "seed " + seed);
    }
  }

  private static void both(SparseState one, SparseState other, GateKind kind, int a, int b) {
    one.gate(kind, a, b, -1);
    other.gate(kind, a, b, -1);
  }

  /**
   * On targets that vary, and on addresses that are no longer what the Hadamard gates made them.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void toffoliGatesOfCliffordAndTNeedNoMoreTerms(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int address = 7;
    SparseState whole = new SparseState(200, 1 << address, 0);
    SparseState pieces = new SparseState(200, 2 << address, 0);
    for (int q = 0; q < address; q++) {
      both(whole, pieces, GateKind.H, q, -1);
    }
    for (int step = 0; step < 100; step++) {
      List<Integer> on = new ArrayList<>();
      while (on.size() < 3) {
        int q = random.nextInt(12) * 17;
        int used = random.nextBoolean() ? q : q % address;
        if (!on.contains(used)) {
          on.add(used);
        }
      }
      whole.gate(GateKind.CCX, on.get(0), on.get(1), on.get(2));
      toffoli(pieces, on.get(0), on.get(1), on.get(2));
      assertEquals(1 << address, pieces.size(), "seed " + seed + ", step " + step);
    }
    assertEquals(terms(whole), terms(pieces), "seed " + seed);
  }

  /** Amplitudes by basis state, to ten digits. */
  private static TreeMap<String, String> terms(SparseState state) {
    TreeMap<String, String> terms = new TreeMap<>();
    for (int k = 0; k < state.size(); k++) {
      StringBuilder basis = new StringBuilder();
      for (int q = 0; q < state.qubits(); q++) {
        basis.append(state.bit(k, q) ? '1' : '0');
      }
      terms.put(
          basis.toString(),
          String.format(Locale.ROOT, "%.10f", state.re(k)) + " " + Math.round(1e10 * state.im(k)));
    }
    return terms;
  }

  private static void toffoli(SparseState state, int a, int b, int c) {
    state.gate(GateKind.H, c, -1, -1);
    state.gate(GateKind.CX, b, c, -1);
    state.gate(GateKind.TDG, c, -1, -1);
    state.gate(GateKind.CX, a, c, -1);
    state.gate(GateKind.T, c, -1, -1);
    state.gate(GateKind.CX, b, c, -1);
    state.gate(GateKind.TDG, c, -1, -1);
    state.gate(GateKind.CX, a, c, -1);
    state.gate(GateKind.T, b, -1, -1);
    state.gate(GateKind.T, c, -1, -1);
    state.gate(GateKind.H, c, -1, -1);
    state.gate(GateKind.CX, a, b, -1);
    state.gate(GateKind.T, a, -1, -1);
    state.gate(GateKind.TDG, b, -1, -1);
    state.gate(GateKind.CX, a, b, -1);
  }

  @Test
  void saysWhatItWouldNeedAndChangesNothing() {
    SparseState state = new SparseState(10, 100, 0);
    for (int q = 0; q < 6; q++) {
      state.gate(GateKind.H, q, -1, -1);
    }
    TooLargeException large =
        assertThrows(TooLargeException.class, () -> state.gate(GateKind.H, 6, -1, -1));
    assertEquals(128, large.needed());
    assertEquals(100, large.limit());
    assertEquals(64, state.size());
    assertEquals(1, state.squaredNorm(), 1e-12);
    for (int q = 0; q < 6; q++) {
      state.gate(GateKind.H, q, -1, -1);
    }
    assertEquals(1, state.size());
    assertEquals(1, state.re(0), 1e-12);
  }

  @Test
  void nothingIsLeftOfWhatCannotBe() {
    SparseState state = new SparseState(3, 8, 0);
    state.gate(GateKind.H, 0, -1, -1);
    state.project(1, true);
    assertEquals(0, state.size());
    state.gate(GateKind.H, 0, -1, -1);
    state.gate(GateKind.CX, 0, 1, -1);
    state.rotation(Operation.Axis.Y, 1, 2);
    state.project(1, false);
    assertEquals(0, state.squaredNorm());
  }

  @Test
  void exactStatesRefuseRotations() {
    assertThrows(
        UnsupportedStepException.class,
        () -> SparseState.exact(1, 4, 0).rotation(Operation.Axis.Z, 0.1, 0));
    assertThrows(IllegalStateException.class, () -> new SparseState(1, 4, 0).exact(0));
  }

  private static long basis(SparseState state, int term, int qubits) {
    long index = 0;
    for (int q = 0; q < qubits; q++) {
      index |= state.bit(term, q) ? 1L << q : 0;
    }
    return index;
  }
}

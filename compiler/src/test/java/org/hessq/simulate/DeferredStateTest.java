package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferredStateTest {
  private static final int LIVE = 7;

  /** Live qubits first, at their own positions, then scratch for products. */
  private static final int WIDTH = 2 * LIVE - 1;

  /** A matrix that was applied and may be undone. */
  private record Applied(SmallMatrix matrix, int[] positions) {}

  private static final class Pair {
    final SplittableRandom random;
    final DeferredState deferred = new DeferredState(LIVE);
    final DenseState dense;
    final List<Applied> applied = new ArrayList<>();
    int[] last = {};

    Pair(long seed) {
      random = new SplittableRandom(seed);
      dense = new DenseState(WIDTH, seed);
    }

    void matrix() {
      if (!applied.isEmpty() && random.nextInt(5) < 2) {
        Applied last = applied.removeLast();
        apply(last.matrix.adjoint(), last.positions);
        return;
      }
      int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
      int[] positions = subset(count);
      List<GateKind> kinds =
          count == 1 ? List.of(GateKind.H, GateKind.T, GateKind.X) : RandomSteps.CLIFFORD;
      SmallMatrix matrix =
          count == 1
              ? SmallMatrix.of(Unitary2.of(kinds.get(random.nextInt(3))))
              : SmallMatrix.of(RandomSteps.unitary(kinds, 3, 12, random.nextLong()), new Gadgets());
      int[] on = matrix.qubits() == count ? positions : subset(matrix.qubits());
      apply(matrix, on);
      applied.add(new Applied(matrix, on));
    }

    private void apply(SmallMatrix matrix, int[] positions) {
      deferred.apply(matrix, positions);
      dense.apply(matrix, positions);
    }

    private int[] subset(int count) {
      List<Integer> all = new ArrayList<>(IntStream.range(0, LIVE).boxed().toList());
      int[] chosen = new int[count];
      for (int k = 0; k < count; k++) {
        chosen[k] = all.remove(random.nextInt(all.size()));
      }
      return chosen;
    }

    /** A phase and a gate where some qubits have given values, then a few NOTs. */
    void reflection() {
      if (last.length == 0 || random.nextBoolean()) {
        last = subset(LIVE - random.nextInt(3));
      }
      int[] on = last;
      int target = on[0];
      int[] controls = Arrays.copyOfRange(on, 1, on.length);
      Segment segment = new Segment(WIDTH, new SplittableRandom(0));
      IntStream.range(LIVE, WIDTH).forEach(segment::startsZero);
      int[] flipped = Arrays.stream(controls).filter(_ -> random.nextInt(3) == 0).toArray();
      List<StepSink> sinks = List.of(segment, dense);
      GateKind kind = random.nextBoolean() ? GateKind.CX : GateKind.CZ;
      int left = random.nextInt(LIVE);
      for (StepSink sink : sinks) {
        Arrays.stream(flipped).forEach(q -> sink.gate(GateKind.X, q, -1, -1));
        int both = controls[0];
        for (int k = 1; k < controls.length; k++) {
          sink.and(both, controls[k], LIVE + k - 1);
          both = LIVE + k - 1;
        }
        sink.gate(GateKind.S, both, -1, -1);
        sink.gate(kind, both, target, -1);
        for (int k = controls.length - 1; k > 0; k--) {
          sink.unAnd(k == 1 ? controls[0] : LIVE + k - 2, controls[k], LIVE + k - 1);
        }
        Arrays.stream(flipped).skip(1).forEach(q -> sink.gate(GateKind.X, q, -1, -1));
        sink.gate(GateKind.X, left, -1, -1);
      }
      permute(segment);
    }

    void permutation() {
      Segment segment = new Segment(WIDTH, new SplittableRandom(0));
      IntStream.range(LIVE, WIDTH).forEach(segment::startsZero);
      var routine = RandomSteps.unitary(RandomSteps.PERMUTATION, LIVE, 8, random.nextLong());
      for (StepSink sink : List.of(segment, dense)) {
        Walk.of(routine, Gadgets.none(), sink);
      }
      permute(segment);
    }

    private void permute(Segment segment) {
      int[] position = new int[WIDTH];
      Arrays.setAll(position, q -> q < LIVE ? q : -1);
      segment.settleOnes();
      PermutationTable table = new TableBuilder(segment, position, LIVE, Map.of()).build();
      assertTrue(table.isInjective());
      assertTrue(table.derived().isEmpty());
      deferred.permute(table);
    }

    void compare(String message) {
      LiveState state = deferred.settled();
      double re = 0;
      double im = 0;
      for (int k = 0; k < 1 << LIVE; k++) {
        re += state.re(k) * dense.re(k) + state.im(k) * dense.im(k);
        im += state.re(k) * dense.im(k) - state.im(k) * dense.re(k);
      }
      assertEquals(1, Math.hypot(re, im), 1e-11, message);
      assertEquals(1, state.squaredNorm(0, 0), 1e-11, message);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void equalsTheDenseState(long seed) {
    Pair pair = new Pair(seed);
    for (int k = 0; k < 300; k++) {
      switch (pair.random.nextInt(12)) {
        case 0, 1, 2 -> pair.reflection();
        case 3 -> pair.permutation();
        default -> pair.matrix();
      }
      if (pair.random.nextInt(40) == 0) {
        pair.compare("seed " + seed + ", step " + k);
      }
    }
    pair.compare("seed " + seed);
  }

  @Test
  void aMatrixAndItsInverseCancel() {
    TensorLayer layer = new TensorLayer();
    SmallMatrix h = SmallMatrix.of(Unitary2.of(GateKind.H));
    SmallMatrix three =
        SmallMatrix.of(RandomSteps.unitary(RandomSteps.ALL, 3, 200, 5), new Gadgets());
    layer.then(three, new int[] {4, 0, 2});
    layer.then(h, new int[] {1});
    assertFalse(layer.isEmpty());
    layer.then(h, new int[] {1});
    layer.then(three.adjoint(), new int[] {4, 0, 2});
    assertTrue(layer.isEmpty());
  }

  @Test
  void aProductLargerThanItsFactorsIsNotMade() {
    TensorLayer layer = new TensorLayer();
    SmallMatrix four =
        SmallMatrix.of(RandomSteps.unitary(RandomSteps.ALL, 4, 40, 1), new Gadgets());
    SmallMatrix h = SmallMatrix.of(Unitary2.of(GateKind.H));
    assertTrue(layer.then(four, new int[] {0, 1, 2, 3}));
    assertTrue(layer.then(h, new int[] {2}));
    assertTrue(layer.then(four, new int[] {3, 1, 0, 2}));
    assertEquals(1, layer.meeting(-1).size());
    assertFalse(layer.then(four, new int[] {3, 4, 5, 6}));
    assertEquals(1, layer.meeting(-1).size());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void planesMoveWithTheEntries(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int mask = 0b1111_0111_1101;
    int entries = 1 << Integer.bitCount(mask);
    int flips = seed % 2 == 0 ? random.nextInt(1 << 12) : 0;
    int a = 1 + random.nextInt(entries - 1);
    int b = random.nextInt(a);
    int swap = Integer.expand(a ^ b, mask);
    long[] plane = new long[entries >>> 6];
    Arrays.setAll(plane, _ -> random.nextLong());
    int[] packed = new int[entries];
    packed[a] = swap;
    packed[b] = swap;
    PermutationTable sparse =
        new SparsePermutation(
            12, mask, flips, new int[] {b, a}, new int[] {swap, swap}, swap, Map.of());
    Arrays.setAll(packed, e -> packed[e] ^ flips);
    PermutationTable dense = new DensePermutation(12, mask, packed, swap | flips, true, Map.of());
    for (PermutationTable table : List.of(sparse, dense)) {
      assertTrue(table.isInjective(), "seed " + seed);
      LivePlane before = new LivePlane(mask, plane);
      LivePlane after = new LivePlane(mask, table.moved(plane));
      for (int e = 0; e < entries; e++) {
        int from = Integer.expand(e, mask);
        assertEquals(before.at(from), after.at(from ^ packed[e]), "seed " + seed + ", entry " + e);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void planesOverMorePositionsHaveTheSameValues(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      int mask = random.nextInt(1 << 10);
      int wider = mask | random.nextInt(1 << 10);
      int entries = 1 << Integer.bitCount(mask);
      long[] bits = new long[Math.max(1, entries >>> 6)];
      Arrays.setAll(bits, _ -> random.nextLong());
      if (entries < 64) {
        bits[0] &= (1L << entries) - 1;
      }
      LivePlane plane = new LivePlane(mask, bits);
      LivePlane over = plane.over(wider);
      for (int index = 0; index < 1 << 10; index++) {
        assertEquals(plane.at(index), over.at(index), "seed " + seed + ", round " + round);
      }
      for (int position = 0; position < 10; position++) {
        boolean depends = false;
        for (int index = 0; index < 1 << 10; index++) {
          depends |= plane.at(index) != plane.at(index ^ 1 << position);
        }
        assertEquals(depends, over.dependsOn(position), "seed " + seed + ", round " + round);
      }
    }
  }
}

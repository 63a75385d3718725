package org.hessq.execute.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Simulator;
import org.junit.jupiter.api.Test;

class BackendsTest {
  private static final double ROUNDING = 1e-11;
  private static final int QUBITS = 6;
  private static final List<Matrix2> CLIFFORDS =
      List.of(
          Matrix2.X,
          Matrix2.Y,
          Matrix2.Z,
          Matrix2.H,
          Matrix2.S,
          Matrix2.SDG,
          Matrix2.SX,
          Matrix2.rz(Math.PI / 2),
          Matrix2.ry(-Math.PI / 2),
          Matrix2.w(Math.PI / 2, 0, Math.PI, 1));

  private static List<Turn> turns(SplittableRandom random, int mostControls) {
    List<Turn> turns = new ArrayList<>(List.of(new Turn.Phase(0.4)));
    for (int k = 0; k < 40; k++) {
      int[] order = IntStream.range(0, QUBITS).toArray();
      for (int i = QUBITS - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      int[] controls = java.util.Arrays.copyOf(order, random.nextInt(mostControls + 1));
      Matrix2 matrix =
          switch (random.nextInt(4)) {
            case 0 -> Matrix2.X;
            case 1 -> Matrix2.phase(random.nextDouble(6));
            case 2 -> Matrix2.H;
            default -> Matrix2.w(random.nextDouble(3), random.nextDouble(6), 0.2, 0.5);
          };
      turns.add(new Turn.Controlled(matrix, order[QUBITS - 1], controls));
    }
    return turns;
  }

  /** Phases too, under up to five controls. */
  @Test
  void denseAndSparseAgreeOnEveryAmplitude() {
    for (int seed = 0; seed < 30; seed++) {
      Backend dense = Backends.of(Simulator.DENSE, Arithmetic.DOUBLE, QUBITS, 0, 1);
      Backend sparse = Backends.of(Simulator.SPARSE, Arithmetic.DOUBLE, QUBITS, 1 << 12, 1);
      for (Turn turn : turns(new SplittableRandom(seed), QUBITS - 1)) {
        dense.apply(turn);
        sparse.apply(turn);
      }
      double[] amplitudes = new double[2 << QUBITS];
      Amplitudes terms = sparse.amplitudes().orElseThrow();
      for (int k = 0; k < terms.size(); k++) {
        int index = 0;
        for (int q = 0; q < QUBITS; q++) {
          index |= terms.bit(k, q) ? 1 << q : 0;
        }
        amplitudes[2 * index] = terms.re(k);
        amplitudes[2 * index + 1] = terms.im(k);
      }
      Amplitudes all = dense.amplitudes().orElseThrow();
      for (int k = 0; k < all.size(); k++) {
        assertEquals(all.re(k), amplitudes[2 * k], ROUNDING, "seed " + seed + " at " + k);
        assertEquals(all.im(k), amplitudes[2 * k + 1], ROUNDING, "seed " + seed + " at " + k);
      }
    }
  }

  /** Doubles in the place of what was asked for would be a silent change. */
  @Test
  void aSparseStateHasNoSinglePrecision() {
    assertThrows(
        IllegalArgumentException.class, () -> Backends.sparse(Arithmetic.SINGLE, QUBITS, 8, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Backends.of(Simulator.SPARSE, Arithmetic.SINGLE, QUBITS, 8, 1));
    assertEquals(QUBITS, Backends.sparse(Arithmetic.EXACT, QUBITS, 8, 1).qubits());
  }

  @Test
  void theTableauHasTheSameProbabilities() {
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Backend dense = Backends.of(Simulator.DENSE, Arithmetic.DOUBLE, QUBITS, 0, 1);
      Backend tableau = Backends.of(Simulator.TABLEAU, Arithmetic.DOUBLE, QUBITS, 0, seed);
      for (int k = 0; k < 60; k++) {
        int target = random.nextInt(QUBITS);
        int other = (target + 1 + random.nextInt(QUBITS - 1)) % QUBITS;
        Turn turn =
            switch (random.nextInt(8)) {
              case 0 -> Turn.of(Matrix2.X, target, other);
              case 1 -> Turn.of(Matrix2.Y.times(Math.PI / 2), target, other);
              case 2 -> Turn.of(Matrix2.Z.times(-Math.PI / 2), target, other);
              case 3 -> Turn.of(Matrix2.phase(Math.PI), target, other);
              default -> Turn.of(CLIFFORDS.get(random.nextInt(CLIFFORDS.size())), target);
            };
        dense.apply(turn);
        tableau.apply(turn);
        if (k % 20 == 19) {
          double one = dense.probability(other);
          assertEquals(one, tableau.probability(other), ROUNDING, "seed " + seed);
          dense.project(other, tableau.measure(other));
        }
      }
      for (int q = 0; q < QUBITS; q++) {
        assertEquals(dense.probability(q), tableau.probability(q), ROUNDING, "seed " + seed);
      }
    }
  }

  @Test
  void measuringIsProjectingWithTheRightProbability() {
    for (Simulator kind : List.of(Simulator.DENSE, Simulator.SPARSE)) {
      int ones = 0;
      for (int seed = 0; seed < 400; seed++) {
        Backend state = Backends.of(kind, Arithmetic.DOUBLE, 2, 16, seed * 7919L);
        state.apply(Turn.of(Matrix2.ry(2 * Math.acos(0.8)), 0));
        state.apply(Turn.of(Matrix2.X, 1, 0));
        assertEquals(0.36, state.probability(1), ROUNDING);
        boolean outcome = state.measure(0);
        ones += outcome ? 1 : 0;
        assertEquals(outcome ? 1 : 0, state.probability(1), ROUNDING);
      }
      // Six standard deviations of 400 draws.
      assertTrue(Math.abs(ones - 144) < 58, kind + ": " + ones);
    }
  }
}

package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.RoutineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WholeRunTest {
  @Test
  void blockIsTheIntegerMatrix() {
    Solver solver = Solvers.tiny();
    LayeredRoutine layers =
        LayeredRoutine.of(solver.encoding("ua", RoutineKind.BLOCK_ENCODING), new Gadgets(), 3);
    IntegerBlock block = new IntegerBlock(layers, 6, 7, 5);
    long[][] integers = solver.integers();
    for (IntegerBlock.Column column : block.columns()) {
      for (int row = 0; row < 8; row++) {
        boolean diagonal = row == column.index();
        long expected =
            column.index() >= 4
                ? (diagonal ? solver.constant() : 0)
                : row < 4 ? integers[row][(int) column.index()] : 0;
        assertEquals(expected, column.re(row), row + ", " + column.index());
        assertEquals(0, column.im(row));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void agreesWithTheSparseStateOnATinySolver(long seed) {
    Solver solver = Solvers.tiny();
    Circuit circuit = solver.circuit();
    int[] wanted = solver.wanted();
    SparseState sparse = new SparseState(circuit.main().width(), 1 << 14, seed);
    Walk.of(circuit.main(), new Gadgets(), new Projecting(sparse, wanted));
    WholeRun.Result result =
        WholeRun.of(circuit, new Gadgets(), wanted, "system", 12, seed, _ -> {});
    assertEquals(sparse.squaredNorm(), result.success(), 1e-12);
    assertEquals(0, result.leak(), 1e-12);
    assertEquals(2 + 1 + 1 + 4 + 1, result.live());
    double[] expected = new double[8];
    for (int k = 0; k < sparse.size(); k++) {
      int index = (sparse.bit(k, 0) ? 1 : 0) + (sparse.bit(k, 1) ? 2 : 0);
      expected[2 * index] = sparse.re(k) / Math.sqrt(sparse.squaredNorm());
      expected[2 * index + 1] = sparse.im(k) / Math.sqrt(sparse.squaredNorm());
    }
    assertArrayEquals(aligned(expected), aligned(result.amplitudes()), 1e-10);
  }

  @Test
  void reproducesThePrunedNewtonStep() {
    JsonNode file = Solvers.read("pruned_newton_it4.json");
    Solver solver = Solvers.of(file);
    Circuit circuit = solver.circuit();
    WholeRun.Forecast forecast = WholeRun.forecast(circuit, new Gadgets(), Set.of("flag"));
    assertEquals(5 + 11 + 3, forecast.live());
    WholeRun.Result result =
        WholeRun.of(circuit, new Gadgets(), solver.wanted(), "system", 19, 1, _ -> {});
    JsonNode expected = file.get("expected_exact_rotations");
    assertEquals(expected.get("success").asDouble(), result.success(), 1e-9);
    double[] x = Solvers.numbers(file.get("x"));
    double re = 0;
    double im = 0;
    for (int k = 0; k < x.length; k++) {
      re += x[k] * result.amplitudes()[2 * k];
      im += x[k] * result.amplitudes()[2 * k + 1];
    }
    assertEquals(expected.get("fidelity").asDouble(), re * re + im * im, 1e-9);
    assertTrue(result.leak() < 1e-12);
  }

  /** Multiplies a phase so that the largest entry is positive. */
  private static double[] aligned(double[] amplitudes) {
    int largest = 0;
    for (int k = 0; k < amplitudes.length; k += 2) {
      if (Math.hypot(amplitudes[k], amplitudes[k + 1])
          > Math.hypot(amplitudes[largest], amplitudes[largest + 1]) + 1e-9) {
        largest = k;
      }
    }
    double norm = Math.hypot(amplitudes[largest], amplitudes[largest + 1]);
    double c = amplitudes[largest] / norm;
    double s = -amplitudes[largest + 1] / norm;
    double[] result = new double[amplitudes.length];
    for (int k = 0; k < amplitudes.length; k += 2) {
      result[k] = c * amplitudes[k] - s * amplitudes[k + 1];
      result[k + 1] = c * amplitudes[k + 1] + s * amplitudes[k];
    }
    return result;
  }
}

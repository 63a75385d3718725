package org.hessq.synthesis.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.StateVector;
import org.hessq.cost.Counts;
import org.hessq.cost.Counts.Tally;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.formula.arithmetic.StateCost;
import org.hessq.numeric.multiplex.StateAngles;
import org.hessq.synthesis.arithmetic.PhaseRotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatePreparationTest {
  private static final double TOLERANCE = 1e-6;

  /** Rounding of at most 2^6 rotations and the square root in the distance. */
  private static final double EXACT = 3e-7;

  private static double[] vector(int length, double density, Random random) {
    double[] vector = new double[length];
    for (int k = 0; k < length; k++) {
      vector[k] = random.nextDouble() < density ? random.nextGaussian() : 0;
    }
    vector[random.nextInt(length)] += 1.5;
    return vector;
  }

  private static double norm(double[]... vectors) {
    return Math.sqrt(Arrays.stream(vectors).flatMapToDouble(Arrays::stream).map(x -> x * x).sum());
  }

  private static double[] scaled(double[] vector, double factor) {
    return Arrays.stream(vector).map(x -> x * factor).toArray();
  }

  private static void assertPrepares(Routine routine, double[] re, double[] im, String message) {
    double scale = 1 / norm(re, im);
    StateVector state = StateVector.run(routine, 0, new Random(1));
    assertEquals(0, state.distance(scaled(re, scale), scaled(im, scale)), EXACT, message);
    state.apply(routine.adjoint());
    assertEquals(0, state.distance(new double[] {1}, new double[1]), EXACT, message);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,0", "2,1", "2,.4", "3,1", "3,.3", "4,.2", "5,1", "5,.1", "6,1"})
  void treePreparesRealAndComplexVectors(int n, double density) {
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      double[] re = vector(1 << n, density, random);
      double[] im = vector(1 << n, density, random);
      String message = "seed " + seed;
      Routine real = RotationTree.real("v", re, TOLERANCE);
      assertPrepares(real, re, new double[re.length], message);
      long entries = Arrays.stream(re).filter(x -> x != 0).count();
      long rotations = Counts.of(real).rotationCount().longValueExact();
      assertTrue(rotations <= Math.min((1 << n) - 1, n * entries), message);
      assertEquals(StateCost.treeRotations(StateAngles.real(re)), rotations, message);
      Routine complex = RotationTree.complex("w", re, im, TOLERANCE);
      assertPrepares(complex, re, im, message);
      assertEquals(
          StateCost.treeRotations(StateAngles.complex(re, im)),
          Counts.of(complex).rotationCount().longValueExact(),
          message);
    }
  }

  @Test
  void basisAndUniformVectorsTakeNoRotation() {
    for (int k = 0; k < 16; k++) {
      double[] basis = new double[16];
      basis[k] = -3;
      Routine routine = RotationTree.real("basis", basis, TOLERANCE);
      assertPrepares(routine, basis, new double[16], "basis " + k);
      assertEquals(0, Counts.of(routine).rotationCount().signum());
      assertEquals(Integer.bitCount(k), routine.body().size());
    }
    double[] ones = new double[16];
    Arrays.fill(ones, 0.3);
    Routine uniform = RotationTree.real("uniform", ones, TOLERANCE);
    assertPrepares(uniform, ones, new double[16], "uniform");
    assertEquals(0, Counts.of(uniform).rotationCount().signum());
    assertEquals(4, uniform.body().size());
  }

  @Test
  void productVectorsTakeOneRotationForEachQubit() {
    double[] product = new double[32];
    for (int j = 0; j < 32; j++) {
      product[j] = Math.pow(0.7, j & 3) * Math.cos(0.3 * (j >> 2 & 1) + 1) * (1 + (j >> 3));
    }
    Routine routine = RotationTree.real("product", product, TOLERANCE);
    assertPrepares(routine, product, new double[32], "product");
    assertEquals(5 + 1, Counts.of(routine).rotationCount().intValueExact());
  }

  @Test
  void treeRejectsWhatIsNoVector() {
    for (double[] bad : new double[][] {{}, {1}, {1, 2, 3}, {0, 0}, {1, Double.NaN}}) {
      try {
        RotationTree.real("bad", bad, TOLERANCE);
      } catch (IllegalArgumentException expected) {
        continue;
      }
      throw new AssertionError(Arrays.toString(bad));
    }
  }

  @Test
  void phaseGradientHasItsPhases() {
    int b = 6;
    double[] re = new double[1 << b - 1];
    double[] im = new double[1 << b - 1];
    for (int k = 0; k < re.length; k++) {
      re[k] = Math.cos(2 * Math.PI * k / (1 << b)) / Math.sqrt(re.length);
      im[k] = Math.sin(2 * Math.PI * k / (1 << b)) / Math.sqrt(re.length);
    }
    Routine preparation = PhaseGradient.preparation(b, TOLERANCE);
    assertPrepares(preparation, re, im, "gradient");
    assertEquals(b - 3, Counts.of(preparation).rotationCount().intValueExact());
  }

  @ParameterizedTest
  @EnumSource
  void gradientTreePreparesWithinItsBound(Profile profile) {
    int n = 3;
    int bits = 5;
    Routine rotation = PhaseRotation.of(bits);
    for (int seed = 0; seed < 6; seed++) {
      var random = new Random(seed);
      double[] re = vector(1 << n, 0.7, random);
      double[] im = vector(1 << n, 0.7, random);
      String name = "v" + seed;
      Routine real = GradientTree.real(name, re, bits, profile, rotation);
      assertGradientPrepares(real, re, new double[re.length], bits, n, seed);
      Routine complex = GradientTree.complex(name, re, im, bits, profile, rotation);
      assertGradientPrepares(complex, re, im, bits, 2 * n, seed);
      assertCost(gradientCost(StateAngles.real(re), bits, profile), real);
      assertCost(gradientCost(StateAngles.complex(re, im), bits, profile), complex);
    }
  }

  private static BlockCost gradientCost(List<StateAngles.Level> levels, int bits, Profile profile) {
    return switch (profile) {
      case ADAPTIVE -> StateCost.measuredGradientTree(levels, bits);
      case UNITARY -> StateCost.unitaryGradientTree(levels, bits);
    };
  }

  private static void assertCost(BlockCost cost, Routine routine) {
    for (Routine either : List.of(routine, routine.adjoint())) {
      Counts counts = Counts.of(either);
      assertEquals(cost.ands(), counts.ands().longValueExact());
      assertEquals(cost.unAnds(), counts.unAnds().longValueExact());
      assertEquals(cost.measurements(), counts.tally(Tally.MEASUREMENT).longValueExact());
      assertEquals(cost.scratch(), either.scratchWidth());
    }
  }

  /** The routine between preparation and removal of the gradient, then its adjoint likewise. */
  private static void assertGradientPrepares(
      Routine routine, double[] re, double[] im, int bits, int levels, int seed) {
    double scale = 1 / norm(re, im);
    Routine gradient = PhaseGradient.preparation(bits, TOLERANCE);
    Routine whole = withGradient(routine, gradient);
    StateVector state = StateVector.run(whole, 0, new Random(seed));
    double error = state.distance(scaled(re, scale), scaled(im, scale));
    double bound = levels * Math.PI * Math.scalb(1, -bits);
    assertTrue(error <= bound, "seed " + seed + ": " + error + " > " + bound);
    assertTrue(error > 0, "rounded angles give no exact state");
    state.apply(withGradient(routine.adjoint(), gradient));
    assertEquals(0, state.distance(new double[] {1}, new double[1]), EXACT, "seed " + seed);
  }

  private static Routine withGradient(Routine routine, Routine gradient) {
    var builder = new RoutineBuilder("whole");
    ImmutableIntArray system = builder.register("system", 3);
    ImmutableIntArray qubits = builder.allocate(gradient.width());
    builder.call(gradient, qubits);
    builder.call(routine, system, qubits);
    builder.call(gradient.adjoint(), qubits);
    return builder.release(qubits).build();
  }
}

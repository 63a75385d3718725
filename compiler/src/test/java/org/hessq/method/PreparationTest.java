package org.hessq.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hessq.circuit.Routine;
import org.hessq.circuit.StateVector;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.method.Preparation.Amplitudes;
import org.hessq.method.Preparation.BasisState;
import org.hessq.method.Preparation.UniformState;
import org.hessq.synthesis.state.StatePreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a method may say, and the states that its preparations stand for. */
class PreparationTest {
  static Stream<Preparation> preparations() {
    return Stream.of(
        new Amplitudes(ImmutableDoubleArray.of(0.6, -0.8)),
        new Amplitudes(ImmutableDoubleArray.of(0.5, 0.1, -0.5, 0.7)),
        new BasisState(1, 0),
        new BasisState(3, 5),
        new UniformState(1),
        new UniformState(4));
  }

  private static double[] amplitudes(Preparation preparation) {
    double[] amplitudes = new double[1 << preparation.qubits()];
    return switch (preparation) {
      case Amplitudes(var values) -> values.toArray();
      case BasisState(_, var index) -> {
        amplitudes[(int) index] = 1;
        yield amplitudes;
      }
      case UniformState _ -> {
        Arrays.fill(amplitudes, 1 / Math.sqrt(amplitudes.length));
        yield amplitudes;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void routinesPrepareTheirState(Preparation preparation) {
    Routine routine = StatePreparation.of("load", preparation, 1e-6);
    double[] expected = amplitudes(preparation);
    StateVector state = StateVector.run(routine, 0, new Random(1));
    assertEquals(0, state.distance(expected, new double[expected.length]), 1e-7);
    state.apply(routine.adjoint());
    assertEquals(0, state.distance(new double[] {1}, new double[1]), 1e-7);
  }

  @Test
  void everyKindIsPrepared() {
    assertEquals(
        Preparation.class.getPermittedSubclasses().length,
        preparations().map(Preparation::getClass).distinct().count());
  }

  @Test
  void whatIsNoStateIsRefused() {
    for (double[] values : new double[][] {{1}, {1, 0, 0}, {0.6, 0.6}, {0, 0}, {Double.NaN, 1}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Amplitudes(ImmutableDoubleArray.copyOf(values)),
          Arrays.toString(values));
    }
    assertThrows(IllegalArgumentException.class, () -> new BasisState(3, 8));
    assertThrows(IllegalArgumentException.class, () -> new BasisState(3, -1));
    assertThrows(IllegalArgumentException.class, () -> new TableLayout(-1));
    assertThrows(IllegalArgumentException.class, () -> new TableLayout(21));
  }

  @ParameterizedTest
  @EnumSource
  void wordsNameTheirRole(Role role) {
    assertEquals(role, Role.of(role.word()));
    assertThrows(IllegalArgumentException.class, () -> Role.of(role.word() + "s"));
  }

  @Test
  void factsAreFoundByName() {
    Roles roles = new Roles(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of("alpha", "2"));
    assertEquals("2", roles.fact("alpha"));
    assertThrows(IllegalArgumentException.class, () -> roles.fact("beta"));
  }

  @Test
  void normGuessesAndDegreesFollowFromTheirIntegers() {
    PermutationClass identity =
        new PermutationClass(
            0,
            8,
            ImmutableIntArray.of(0, 1),
            ImmutableLongArray.of(7, 7),
            ImmutableIntArray.of(0, 0));
    ClassSum leaf = new ClassSum(1, 3, 0, 1, List.of(identity));
    ImmutableDoubleArray phases = ImmutableDoubleArray.of(0.1, 0.2, 0.1);
    Method.KernelReflection method =
        new Method.KernelReflection(
            leaf, new TableLayout(0), 5, 0.1, 1e-3, phases, 1e-3, new BasisState(1, 0), 1e-3);
    assertEquals(1.6, method.normGuess());
    assertEquals(2, method.degree());
  }
}

package org.hessq.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Operation.Gate;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.circuit.StateVector;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.lower.rotation.Word;
import org.hessq.synthesis.arithmetic.Adder;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Comparator;
import org.hessq.synthesis.arithmetic.ConstantAdder;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.ControlledSwap;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.MultiControl;
import org.hessq.synthesis.arithmetic.Table;
import org.hessq.synthesis.arithmetic.ZeroFlag;
import org.hessq.synthesis.state.RotationTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoweringTest {
  private static final double TOLERANCE = 1e-3;
  private static final double ROUNDING = 1e-7;

  record Case(Routine routine, Profile profile, int rotations) {
    @Override
    public String toString() {
      return routine.name() + " " + profile.word();
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      cases.add(new Case(Adder.modular(3), profile, 0));
      cases.add(new Case(Adder.controlled(2), profile, 0));
      cases.add(new Case(Comparator.less(3), profile, 0));
      cases.add(new Case(Comparator.less(4, 5), profile, 0));
      cases.add(new Case(ConstantAdder.of(4, 3, Control.ONE), profile, 0));
      cases.add(new Case(ControlledSwap.of(3), profile, 0));
      cases.add(new Case(MultiControl.x(4), profile, 0));
      cases.add(new Case(MultiControl.z(4), profile, 0));
      cases.add(new Case(ZeroFlag.xor("flag", 4, new BitSet()), profile, 0));
      cases.add(new Case(roundTrip(profile), profile, 0));
      double[] vector = {0.1, -0.7, 0.3, 0, 0.2, 0.5, -0.6, 0.4};
      cases.add(new Case(RotationTree.real("b", vector, TOLERANCE), profile, 7));
      for (int seed = 0; seed < 8; seed++) {
        cases.add(new Case(random(seed, 4), profile, 6));
      }
    }
    return cases.stream();
  }

  /** Load, use and unload: on clean data, for any state of the address. */
  private static Routine roundTrip(Profile profile) {
    Table table = Table.of(3, 5, 1, 7, 2, 6, 0, 3, 3);
    Routine load = Lookup.of("t", Address.rows(3, 8), table, Control.ONE, profile);
    var builder = new RoutineBuilder("round_trip");
    ImmutableIntArray address = builder.register("address", 3);
    ImmutableIntArray control = builder.register("control", 1);
    ImmutableIntArray out = builder.register("out", 1);
    ImmutableIntArray word = builder.allocate(3);
    builder.call(load, address, control, word).cx(word.get(1), out.get(0));
    return builder.call(load.adjoint(), address, control, word).release(word).build();
  }

  /** Random gates of all kinds, rotations, ANDs, repeats and calls. */
  private static Routine random(int seed, int width) {
    var random = new Random(seed);
    var inner = new RoutineBuilder("inner");
    ImmutableIntArray x = inner.register("x", 3);
    inner.add(new Gate(GateKind.CCX, 2, 0, 1)).rotate(Axis.Y, 0.3 + seed, TOLERANCE, 1);
    inner.add(new Gate(GateKind.CCX, x.get(0), x.get(1), x.get(2)));
    Routine callee = inner.build();
    var builder = new RoutineBuilder("random_" + seed);
    ImmutableIntArray y = builder.register("y", width);
    for (int k = 0; k < 60; k++) {
      GateKind kind = GateKind.values()[random.nextInt(GateKind.values().length)];
      int a = random.nextInt(width);
      int b = kind.qubits() > 1 ? (a + 1) % width : -1;
      builder.add(new Gate(kind, a, b, kind.qubits() > 2 ? (a + 2) % width : -1));
    }
    int product = builder.and(0, 1);
    builder.cx(product, 2).gate(GateKind.T, 0).unAnd(0, 1, product).gate(GateKind.TDG, 0);
    builder.rotate(Axis.Z, -1.1, TOLERANCE, 0).rotate(Axis.Z, 1.1, TOLERANCE, 1);
    builder.call(callee, y.subArray(0, 3)).call(callee.adjoint(), y.subArray(1, 4));
    Operation call = new Operation.Call(callee, ImmutableIntArray.of(3, 1, 2));
    return builder.add(new Operation.Repeat(2, List.of(call, new Gate(GateKind.H, 0)))).build();
  }

  private static Circuit circuit(Case c) {
    return new Circuit(c.routine);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPassKeepsWhatTheCircuitDoes(Case c) {
    Circuit circuit = circuit(c);
    List<Pass> passes = Lowering.passes(c.profile, Gridsynth::rz);
    for (int count = 1; count <= passes.size(); count++) {
      Circuit after = Lowering.run(passes.subList(0, count), circuit);
      for (int seed = 0; seed < 4; seed++) {
        assertSameAction(c, circuit.main(), after.main(), passes.get(count - 1).name(), seed);
      }
    }
  }

  private static void assertSameAction(
      Case c, Routine before, Routine after, String pass, int seed) {
    int data = c.routine.name().equals("b") ? 0 : before.width() - before.scratchWidth();
    StateVector expected = StateVector.random(before.width(), data, new Random(seed));
    expected.apply(before);
    StateVector actual = StateVector.random(after.width(), data, new Random(seed));
    actual.apply(after);
    actual.requireClean(after);
    boolean exact = !pass.equals("rotation-to-word") && !pass.equals("check-lowered");
    double error = c.rotations * TOLERANCE + ROUNDING;
    double least = exact ? 1 - ROUNDING : 1 - error * error;
    assertTrue(expected.overlap(actual) >= least, pass + ", seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsStayTheSame(Case c) {
    List<Pass> passes = Lowering.passes(c.profile, Gridsynth::rz);
    Circuit toffoliFree = Lowering.run(passes.subList(0, 2), circuit(c));
    Counts before = Counts.of(toffoliFree.main());
    Circuit lowered = Lowering.lower(circuit(c), c.profile, Gridsynth::rz);
    Counts after = Counts.of(lowered.main());
    assertEquals(Counts.of(c.routine).toffoliCount(), after.ands());
    assertEquals(before.ands(), after.ands());
    assertEquals(before.unAnds(), after.unAnds());
    assertEquals(before.rotations(), after.rotations());
    assertEquals(before.measurements(c.profile), after.measurements(c.profile));
    if (before.rotationCount().signum() == 0) {
      assertEquals(before.tCount(c.profile), after.tCount(c.profile));
      assertEquals(TDepth.of(toffoliFree.main(), c.profile), TDepth.of(lowered.main(), c.profile));
    }
  }

  @ParameterizedTest
  @EnumSource
  void andsBecomeTheirGateLists(Profile profile) {
    Circuit lowered = Lowering.lower(new Circuit(MultiControl.x(2)), profile, Gridsynth::rz);
    List<Routine> routines = lowered.routines();
    assertEquals(
        List.of("and_compute", "and_uncompute", "mcx_2"),
        routines.stream().map(Routine::name).toList());
    assertEquals(RoutineKind.AND, routines.get(0).kind());
    assertEquals(RoutineKind.UNAND, routines.get(1).kind());
    assertEquals(11, routines.get(0).body().size());
    assertEquals(profile == Profile.ADAPTIVE ? 4 : 11, routines.get(1).body().size());
  }

  @Test
  void anglesShareWordsAndOppositeAnglesAreExactInverses() {
    var builder = new RoutineBuilder("angles");
    builder.register("q", 1);
    for (double angle : new double[] {0.5, -0.5, 0.5, 0.25, -0.0, 0}) {
      builder.rotate(Axis.Z, angle, TOLERANCE, 0);
    }
    builder.rotate(Axis.Y, 0.5, TOLERANCE, 0).rotate(Axis.Z, -0.25, 1e-2, 0);
    List<String> asked = new ArrayList<>();
    RotationSynthesis counting =
        (radians, tolerance) -> {
          asked.add(radians + " " + tolerance);
          return Gridsynth.rz(radians, tolerance);
        };
    Circuit lowered = Lowering.lower(new Circuit(builder.build()), Profile.UNITARY, counting);
    assertEquals(List.of("0.5 0.001", "0.25 0.001", "0.0 0.001", "0.5 0.001", "0.25 0.01"), asked);
    List<Routine> words = lowered.routines();
    assertEquals(
        List.of("rz_1", "rz_1_dg", "rz_2", "rz_3", "ry_4", "rz_5_dg", "angles"),
        words.stream().map(Routine::name).toList());
    assertEquals("-0.5", words.get(1).parameters().get("angle"));
    assertSame(words.get(0), words.get(1).adjoint());
    StateVector state = StateVector.random(1, 1, new Random(5));
    StateVector same = StateVector.random(1, 1, new Random(5));
    state.apply(words.get(0));
    state.apply(words.get(1));
    assertEquals(1, state.overlap(same), ROUNDING);
  }

  @Test
  void aWordThatMissesItsToleranceIsRefused() {
    var builder = new RoutineBuilder("one");
    builder.register("q", 1);
    Circuit circuit = new Circuit(builder.rotate(Axis.Z, 0.5, TOLERANCE, 0).build());
    RotationSynthesis lazy = (_, _) -> new Word("T", 1, 0.1);
    assertThrows(IllegalStateException.class, () -> Lowering.lower(circuit, Profile.UNITARY, lazy));
  }

  @Test
  void unitaryCircuitsMeasureAtTheEndOnly() {
    var builder = new RoutineBuilder("measured");
    builder.register("q", 2);
    builder.h(0).measure(0, builder.bit());
    Circuit atEnd = new Circuit(builder.build());
    assertEquals(1, Lowering.lower(atEnd, Profile.UNITARY, Gridsynth::rz).routines().size());
    Circuit before = new Circuit(builder.h(1).build());
    assertThrows(
        IllegalStateException.class, () -> Lowering.lower(before, Profile.UNITARY, Gridsynth::rz));
    assertSame(before.main(), Lowering.lower(before, Profile.ADAPTIVE, Gridsynth::rz).main());
  }

  @Test
  void passesRefuseAWrongOrder() {
    List<Pass> passes = Lowering.passes(Profile.ADAPTIVE, Gridsynth::rz);
    Circuit circuit = new Circuit(MultiControl.x(2));
    assertThrows(IllegalArgumentException.class, () -> Lowering.run(passes.reversed(), circuit));
    assertNotSame(circuit, Lowering.run(passes, circuit));
  }
}

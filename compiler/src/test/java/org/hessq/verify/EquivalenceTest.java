package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.Table;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
  private static final List<GateKind> CLIFFORD =
      List.of(GateKind.H, GateKind.S, GateKind.CX, GateKind.X, GateKind.CY, GateKind.SWAP);
  private static final List<GateKind> ALL =
      List.of(GateKind.H, GateKind.T, GateKind.CX, GateKind.CCX, GateKind.SDG, GateKind.CZ);

  private static Circuit circuit(int width, List<Operation> body) {
    RoutineBuilder builder = new RoutineBuilder("main");
    builder.register("q", width);
    body.forEach(builder::add);
    return new Circuit(builder.build());
  }

  private static List<Operation> random(
      List<GateKind> kinds, int width, int length, SplittableRandom random) {
    List<Operation> body = new ArrayList<>();
    for (int k = 0; k < length; k++) {
      GateKind kind = kinds.get(random.nextInt(kinds.size()));
      int[] q = random.ints(0, width).distinct().limit(3).toArray();
      body.add(
          new Operation.Gate(
              kind, q[0], kind.qubits() > 1 ? q[1] : -1, kind.qubits() > 2 ? q[2] : -1));
    }
    return body;
  }

  /** A CX as a CZ, a SWAP as three CX, and a phase of −1 around it all. */
  private static List<Operation> rewritten(List<Operation> body) {
    List<Operation> other = new ArrayList<>();
    for (GateKind kind : List.of(GateKind.X, GateKind.Z, GateKind.X, GateKind.Z)) {
      other.add(new Operation.Gate(kind, 0));
    }
    for (Operation operation : body) {
      if (operation instanceof Operation.Gate(var kind, var a, var b, _) && kind == GateKind.CX) {
        other.add(new Operation.Gate(GateKind.H, b));
        other.add(new Operation.Gate(GateKind.CZ, a, b));
        other.add(new Operation.Gate(GateKind.H, b));
      } else if (operation instanceof Operation.Gate(var kind, var a, var b, _)
          && kind == GateKind.SWAP) {
        other.add(new Operation.Gate(GateKind.CX, a, b));
        other.add(new Operation.Gate(GateKind.CX, b, a));
        other.add(new Operation.Gate(GateKind.CX, a, b));
      } else {
        other.add(operation);
      }
    }
    return other;
  }

  private static void assertTold(
      Class<? extends Verdict> equal, List<GateKind> kinds, int width, int length, String how) {
    SplittableRandom random = new SplittableRandom(width);
    for (int trial = 0; trial < 5; trial++) {
      List<Operation> body = random(kinds, width, length, random);
      Circuit one = circuit(width, body);
      Check same = Equivalence.check(one, circuit(width, rewritten(body)), 3);
      assertInstanceOf(equal, same.verdict(), same.toString());
      assertTrue(same.scope().contains(how), same.scope());
      List<Operation> spoilt = rewritten(body);
      spoilt.add(random.nextInt(spoilt.size()), new Operation.Gate(GateKind.S, 1));
      Check other = Equivalence.check(one, circuit(width, spoilt), 3);
      assertInstanceOf(Verdict.Differs.class, other.verdict(), other.toString());
    }
  }

  @Test
  void cliffordCircuitsAreToldApartAtAnyWidth() {
    assertTold(Verdict.Agrees.class, CLIFFORD, 40, 300, "tableau");
  }

  @Test
  void matricesOfAFewQubitsAreCompared() {
    assertTold(Verdict.Agrees.class, ALL, 5, 60, "");
  }

  @Test
  void theFirstInputThatDiffersIsNamed() {
    Circuit none = circuit(3, List.of(new Operation.Gate(GateKind.T, 0)));
    Circuit toffoli =
        circuit(
            3,
            List.of(new Operation.Gate(GateKind.T, 0), new Operation.Gate(GateKind.CCX, 0, 2, 1)));
    Verdict verdict = Equivalence.check(none, toffoli, 1).verdict();
    assertEquals(
        "qubit 1 on input |101>", assertInstanceOf(Verdict.Differs.class, verdict).smallest());
  }

  @Test
  void structureIsEqualWhateverTheNames() {
    List<Operation> body = random(ALL, 30, 200, new SplittableRandom(5));
    RoutineBuilder other = new RoutineBuilder("other");
    other.register("left", 10);
    other.register("right", 20);
    body.forEach(other::add);
    Check check = Equivalence.check(circuit(30, body), new Circuit(other.build()), 1);
    assertTrue(check.scope().contains("same operations"), check.scope());
  }

  @Test
  void wideCircuitsAreSampled() {
    List<GateKind> sparse = List.of(GateKind.T, GateKind.CX, GateKind.CCX, GateKind.X);
    SplittableRandom random = new SplittableRandom(8);
    List<Operation> body = random(sparse, 30, 200, random);
    Verdict same = Equivalence.check(circuit(30, body), circuit(30, rewritten(body)), 2).verdict();
    assertInstanceOf(Verdict.NotRefuted.class, same, same.toString());
    for (GateKind kind : List.of(GateKind.X, GateKind.T, GateKind.Z)) {
      List<Operation> spoilt = new ArrayList<>(body);
      spoilt.add(new Operation.Gate(kind, 7));
      Verdict other = Equivalence.check(circuit(30, body), circuit(30, spoilt), 2).verdict();
      assertInstanceOf(Verdict.Differs.class, other, kind + " " + other);
    }
  }

  private static Circuit lookup(Profile profile, long... words) {
    Table table = Table.of(3, LongStream.of(words).toArray());
    Routine lookup = Lookup.of("table", Address.rows(2, 4), table, Control.NONE, profile);
    RoutineBuilder main = new RoutineBuilder("main");
    ImmutableIntArray address = main.register("address", 2);
    ImmutableIntArray data = main.allocate(3);
    main.call(lookup, address, data).z(data.get(0)).call(lookup.adjoint(), address, data);
    return new Circuit(main.release(data).build());
  }

  @Test
  void measuredUncomputationIsNoDifferenceAndAWrongTableIs() {
    Circuit measured = lookup(Profile.ADAPTIVE, 1, 6, 3, 5);
    Verdict same = Equivalence.check(measured, lookup(Profile.UNITARY, 1, 6, 3, 5), 1).verdict();
    assertInstanceOf(Verdict.Agrees.class, same, same.toString());
    Verdict other = Equivalence.check(measured, lookup(Profile.UNITARY, 1, 6, 2, 5), 1).verdict();
    assertInstanceOf(Verdict.Differs.class, other, other.toString());
  }

  private static Circuit measured(GateKind... before) {
    RoutineBuilder builder = new RoutineBuilder("main");
    int q = builder.register("q", 1).get(0);
    for (GateKind kind : before) {
      builder.gate(kind, q);
    }
    return new Circuit(builder.add(new Operation.Measure(q, builder.bit())).build());
  }

  @Test
  void aMeasurementForgetsPhasesOfItsOutcome() {
    Check same =
        Equivalence.check(measured(GateKind.H), measured(GateKind.X, GateKind.H, GateKind.S), 1);
    assertInstanceOf(Verdict.Agrees.class, same.verdict(), same.toString());
  }

  @Test
  void aMeasurementIsNoUnitary() {
    Verdict verdict =
        Equivalence.check(measured(), circuit(1, List.of(new Operation.Gate(GateKind.Z, 0))), 1)
            .verdict();
    String where = assertInstanceOf(Verdict.Differs.class, verdict).smallest();
    assertEquals("an outcome tells |0> from |1>", where);
  }

  private static Circuit swapped(int width, GateKind... phases) {
    List<Operation> body = new ArrayList<>();
    for (int k = 0; k + 1 < width; k++) {
      body.add(new Operation.Gate(GateKind.SWAP, k, k + 1));
    }
    for (GateKind kind : phases) {
      body.add(new Operation.Gate(kind, width - 1));
    }
    return circuit(width, body);
  }

  private static Verdict upTo(Sameness.Freedom freedom, Circuit one, Circuit two) {
    Sameness sameness = new Sameness(ImmutableSortedMap.of(), freedom, 0);
    return Equivalence.check(one, two, sameness, 1).verdict();
  }

  @Test
  void permutationsAndRelativePhasesAreForgivenWhereAsked() {
    Circuit none = circuit(4, List.of(new Operation.Gate(GateKind.H, 0)));
    RoutineBuilder builder = new RoutineBuilder("main");
    builder.register("q", 4);
    builder.add(new Operation.Gate(GateKind.H, 0));
    swapped(4).main().body().forEach(builder::add);
    Circuit moved = new Circuit(builder.build());
    Sameness.Freedom permutation = new Sameness.Freedom.Permutation();
    assertInstanceOf(Verdict.Agrees.class, upTo(permutation, none, moved));
    assertInstanceOf(Verdict.Differs.class, upTo(new Sameness.Freedom.Phase(), none, moved));
    assertInstanceOf(Verdict.Differs.class, upTo(permutation, swapped(4), swapped(4, GateKind.T)));

    Sameness.Freedom relative = new Sameness.Freedom.RelativePhase("q");
    assertInstanceOf(
        Verdict.Agrees.class, upTo(relative, swapped(4), swapped(4, GateKind.T, GateKind.S)));
    assertInstanceOf(Verdict.Differs.class, upTo(relative, swapped(4), swapped(4, GateKind.X)));
  }

  @Test
  void theDistanceIsTheSpectralNorm() {
    Circuit none = circuit(2, List.of(new Operation.Gate(GateKind.H, 0)));
    double angle = 0.02;
    Circuit near =
        circuit(
            2,
            List.of(
                new Operation.Rotation(Operation.Axis.Z, angle, 0, 0),
                new Operation.Gate(GateKind.H, 0)));
    Sameness within = new Sameness(ImmutableSortedMap.of(), new Sameness.Freedom.Phase(), 0.011);
    Verdict agrees = Equivalence.check(none, near, within, 1).verdict();
    double error = assertInstanceOf(Verdict.Agrees.class, agrees).error();
    assertEquals(2 * Math.sin(angle / 4), error, 1e-12);
    Sameness finer = new Sameness(ImmutableSortedMap.of(), new Sameness.Freedom.Phase(), 0.009);
    Verdict differs = Equivalence.check(none, near, finer, 1).verdict();
    assertInstanceOf(Verdict.Differs.class, differs);
  }
}

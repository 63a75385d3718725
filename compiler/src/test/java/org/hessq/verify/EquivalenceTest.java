package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertTold(Verdict.Agrees.class, ALL, 5, 60, "all 32 columns");
  }

  @Test
  void theFirstInputThatDiffersIsNamed() {
    Circuit none = circuit(3, List.of(new Operation.Gate(GateKind.T, 0)));
    Circuit toffoli =
        circuit(
            3,
            List.of(new Operation.Gate(GateKind.T, 0), new Operation.Gate(GateKind.CCX, 0, 2, 1)));
    Verdict verdict = Equivalence.check(none, toffoli, 1).verdict();
    assertEquals("on input |101>", assertInstanceOf(Verdict.Differs.class, verdict).smallest());
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
    assertInstanceOf(Verdict.NotRefuted.class, same, same.toString());
    Verdict other = Equivalence.check(measured, lookup(Profile.UNITARY, 1, 6, 2, 5), 1).verdict();
    assertInstanceOf(Verdict.Differs.class, other, other.toString());
  }

  @Test
  void finalMeasurementsAreNotCompared() {
    RoutineBuilder one = new RoutineBuilder("one");
    int q = one.register("q", 1).get(0);
    one.h(q).measure(q, one.bit());
    RoutineBuilder two = new RoutineBuilder("two");
    two.register("q", 1);
    two.x(q).h(q).measure(q, two.bit());
    Check check = Equivalence.check(new Circuit(one.build()), new Circuit(two.build()), 1);
    assertEquals(new Verdict.NotRefuted(0, 0), check.verdict());
  }
}

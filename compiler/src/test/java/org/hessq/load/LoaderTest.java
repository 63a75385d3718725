package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Checked;
import org.hessq.method.Program;
import org.junit.jupiter.api.Test;

/** Loads files that others wrote. */
class LoaderTest {
  @Test
  void fileWithoutCommentsHasItsOwnNameAndNoRoles() {
    Program program = Loader.load("dir/foreign.qasm", "qubit[2] q; qubit r; h q;").orThrow();
    assertEquals("foreign", program.name());
    assertEquals(ImmutableMap.of(), program.roles().registers());
    assertEquals(ImmutableMap.of(), program.roles().facts());
    assertEquals(RoutineKind.MAIN, program.circuit().main().kind());
    assertEquals(
        List.of(Register.data("q", 2), Register.data("r", 1)),
        program.circuit().main().registers());
  }

  @Test
  void registersAreBroadcast() {
    assertEquals(
        List.of(cx(0, 3), cx(1, 3), cx(0, 2), cx(1, 3)),
        Circuits.body("qubit[3] q; qubit[1] r; cx q[0:1], r[0]; let a = q[2] ++ r; cx q[0:1], a;"));
  }

  @Test
  void indicesSlicesSetsAndAliasesArePicked() {
    assertEquals(
        List.of(x(3), x(0), x(2), x(2), x(0), x(1), x(3)),
        Circuits.body("qubit[4] q; x q[-1]; x q[0:2:3]; x q[{2, 0}]; let a = q[1] ++ q[3]; x a;"));
  }

  @Test
  void oldDeclarationsAndArrowsAreRead() {
    Routine main = Circuits.main("qreg q[2]; creg c[2]; h q[0]; measure q -> c;");
    assertEquals(2, main.bits());
    assertEquals(List.of(measure(0, 0), measure(1, 1)), main.body().subList(1, 3));
  }

  @Test
  void gateWithAnglesBecomesOneRoutineForEachChoice() {
    Routine main =
        Circuits.main(
            "gate g(a) p, q { rz(a/2) p; cx p, q; } qubit[2] q;"
                + " g(1.0) q[0], q[1]; g(2.0) q[0], q[1]; g(1.0) q[1], q[0];");
    List<Routine> callees = main.body().stream().map(o -> ((Operation.Call) o).routine()).toList();
    assertSame(callees.get(0), callees.get(2));
    assertEquals(List.of("g", "g_2"), List.of(callees.get(0).name(), callees.get(1).name()));
    assertEquals(new Operation.Rotation(Operation.Axis.Z, 1, 0, 0), callees.get(1).body().get(0));
  }

  @Test
  void subroutineWithNumbersBecomesOneRoutineForEachChoice() {
    Routine main =
        Circuits.main(
            "def f(int n, qubit[3] q) { for int i in [0:n] { x q[i]; } }"
                + " qubit[3] q; f(0, q); f(1, q);");
    assertEquals(List.of(x(0), x(1)), ((Operation.Call) main.body().get(1)).routine().body());
  }

  @Test
  void inverseOfOwnGateIsItsAdjoint() {
    Routine main = Circuits.main("gate g q { s q; h q; } qubit q; inv @ g q; pow(-3) @ g q;");
    Routine adjoint = ((Operation.Call) main.body().get(0)).routine();
    assertEquals(
        List.of(new Operation.Gate(GateKind.H, 0), new Operation.Gate(GateKind.SDG, 0)),
        adjoint.body());
    assertEquals(
        new Operation.Repeat(3, List.of(new Operation.Call(adjoint, ImmutableIntArray.of(0)))),
        main.body().get(1));
  }

  @Test
  void loopIsKeptIfItsBodyLeavesOutTheVariable() {
    assertEquals(
        List.of(new Operation.Repeat(3, List.of(x(0)))),
        Circuits.body("qubit q; for int i in [0:2:5] { x q; }"));
    assertEquals(List.of(x(1), x(3)), Circuits.body("qubit[4] q; for int i in {1, 3} { x q[i]; }"));
    assertEquals(
        List.of(x(2), x(1), x(0)), Circuits.body("qubit[4] q; for uint i in [2:-1:0] { x q[i]; }"));
    assertEquals(
        List.of(new Operation.Repeat(0, List.of(x(0)))),
        Circuits.body("qubit q; for int i in [0:-1] { x q; }"));
  }

  @Test
  void innerNameHidesTheLoopVariable() {
    Routine main = Circuits.main("qubit q; for int i in [0:1] { for int i in [0:4] { x q; } }");
    assertEquals(
        List.of(new Operation.Repeat(2, List.of(new Operation.Repeat(5, List.of(x(0)))))),
        main.body());
  }

  @Test
  void bitsOfALoopBodyAreUsedAgain() {
    Routine main =
        Circuits.main(
            "qubit[3] q; for int i in [0:2] { bit b = measure q[i]; if (b) { x q[i]; } }");
    assertEquals(1, main.bits());
    assertEquals(6, main.body().size());
  }

  @Test
  void conditionsOnOneBitAreRead() {
    Operation expected = new Operation.Conditional(1, List.of(x(0)));
    for (String condition : List.of("c[1]", "c[1] == 1", "c[1] == true")) {
      String text = "qubit q; bit[2] c; c[1] = measure q; if (" + condition + ") { x q; }";
      assertEquals(expected, Circuits.body(text).get(1), condition);
    }
  }

  @Test
  void bitsAreCopiedAndAddedToParities() {
    assertEquals(
        List.of(
            measure(0, 0),
            new Operation.Assign(Operation.Assignment.COPY, 1, 0),
            measure(0, 2),
            new Operation.Assign(Operation.Assignment.XOR, 1, 2)),
        Circuits.body("qubit q; bit[2] c; c[0] = measure q; c[1] = c[0]; c[1] ^= measure q;"));
  }

  @Test
  void droppedOutcomesGetABitOfTheirOwn() {
    Routine main = Circuits.main("qubit[2] q; measure q; reset q;");
    assertEquals(2, main.bits());
    assertEquals(4, main.body().size());
  }

  @Test
  void phasesWithoutControlAndIdleStatementsAreNothing() {
    assertEquals(
        List.of(),
        Circuits.body("qubit q; gphase(0.3); barrier q; delay[10ns] q; box { id q; } pragma x\n"));
  }

  @Test
  void constantsAreVisibleInBodies() {
    assertEquals(
        List.of(new Operation.Rotation(Operation.Axis.Y, 0.5, 0, 0)),
        ((Operation.Call)
                Circuits.body("const float a = 1/2.0; gate g q { ry(a) q; } qubit q; g q;")
                    .getFirst())
            .routine()
            .body());
  }

  @Test
  void namesBeyondAsciiAreSpelt() {
    assertEquals("_u3c6", Circuits.main("qubit φ; h φ;").registers().getFirst().name());
  }

  @Test
  void unknownWordsOfCommentsAreWarnings() {
    Checked<Program> loaded =
        Loader.load(
            "new.qasm",
            "// hessq 9.9\n// hessq.mood good\n// hessq.register q 1 listener\nqubit q;\n");
    assertTrue(loaded.isOk());
    assertEquals(
        List.of("QASM2901", "QASM2901"), loaded.diagnostics().stream().map(d -> d.code()).toList());
  }

  private static Operation x(int qubit) {
    return new Operation.Gate(GateKind.X, qubit);
  }

  private static Operation cx(int control, int target) {
    return new Operation.Gate(GateKind.CX, control, target);
  }

  private static Operation measure(int qubit, int bit) {
    return new Operation.Measure(qubit, bit);
  }
}

package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Rewrite;
import org.hessq.simulate.Solver;
import org.hessq.simulate.Solvers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedFaultsTest {
  private static final double EPSILON = 0.02;
  private static final Solver SOLVER = Solvers.tinyKernel();
  private static final Program SOUND = SOLVER.program(SOLVER.parts());

  private static final Solutions.Outcome WHOLE =
      Solutions.wholeRun(SOUND, truth(), EPSILON, new Gadgets(), 7, _ -> {});

  /** One change of one routine. */
  private record Fault(
      String what, String routine, UnaryOperator<List<Operation>> change, String culprit) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Fault drop(String what, String routine, int nth, Predicate<Operation> which) {
    return new Fault(
        what,
        routine,
        body -> {
          List<Operation> rest = new ArrayList<>(body);
          rest.remove(nth(body, which, nth));
          return rest;
        },
        routine);
  }

  private static Fault replace(
      String what,
      String routine,
      int nth,
      Predicate<Operation> which,
      UnaryOperator<Operation> change) {
    return new Fault(
        what,
        routine,
        body -> {
          List<Operation> other = new ArrayList<>(body);
          int at = nth(body, which, nth);
          other.set(at, change.apply(body.get(at)));
          return other;
        },
        routine);
  }

  private static int nth(List<Operation> body, Predicate<Operation> which, int nth) {
    int seen = 0;
    for (int k = 0; k < body.size(); k++) {
      if (which.test(body.get(k)) && seen++ == nth) {
        return k;
      }
    }
    throw new AssertionError("only " + seen + " such operations");
  }

  private static Predicate<Operation> gate(GateKind kind) {
    return operation -> operation instanceof Operation.Gate gate && gate.kind() == kind;
  }

  private static Predicate<Operation> call(String routine) {
    return operation ->
        operation instanceof Operation.Call(var callee, _) && callee.name().equals(routine);
  }

  private static boolean isConditional(Operation operation) {
    return operation instanceof Operation.Conditional;
  }

  private static boolean isRotation(Operation operation) {
    return operation instanceof Operation.Rotation;
  }

  private static Operation negated(Operation operation) {
    return operation instanceof Operation.Rotation(var axis, var radians, var tolerance, var qubit)
        ? new Operation.Rotation(axis, -radians, tolerance, qubit)
        : operation;
  }

  private static Operation swapped(Operation operation) {
    return operation instanceof Operation.Gate(var kind, var a, var b, _)
        ? new Operation.Gate(kind, b, a)
        : operation;
  }

  static Stream<Fault> faults() {
    return Stream.of(
        drop("a T gate of the AND", "and", 2, gate(GateKind.T).negate()),
        drop("the conditional CZ of the inverse AND", "unand", 0, PlantedFaultsTest::isConditional),
        drop("a fix-up of an unlookup", "ua_unload", 3, PlantedFaultsTest::isConditional),
        drop("a fix-up of a label's unlookup", "ua_unlabel", 0, PlantedFaultsTest::isConditional),
        drop("a parity's term", "ua_unload", 5, o -> o instanceof Operation.Assign),
        drop("a table bit", "ua_load", 7, gate(GateKind.CX)),
        replace("a table bit's target", "ua_load", 6, gate(GateKind.CX), PlantedFaultsTest::moved),
        drop("an uncomputation in a lookup", "ua_load", 0, call("unand")),
        drop("an uncomputation in an unlookup", "ua_unload", 2, call("unand")),
        drop("a reset", "ua_unload", 1, o -> o instanceof Operation.Reset),
        drop("a comparator's carry", "ua", 12, gate(GateKind.CX)),
        replace("operands of a CX", "ua", 2, gate(GateKind.CX), PlantedFaultsTest::swapped),
        drop("an opening Hadamard gate", "ua", 0, gate(GateKind.H)),
        drop("a closing Hadamard gate", "ua", 6, gate(GateKind.H)),
        drop("the sign", "ua", 0, gate(GateKind.Z)),
        drop("a bit of the constant", "ua", 0, gate(GateKind.CX)),
        drop("a polarity of the adjoint's control", "ua_dg", 0, gate(GateKind.X)),
        drop("the sign of the adjoint", "ua_dg", 0, gate(GateKind.Z)),
        drop("a polarity of a flag", "flag_ancillas", 1, gate(GateKind.X)),
        drop("the flag itself", "flag_all", 0, gate(GateKind.CX)),
        replace("an angle's sign", "prepare", 1, PlantedFaultsTest::isRotation, o -> negated(o)),
        drop("a CX of the preparation", "prepare", 1, gate(GateKind.CX)),
        replace("a phase's sign", "main", 20, PlantedFaultsTest::isRotation, o -> negated(o)),
        drop("a CX around a phase", "main", 9, gate(GateKind.CX)),
        drop("a reflection", "main", 4, gate(GateKind.Z)),
        drop("a Hadamard gate on the branch", "main", 5, gate(GateKind.H)),
        drop("an unflagging", "main", 3, call("flag_ancillas")),
        drop("a use of the encoding", "main", 1, call("ua")),
        replace(
            "system qubits of a use of the encoding",
            "main",
            1,
            call("ua"),
            PlantedFaultsTest::onOtherQubits),
        drop("a state preparation", "main", 2, call("prepare")),
        drop("the X on the branch", "main", 0, gate(GateKind.X)));
  }

  private static Operation moved(Operation operation) {
    return operation instanceof Operation.Gate(var kind, var a, var b, _)
        ? new Operation.Gate(kind, a, b + 1)
        : operation;
  }

  private static Operation onOtherQubits(Operation operation) {
    Operation.Call call = (Operation.Call) operation;
    int[] qubits = call.qubits().toArray();
    int first = call.routine().offset("system");
    int swap = qubits[first];
    qubits[first] = qubits[first + 1];
    qubits[first + 1] = swap;
    return new Operation.Call(call.routine(), ImmutableIntArray.copyOf(qubits));
  }

  private static double[] truth() {
    long[][] integers = SOLVER.integers();
    DMatrixRMaj matrix = new DMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        matrix.set(i, j, integers[i][j]);
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(4, 1);
    assertTrue(CommonOps_DDRM.solve(matrix, new DMatrixRMaj(4, 1, true, SOLVER.rhs()), solution));
    return solution.getData();
  }

  private static Certificate certificate(Program program) {
    Gadgets gadgets = new Gadgets();
    Circuit circuit = program.circuit();
    List<Check> checks = new ArrayList<>();
    checks.add(Words.check(circuit));
    checks.addAll(Routines.checks(circuit, 7));
    for (Routine routine : circuit.routines()) {
      if (routine.kind() == RoutineKind.BLOCK_ENCODING) {
        checks.add(TestTruth.entries(SOLVER, routine));
      }
    }
    checks.add(Preparations.check(circuit, SOLVER.rhs(), 1e-9, gadgets, 7));
    checks.add(Phases.check(program, 0, ImmutableDoubleArray.copyOf(SOLVER.phases()), 1e-12));
    checks.add(
        Solutions.compositional(program, truth(), EPSILON, new Readings(gadgets, 7)).check());
    return new Certificate(checks);
  }

  @Test
  void aSoundSolverAgrees() {
    Certificate certificate = certificate(SOUND);
    assertInstanceOf(Verdict.Agrees.class, certificate.overall(), certificate.toString());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void certificateDiffersAndNamesTheCulprit(Fault fault) {
    Program program = planted(fault);
    Certificate certificate = certificate(program);
    Verdict.Differs differs =
        assertInstanceOf(Verdict.Differs.class, certificate.overall(), certificate.toString());
    assertTrue(
        certificate.checks().stream()
            .anyMatch(
                check ->
                    check.verdict() instanceof Verdict.Differs(var smallest, _, _)
                        && names(smallest, fault.culprit())),
        differs.toString() + certificate);
  }

  /** The routine itself or, where only its effect shows, the encoding around it. */
  private static boolean names(String smallest, String culprit) {
    String name = smallest.split("[:\\s]")[0];
    return culprit.equals(name) || culprit.startsWith(name + "_") || name.startsWith("ua_");
  }

  private static Program planted(Fault fault) {
    Routine main = new Rewrite(fault.routine(), fault.change()).of(SOUND.circuit().main());
    return new Program("test", new Circuit(main), SOUND.roles());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void wholeRunDiffersToo(Fault fault) {
    Solutions.Outcome outcome =
        Solutions.wholeRun(planted(fault), truth(), EPSILON, new Gadgets(), 7, _ -> {});
    assertInstanceOf(Verdict.Agrees.class, WHOLE.check().verdict());
    boolean differs =
        !(outcome.check().verdict() instanceof Verdict.Agrees)
            || Math.abs(outcome.success() - WHOLE.success()) > 1e-6;
    assertTrue(differs, outcome.toString());
  }

  @Test
  void wrongCountsAreNamed() {
    var counts = Tally.of(SOUND.circuit()).named();
    assertInstanceOf(Verdict.Agrees.class, Tally.check(SOUND.circuit(), counts).verdict());
    for (String name : counts.keySet()) {
      var wrong = new TreeMap<>(counts);
      wrong.merge(name, BigInteger.ONE, BigInteger::add);
      Verdict verdict = Tally.check(SOUND.circuit(), wrong).verdict();
      assertEquals(name, assertInstanceOf(Verdict.Differs.class, verdict).smallest().split(" ")[0]);
    }
  }
}
